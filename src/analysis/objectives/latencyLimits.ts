import type { LatencyLimit } from '../../model/LatencyLimit';
import type { Objective } from '../../model/Objective';

/** The times that objectives of latency hold good answers against. */
export function latencyLimits(objectives: readonly Objective[]): readonly LatencyLimit[] {
  return objectives.flatMap((objective) => {
    if (objective.type !== 'latency') return [];
    const { operation, mostSeconds } = objective;
    return [{ seconds: mostSeconds, ...(operation !== undefined && { operation }) }];
  });
}
