import type { Report } from '../../model/Report';

/** What was measured of a run after its warm-up. */
export interface SteadyState {
  /** At the moment of the last measured request: for rates and averages over time. */
  readonly running: Report;
  /** After arrivals were cut off and all requests had ended: for latencies, which a cut would bias. */
  readonly drained: Report;
  /** Share of the visits to a component that waited no longer than this. */
  readonly shareWaitingUpTo: (component: number, seconds: number) => number;
  /** Share of the good answers that took no longer than this. */
  readonly shareAnsweredIn: (seconds: number) => number;
}
