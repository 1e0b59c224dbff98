/** Reads per second that a cache or filter lets through, of which it answers a share, 0 to 1, itself. */
export function missesPerSecond(readsPerSecond: number, hitShare: number): number {
  return readsPerSecond * (1 - hitShare);
}
