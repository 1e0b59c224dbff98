import type { CheckMeasure } from '../../model/ChallengeCheck';
import type { Id } from '../../model/Id';

/** Ninety-nine of a hundred good answers within so many seconds: of one operation, or of all requests. */
export function p99(mostSeconds: number, operation?: Id): CheckMeasure {
  return {
    type: 'latency',
    quantile: 0.99,
    mostSeconds,
    ...(operation !== undefined && { operation }),
  };
}
