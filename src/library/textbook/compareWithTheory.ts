/** What several runs under different seeds have measured, beside what theory gives. */
export interface TheoryComparison {
  readonly mean: number;
  /** The 95% confidence interval of the mean. */
  readonly low: number;
  readonly high: number;
  /** Of the mean from theory, relative to theory. */
  readonly error: number;
  /** Whether the interval holds theory; if not, whether one of 99.9% still does, as chance has it in one case of twenty. */
  readonly verdict: 'holds' | 'chance' | 'differs';
}

/** Runs of each design. */
export const textbookRuns = 10;

/** Quantiles of Student’s t with 9 degrees of freedom, for both sides of 95% and of 99.9%. */
const usual = 2.262;
const rare = 4.781;

/** Compares ten samples with theory by Student’s t; undefined where there are fewer yet. */
export function compareWithTheory(
  samples: readonly number[],
  theory: number,
): TheoryComparison | undefined {
  const count = samples.length;
  if (count !== textbookRuns) return undefined;
  const mean = samples.reduce((sum, sample) => sum + sample, 0) / count;
  const squares = samples.reduce((sum, sample) => sum + (sample - mean) * (sample - mean), 0);
  const standardError = Math.sqrt(squares / (count - 1) / count);
  const off = Math.abs(mean - theory);
  return {
    mean,
    low: mean - usual * standardError,
    high: mean + usual * standardError,
    error: (mean - theory) / theory,
    verdict:
      off <= usual * standardError ? 'holds' : off <= rare * standardError ? 'chance' : 'differs',
  };
}
