import type { Id } from '../../model/Id';
import type { Interval } from '../../model/Report';

/** One rule that a run of the sweep breaks. */
export interface Breach {
  /** The objective; missing: a rule that holds without one. */
  readonly objective?: Id;
  /** What was wanted and what was measured: "p99 of all requests within 300 ms: 412 ms". */
  readonly text: string;
}

/** One run of the sweep. */
export interface KneePoint {
  /** Times the load that the design is drawn for. */
  readonly factor: number;
  readonly offeredPerSecond: number;
  readonly goodputPerSecond: number;
  /** Share of the requests that ended which were answered well and in time; NaN where none ended. */
  readonly successShare: number;
  readonly p50Seconds: number;
  readonly p99Seconds: number;
  /** 95% confidence interval of p99; null where the run was too short to tell. */
  readonly p99Interval: Interval;
  /** What it breaks; empty: nothing. */
  readonly breaches: readonly Breach[];
  /** Part that was measured, simulated seconds, after the warm-up. */
  readonly measuredSeconds: number;
  /** Why its numbers do not tell the whole story. */
  readonly shortfalls: readonly string[];
}

/** The component that a system runs into. */
export interface Limiter {
  readonly component: Id;
  readonly name: string;
  /** The number that says so, "98% of its slots are at work"; with a rule the whole sentence of its finding, without a full stop. */
  readonly reason: string;
  /** The rule of findings that names it; missing: none speaks, and it is what is most at its limit. */
  readonly rule?: string;
}

/** Where a design bends: a curve over the load, and the first load at which it breaks what was promised. */
export interface Knee {
  /** In the order of the load; never empty. */
  readonly points: readonly KneePoint[];
  /** The last load that broke nothing; missing: even the lowest one breaks something. */
  readonly holds?: KneePoint;
  /** The first load that breaks something; missing: none did, up to 32 times today's. */
  readonly breaks?: KneePoint;
  /** What is at its limit there. */
  readonly limiter?: Limiter;
  /** The load for which it is drawn, as it was measured, requests per second. */
  readonly todayPerSecond: number;
  readonly seed: number;
}
