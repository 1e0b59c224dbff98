import type { LatencyLimit } from '../../model/LatencyLimit';
import type { Objective } from '../../model/Objective';
import { latencyLimit } from './latencyLimit';

/** The times that objectives of latency hold good answers against. */
export function latencyLimits(objectives: readonly Objective[]): readonly LatencyLimit[] {
  return objectives.flatMap((objective) =>
    objective.type === 'latency' ? [latencyLimit(objective)] : [],
  );
}
