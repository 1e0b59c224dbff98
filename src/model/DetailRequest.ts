import type { Id } from './Id';

/** What the page wants to know of each second beyond the series. */
export interface DetailRequest {
  /** How the latencies of each second were spread. */
  readonly heat: boolean;
  /** Components of which each second is wanted. */
  readonly components: readonly Id[];
  /** Seconds of these details that the page has already; the answer starts after them. */
  readonly secondsKnown: number;
}
