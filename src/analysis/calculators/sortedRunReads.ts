/** What a point look-up costs in a store of sorted runs (an LSM tree), in reads of the disk. */
export interface SortedRunReads {
  /** A key that is in none of them. */
  readonly absent: number;
  readonly absentWithoutFilters: number;
  /** A key that only the last run has. */
  readonly presentInLastRun: number;
}

/** Disk reads of a look-up in `runs` sorted runs, whose filters let a share of the absent keys pass. */
export function sortedRunReads(runs: number, falsePositiveShare: number): SortedRunReads {
  return {
    absent: runs * falsePositiveShare,
    absentWithoutFilters: runs,
    presentInLastRun: 1 + (runs - 1) * falsePositiveShare,
  };
}
