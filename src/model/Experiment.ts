import type { Design } from './Design';
import type { JournalEntry } from './JournalEntry';
import type { Problem } from './Problem';
import type { Report } from './Report';
import type { Trace } from './Trace';

/** A whole run that is made in the background, from 0 s; its seed is the design's. */
export interface ExperimentRequest {
  readonly design: Design;
  /** What was done by hand, played again. */
  readonly journal?: readonly JournalEntry[];
  /** Measures begin then, simulated seconds. */
  readonly warmupSeconds: number;
  readonly durationSeconds: number;
  /** Traces wanted of the slowest and of the failed requests, 0 to 200; 0: none. */
  readonly traces?: number;
}

/** What a background run has measured, or why its design cannot run. */
export type ExperimentResult =
  | {
      readonly ok: true;
      readonly report: Report;
      readonly traces: readonly Trace[];
      /** Why the numbers do not tell the whole story, one line each. */
      readonly shortfalls: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Makes one background run: a worker in the page, a thread or the same thread on the command line. */
export type Simulate = (request: ExperimentRequest) => Promise<ExperimentResult>;
