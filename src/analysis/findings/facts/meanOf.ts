import type { Distribution } from '../../../model/Distribution';
import { exponential } from '../../../engine/arithmetic/exponential';

/** Mean of a distribution in its own unit; 0 where there is none, its lower end where it has no mean. */
export function meanOf(distribution: Distribution | undefined): number {
  if (distribution === undefined) return 0;
  switch (distribution.type) {
    case 'constant':
      return distribution.value;
    case 'uniform':
      return (distribution.low + distribution.high) / 2;
    case 'lognormal':
      return distribution.median * exponential((distribution.sigma * distribution.sigma) / 2);
    case 'pareto':
      return distribution.alpha > 1
        ? (distribution.minimum * distribution.alpha) / (distribution.alpha - 1)
        : distribution.minimum;
    case 'boundedPareto':
      return distribution.low;
    case 'mixture': {
      const weights = distribution.parts.reduce((sum, { weight }) => sum + weight, 0);
      return distribution.parts.reduce(
        (sum, { weight, distribution: part }) => sum + (weight / weights) * meanOf(part),
        0,
      );
    }
    case 'empirical':
      return (
        distribution.values.reduce((sum, value) => sum + value, 0) / distribution.values.length
      );
    default:
      return distribution.mean;
  }
}
