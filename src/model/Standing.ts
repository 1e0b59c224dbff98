import type { Id } from './Id';
import type { LatencyLimit } from './LatencyLimit';

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

/** Good answers, and those that took longer than a limit. */
export interface LimitStanding {
  readonly limit: LatencyLimit;
  readonly answers: number;
  /** Off by at most the answers within 0.8% of the limit. */
  readonly slower: number;
}

/** All that objectives are judged by, over some time of a run. */
export interface Standing {
  readonly system: ClassStanding;
  /** Of the operations that have sent something. */
  readonly operations: ReadonlyMap<Id, ClassStanding>;
  /** How many good answers there were and how many of them took longer, for each limit that was asked about; missing: none was. */
  readonly limits?: readonly LimitStanding[];
  /** Reads that stores and caches answered, and those of them that returned less than the latest acknowledged version. */
  readonly reads: number;
  readonly staleReads: number;
  /** Acknowledged writes and messages that are gone. */
  readonly lost: number;
}
