import type { Expectation, ReferenceCase } from './ReferenceCase';
import type { Way } from './Family';

/** `ok` and `MISS` as measured, `unsupported` where the family or the metric is not built, `information` where nothing is asked. */
export type Verdict = 'ok' | 'MISS' | 'unsupported' | 'information';

/** One expected value and what was measured: the mean over the seeds, or undefined. */
export interface ValueResult {
  readonly expectation: Expectation;
  readonly value: number | undefined;
  readonly verdict: Verdict;
}

/** What came of a case. */
export interface CaseResult {
  readonly test: ReferenceCase;
  /** How it was run; undefined where it was not. */
  readonly way: Way | undefined;
  /** Why values are missing; empty where all went well. */
  readonly reason: string;
  readonly values: readonly ValueResult[];
}
