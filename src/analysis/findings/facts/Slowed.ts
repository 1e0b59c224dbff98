/** Answers that take longer than they did, on average: of all requests, or of those of one operation. */
export interface Slowed {
  /** Name of the operation; missing: of all. */
  readonly operation?: string;
  readonly beforeSeconds: number;
  readonly nowSeconds: number;
}
