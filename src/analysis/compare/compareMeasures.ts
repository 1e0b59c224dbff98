import { type MeasureName, measureNames, type Measures } from './measuresOf';
import { verdictOf } from './verdictOf';

/** A mean over the seeds, and half of its 95% confidence interval: NaN with one seed. */
export interface Estimate {
  readonly mean: number;
  readonly room: number;
}

/** One measure of two designs under the same arrivals. */
export interface Comparison {
  readonly measure: MeasureName;
  readonly a: Estimate;
  readonly b: Estimate;
  /** B less A, seed by seed: what both share, such as a burst, takes no part in its uncertainty. */
  readonly difference: Estimate;
  /** `same`: the difference cannot be told from none, or is less than a hundredth. `changed`: told, neither good nor bad. */
  readonly verdict: 'better' | 'worse' | 'same' | 'unknown';
}

/** 97.5% points of Student's t for 1 to 9 degrees of freedom. */
const student = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262] as const;

/** Compares the runs of two designs: the two at one place were made under the same seed. */
export function compareMeasures(
  runsOfA: readonly Measures[],
  runsOfB: readonly Measures[],
): readonly Comparison[] {
  return measureNames.map((measure) => {
    const first = runsOfA.map((run) => run[measure]);
    const second = runsOfB.map((run) => run[measure]);
    const difference = estimate(second.map((value, seed) => value - (first[seed] ?? Number.NaN)));
    const [a, b] = [estimate(first), estimate(second)];
    return { measure, a, b, difference, verdict: verdictOf(measure, a, b, difference) };
  });
}

function estimate(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const t = student[values.length - 2];
  if (t === undefined) return { mean, room: Number.NaN };
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const deviation = Math.sqrt(squares / (values.length - 1));
  return { mean, room: (t * deviation) / Math.sqrt(values.length) };
}
