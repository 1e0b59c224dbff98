/** How many requests have ended, and how many of them were not answered well and in time; by operation, in one order, and in all. */
export interface Ended {
  readonly finished: number;
  readonly bad: number;
  readonly operations: readonly {
    readonly name: string;
    readonly finished: number;
    readonly bad: number;
  }[];
}
