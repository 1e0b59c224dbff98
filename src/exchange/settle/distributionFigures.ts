import type { Distribution } from '../../model/Distribution';
import type { NumberRange } from '../../model/NumberRange';

/** One number of a distribution; `level` is the one that is held to the bounds of its parameter. */
export interface Figure extends NumberRange {
  readonly key: string;
  readonly level?: boolean;
}

/** A distribution whose every field is one number. */
export type PlainDistributionType = Exclude<Distribution['type'], 'mixture' | 'empirical'>;

const level = { low: 0, high: Infinity, level: true };
const alpha = { key: 'alpha', what: 'Alpha', low: 0.1, high: 100 };
const mean = { key: 'mean', what: 'The mean', ...level };

/** The numbers of each distribution and where they must lie; the low end of a range is also at most its high end. */
export const distributionFigures: Readonly<Record<PlainDistributionType, readonly Figure[]>> = {
  constant: [{ key: 'value', what: 'The value', ...level }],
  uniform: [
    { key: 'low', what: 'The low end', low: 0, high: Infinity },
    { key: 'high', what: 'The high end', ...level },
  ],
  exponential: [mean],
  erlang: [{ key: 'k', what: 'The number of stages k', low: 1, high: 1_000, whole: true }, mean],
  gamma: [{ key: 'shape', what: 'The shape', low: 0.01, high: 1_000 }, mean],
  lognormal: [
    { key: 'median', what: 'The median', ...level },
    { key: 'sigma', what: 'Sigma', low: 0, high: 5 },
  ],
  pareto: [{ key: 'minimum', what: 'The minimum', ...level }, alpha],
  boundedPareto: [
    { key: 'low', what: 'The low end', low: Number.MIN_VALUE, high: Infinity },
    { key: 'high', what: 'The high end', ...level },
    alpha,
  ],
  normal: [mean, { key: 'deviation', what: 'The deviation', low: 0, high: 1e9 }],
};
