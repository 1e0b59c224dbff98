import type { Id } from './Id';

/** A time that good answers are held against: of all requests, or of those of one operation. */
export interface LatencyLimit {
  readonly operation?: Id;
  readonly seconds: number;
}
