/** How many bytes each byte of a user comes to on the disk, by the way of storing it. */
export interface WriteAmplification {
  /** Levels: the log, the flush, the way into level 1, and up to the fan-out for each further level. */
  readonly leveledAtMost: number;
  /** Tiers: the log, the flush, and once per level. */
  readonly tiered: number;
  /** A B-tree that writes a whole page for one row. */
  readonly pagesAtMost: number;
}

/** Write amplification of a store of `levels` levels with a fan-out, or of pages that hold rows (Callaghan; RocksDB tuning guide). */
export function writeAmplification(
  levels: number,
  fanOut: number,
  rowBytes: number,
  pageBytes: number,
): WriteAmplification {
  return {
    leveledAtMost: 3 + (levels - 1) * fanOut,
    tiered: 2 + levels,
    pagesAtMost: pageBytes / rowBytes,
  };
}
