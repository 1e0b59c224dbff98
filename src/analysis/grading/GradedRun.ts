import type { Design } from '../../model/Design';
import type { LatencyWindow } from '../../model/Experiment';
import type { KindOf } from '../../model/Kind';
import type { Report } from '../../model/Report';

/** One run of a design under one seed, with all that checks read. */
export interface GradedRun {
  readonly seed: number;
  /** With the timeline of the challenge. */
  readonly design: Design;
  readonly kindOf: KindOf;
  /** Reports from the start, in the order of time, the last one at the end. */
  readonly moments: readonly Report[];
  readonly windows: readonly LatencyWindow[];
  /** Rows of `systemColumns`, one for each second. */
  readonly series: Float64Array;
}
