/** Bits per second that leave for readers, without overhead. */
export function egressBitsPerSecond(readsPerSecond: number, bytesPerRead: number): number {
  return readsPerSecond * bytesPerRead * 8;
}
