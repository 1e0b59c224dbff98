import type { Distribution } from './Distribution';
import type { DistributionParameter } from './Parameter';
import { rangeText } from './rangeText';

/** What a distribution's values may be: the bounds hold for the figure that says how large they are. */
type Bounds = Pick<DistributionParameter, 'minimum' | 'maximum' | 'unit'>;

/** What is wrong with a distribution of values in bounds, as one sentence; undefined when it is right. */
export function checkDistribution(distribution: Distribution, bounds: Bounds): string | undefined {
  if (distribution.type === 'mixture') {
    return checkMixture(distribution.parts, bounds);
  }
  const level = levelOf(distribution);
  if (!(level >= bounds.minimum && level <= bounds.maximum)) {
    return `The value must be between ${rangeText(bounds)}.`;
  }
  return checkShape(distribution);
}

function checkMixture(
  parts: Extract<Distribution, { type: 'mixture' }>['parts'],
  bounds: Bounds,
): string | undefined {
  if (parts.length < 1 || parts.length > 10) {
    return 'A mixture has 1 to 10 parts.';
  }
  for (const part of parts) {
    if (!(part.weight > 0 && part.weight <= 1e6)) {
      return 'The weight of each part must be above 0 and at most 1,000,000.';
    }
    if (part.distribution.type === 'mixture') {
      return 'A part of a mixture cannot be a mixture itself.';
    }
    const problem = checkDistribution(part.distribution, bounds);
    if (problem !== undefined) {
      return problem;
    }
  }
  return undefined;
}

/** The figure that says how large the values are: held to the parameter's bounds. */
function levelOf(distribution: Exclude<Distribution, { type: 'mixture' }>): number {
  switch (distribution.type) {
    case 'constant':
      return distribution.value;
    case 'uniform':
    case 'boundedPareto':
      return distribution.high;
    case 'exponential':
    case 'erlang':
    case 'gamma':
    case 'normal':
      return distribution.mean;
    case 'lognormal':
      return distribution.median;
    case 'pareto':
      return distribution.minimum;
    case 'empirical':
      return distribution.values.reduce((most, value) => (value > most ? value : most), 0);
  }
}

function checkShape(distribution: Exclude<Distribution, { type: 'mixture' }>): string | undefined {
  switch (distribution.type) {
    case 'constant':
    case 'exponential':
      return undefined;
    case 'uniform':
      return within(distribution.low, 0, distribution.high, 'The low end');
    case 'erlang':
      return Number.isInteger(distribution.k)
        ? within(distribution.k, 1, 1_000, 'The number of stages k')
        : 'The number of stages k must be a whole number.';
    case 'gamma':
      return within(distribution.shape, 0.01, 1_000, 'The shape');
    case 'lognormal':
      return within(distribution.sigma, 0, 5, 'Sigma');
    case 'pareto':
      return within(distribution.alpha, 0.1, 100, 'Alpha');
    case 'boundedPareto':
      return (
        within(distribution.alpha, 0.1, 100, 'Alpha') ??
        (distribution.low > 0 && distribution.low <= distribution.high
          ? undefined
          : 'The low end must be above 0 and at most the high end.')
      );
    case 'normal':
      return within(distribution.deviation, 0, 1e9, 'The deviation');
    case 'empirical':
      return distribution.values.length >= 1 &&
        distribution.values.length <= 1_000 &&
        distribution.values.every((value) => value >= 0 && value < Infinity)
        ? undefined
        : 'An empirical distribution has 1 to 1,000 values, none negative.';
  }
}

function within(value: number, low: number, high: number, what: string): string | undefined {
  return value >= low && value <= high ? undefined : `${what} must be between ${low} and ${high}.`;
}
