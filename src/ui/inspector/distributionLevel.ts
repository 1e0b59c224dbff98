import type { Distribution } from '../../model/Distribution';

/** How large the values of a distribution are, roughly: what another shape begins with. */
export function distributionLevel(value: Distribution): number {
  switch (value.type) {
    case 'constant':
      return value.value;
    case 'uniform':
      return (value.low + value.high) / 2;
    case 'exponential':
    case 'erlang':
    case 'gamma':
    case 'normal':
      return value.mean;
    case 'lognormal':
      return value.median;
    case 'pareto':
      return value.minimum * 2;
    case 'boundedPareto':
      return value.low * 2;
    case 'mixture':
      return value.parts[0] === undefined ? 1 : distributionLevel(value.parts[0].distribution);
    case 'empirical':
      return value.values.reduce((sum, one) => sum + one, 0) / Math.max(value.values.length, 1);
  }
}
