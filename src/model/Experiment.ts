import type { Design } from './Design';
import type { Id } from './Id';
import type { JournalEntry } from './JournalEntry';
import type { Problem } from './Problem';
import type { DurationReport, Report } from './Report';
import type { StopSignal } from './StopSignal';
import type { TimeSpan } from './TimeSpan';
import type { Trace } from './Trace';

/** How long good answers took that came within a part of a run. */
export interface LatencyWindow {
  readonly fromSeconds: number;
  readonly untilSeconds: number;
  readonly system: DurationReport;
  readonly operations: ReadonlyMap<Id, DurationReport>;
  readonly tenants: ReadonlyMap<Id, DurationReport>;
}

/** A whole run that is made in the background, from 0 s; its seed is the design's. */
export interface ExperimentRequest {
  readonly design: Design;
  /** What was done by hand, played again. */
  readonly journal?: readonly JournalEntry[];
  /** Measures begin then, simulated seconds. */
  readonly warmupSeconds: number;
  readonly durationSeconds: number;
  /** Reports wanted on the way, simulated seconds from the end of the warm-up to the end of the run. */
  readonly momentsSeconds?: readonly number[];
  /** Parts of the run, after the warm-up, whose latencies are wanted by themselves. */
  readonly windowsSeconds?: readonly TimeSpan[];
  /** Whether the numbers of each second are wanted, of the last two hours at most. */
  readonly wantsSeries?: boolean;
  /** Traces wanted of the slowest and of the failed requests, 0 to 200; 0: none. */
  readonly traces?: number;
}

/** What a background run has measured, or why there is no result: the design cannot run, it was stopped, it failed. */
export type ExperimentResult =
  | {
      readonly ok: true;
      readonly report: Report;
      /** The reports that were wanted on the way, in the order of time. */
      readonly moments: readonly Report[];
      /** The windows that were wanted, in their order. */
      readonly windows: readonly LatencyWindow[];
      /** Rows of `systemColumns`, one for each second from the first; empty where they were not wanted. */
      readonly series: Float64Array;
      readonly traces: readonly Trace[];
      /** Why the numbers do not tell the whole story, one line each. */
      readonly shortfalls: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Makes one background run: a worker in the page, a thread or the same thread on the command line. Never rejects; a run that
 * is stopped ends soon, with a problem that says so.
 */
export type Simulate = (request: ExperimentRequest, stop?: StopSignal) => Promise<ExperimentResult>;
