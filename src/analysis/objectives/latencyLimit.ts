import type { LatencyLimit } from '../../model/LatencyLimit';
import type { Objective } from '../../model/Objective';

/** The time that an objective of latency holds good answers against. */
export function latencyLimit({
  operation,
  mostSeconds,
}: Extract<Objective, { type: 'latency' }>): LatencyLimit {
  return { seconds: mostSeconds, ...(operation !== undefined && { operation }) };
}
