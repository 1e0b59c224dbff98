import type { Id } from './Id';

/** How all requests, or those of one operation, have fared over some time. */
export interface ClassStanding {
  /** Of requests that ended, counted or per second. */
  readonly ended: number;
  /** Of those that were answered well and in time, in the same measure. */
  readonly good: number;
  /** Quantiles of the time to a good answer, seconds; NaN where there was none. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** All that objectives are judged by, over some time of a run. */
export interface Standing {
  readonly system: ClassStanding;
  /** Of the operations that have sent something. */
  readonly operations: ReadonlyMap<Id, ClassStanding>;
  /** Reads that stores and caches answered, and those of them that returned less than the latest acknowledged version. */
  readonly reads: number;
  readonly staleReads: number;
  /** Acknowledged writes and messages that are gone. */
  readonly lost: number;
}
