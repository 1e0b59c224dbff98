/** How a case is run, in the words of its file. */
export interface RunPlan {
  readonly kind: 'stochastic' | 'deterministic';
  /** Runs with seeds 1 to this, before the offset. */
  readonly seeds: number;
  /** Requests that are measured, after the warm-up; undefined where the case counts in something else. */
  readonly requests: number | undefined;
  readonly warmupRequests: number;
  /** Trials, or rings, in each run, where the case counts in those. */
  readonly trials: number | undefined;
  /** Simulated seconds; undefined where the case counts in something else. */
  readonly durationSeconds: number | undefined;
  /** Times that a key expires or is loaded anew, where the case counts in these. */
  readonly expiries: number | undefined;
}

/** One expected value of a case. */
export interface Expectation {
  readonly metric: string;
  readonly value: number | readonly number[] | null;
  readonly tolerance: number;
  readonly toleranceType: 'rel' | 'abs';
  readonly op: string;
  readonly note: string;
}

/** A case with a known answer: what to build from which parameters, how to run it, and what must come out. */
export interface ReferenceCase {
  readonly id: string;
  readonly family: string;
  /** What to build, in words. */
  readonly scenario: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly run: RunPlan;
  readonly expected: readonly Expectation[];
}
