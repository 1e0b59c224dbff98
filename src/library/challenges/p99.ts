import type { CheckMeasure } from '../../model/ChallengeCheck';
import type { Id } from '../../model/Id';
import type { Outcome } from '../../model/Outcome';

/** Ninety-nine of a hundred good answers within so many seconds: of one operation, or of all requests; other endings that are answers. */
export function p99(
  mostSeconds: number,
  operation?: Id,
  ...also: readonly Outcome[]
): CheckMeasure {
  return {
    type: 'latency',
    quantile: 0.99,
    mostSeconds,
    ...(operation !== undefined && { operation }),
    ...(also.length > 0 && { also }),
  };
}
