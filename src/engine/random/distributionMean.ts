import type { Distribution } from '../../model/Distribution';
import { exponential } from '../arithmetic/exponential';
import { naturalLogarithm } from '../arithmetic/naturalLogarithm';
import { normalCumulative } from '../arithmetic/normalCumulative';
import { power } from '../arithmetic/power';

const ONE_BY_ROOT_TWO_PI = 0.3989422804014327;

/** The exact mean of what a distribution's sampler returns, in the distribution's own unit; Infinity where there is none. */
export function distributionMean(distribution: Distribution): number {
  switch (distribution.type) {
    case 'constant':
      return distribution.value;
    case 'uniform':
      return 0.5 * (distribution.low + distribution.high);
    case 'exponential':
    case 'erlang':
    case 'gamma':
      return distribution.mean;
    case 'lognormal':
      return distribution.median * exponential(0.5 * distribution.sigma * distribution.sigma);
    case 'pareto':
      return paretoMean(distribution.minimum, distribution.alpha);
    case 'boundedPareto':
      return boundedParetoMean(distribution.low, distribution.high, distribution.alpha);
    case 'normal':
      return censoredNormalMean(distribution.mean, distribution.deviation);
    case 'mixture':
      return mixtureMean(distribution.parts);
    case 'empirical':
      return (
        distribution.values.reduce((sum, value) => sum + value, 0) / distribution.values.length
      );
    default:
      return distribution satisfies never;
  }
}

function paretoMean(minimum: number, alpha: number): number {
  return alpha > 1 ? (minimum * alpha) / (alpha - 1) : Infinity;
}

function boundedParetoMean(low: number, high: number, alpha: number): number {
  if (low === high) return low;
  const ratio = low / high;
  const share = 1 - power(ratio, alpha);
  if (Math.abs(alpha - 1) < 1e-9) return (low * -naturalLogarithm(ratio)) / share;
  return (low * alpha * (1 - power(ratio, alpha - 1))) / ((alpha - 1) * share);
}

/** The mean of max(0, X) for a normal X. */
function censoredNormalMean(mean: number, deviation: number): number {
  if (deviation === 0) return Math.max(0, mean);
  const z = mean / deviation;
  return mean * normalCumulative(z) + deviation * ONE_BY_ROOT_TWO_PI * exponential(-0.5 * z * z);
}

function mixtureMean(
  parts: readonly { readonly weight: number; readonly distribution: Distribution }[],
): number {
  let weights = 0;
  let sum = 0;
  for (const part of parts) {
    if (part.weight === 0) continue;
    weights += part.weight;
    sum += part.weight * distributionMean(part.distribution);
  }
  return sum / weights;
}
