import type { DurationReport } from '../../../model/Report';
import type { Metrics } from '../Family';

/** Mean and percentiles of whole requests under the names that the cases use. */
export function latencyMetrics(latency: DurationReport): Metrics {
  const mean = latency.meanSeconds ?? NaN;
  return {
    mean_sojourn_s: mean,
    mean_sojourn_accepted_s: mean,
    mean_response_s: mean,
    mean_end_to_end_s: mean,
    p50_sojourn_s: latency.p50Seconds ?? NaN,
    p90_sojourn_s: latency.p90Seconds ?? NaN,
    p95_sojourn_s: latency.p95Seconds ?? NaN,
    p99_sojourn_s: latency.p99Seconds ?? NaN,
    'p99.9_sojourn_s': latency.p999Seconds ?? NaN,
  };
}
