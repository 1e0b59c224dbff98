import type { CheckMeasure } from '../../model/ChallengeCheck';
import type { Id } from '../../model/Id';

/** Ninety-nine of a hundred good answers of one tenant within so many seconds; of those that are treated alike one stands for all. */
export function tenantP99(mostSeconds: number, tenant: Id): CheckMeasure {
  return { type: 'latency', tenant, quantile: 0.99, mostSeconds };
}
