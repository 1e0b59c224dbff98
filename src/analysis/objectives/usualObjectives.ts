import type { Id } from '../../model/Id';
import type { Objective } from '../../model/Objective';

/** Two objectives to begin with: 99 of 100 answers within 300 ms, and 99.9% of all requests answered. Ids from a first one on. */
export function usualObjectives(firstId: Id): readonly Objective[] {
  return [
    { type: 'latency', id: firstId, quantile: 0.99, mostSeconds: 0.3 },
    { type: 'success', id: firstId + 1, leastShare: 0.999 },
  ];
}
