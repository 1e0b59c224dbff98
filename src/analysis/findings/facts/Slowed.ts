/** Answers that take longer than they did: of all requests, or of those of one operation. */
export interface Slowed {
  /** Name of the operation; missing: of all. */
  readonly operation?: string;
  readonly measure: 'mean' | 'p99';
  readonly beforeSeconds: number;
  readonly nowSeconds: number;
}
