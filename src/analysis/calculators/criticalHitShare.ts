/**
 * The share of hits below which a cache sends its database more reads than that can serve: 1 - capacity / rate, 0 where the
 * database could serve all. Once below, it stays there if overloaded reads fill nothing (Bronson and others, HotOS 2021).
 */
export function criticalHitShare(readsPerSecond: number, databaseReadsPerSecond: number): number {
  return Math.max(0, 1 - databaseReadsPerSecond / readsPerSecond);
}
