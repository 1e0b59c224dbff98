/** One thing that a sweep turns, and the values that it takes, as they were typed. */
export interface Setting {
  readonly path: string;
  readonly values: readonly string[];
}
