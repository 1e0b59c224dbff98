/** Where a number must lie, both ends included, and what it is called. */
export interface NumberRange {
  /** As a sentence begins, with the unit where there is one: "The pause (ms)". */
  readonly what: string;
  readonly low: number;
  readonly high: number;
  readonly whole?: boolean;
}
