import type { Id } from './Id';
import type { Outcome } from './Outcome';

/** Why a trace is kept: it is one of the slowest good answers, one of the latest failures of its cause, drawn fairly, one of the newest, or not over. */
export const traceReasons = ['slowest', 'failed', 'random', 'newest', 'underWay'] as const;

/** One of `traceReasons`. */
export type TraceReason = (typeof traceReasons)[number];

/** One line about a trace that can be asked for. */
export interface TraceSummary {
  /** Number of the request in its run. */
  readonly request: number;
  readonly operation: Id;
  readonly startedAtSeconds: number;
  /** Missing: not over yet. */
  readonly latencySeconds?: number;
  readonly outcome?: Outcome;
  readonly reasons: readonly TraceReason[];
}
