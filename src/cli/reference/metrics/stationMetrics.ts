import type { StationReport } from '../../../model/Report';
import type { Metrics } from '../Family';
import type { SteadyState } from '../SteadyState';
import { latencyMetrics } from './latencyMetrics';

/** Place of the first station in a chain's report, after the client. */
const STATION = 1;

/** Everything that is measured of a client and a single station, under the names that the cases use. */
export function stationMetrics({ running, drained }: SteadyState): Metrics {
  const component = running.components[STATION]!;
  const { utilisation, busySlots } = component.station!;
  return {
    ...latencyMetrics(drained.system.latency),
    ...waitMetrics(drained.components[STATION]!.station!),
    utilisation: utilisation ?? NaN,
    worker_utilisation: utilisation ?? NaN,
    worker_utilisation_x_workers: busySlots ?? NaN,
    time_avg_number_in_system: component.inside ?? NaN,
    mean_in_flight: component.inside ?? NaN,
    variance_in_flight: component.insideVariance ?? NaN,
    throughput_per_s: running.system.goodputPerSecond ?? NaN,
    loss_fraction: 1 - (drained.system.successShare ?? NaN),
  };
}

function waitMetrics({ wait, waitingProbability }: StationReport): Metrics {
  return {
    mean_wait_s: wait.meanSeconds ?? NaN,
    p50_wait_s: wait.p50Seconds ?? NaN,
    p95_wait_s: wait.p95Seconds ?? NaN,
    p99_wait_s: wait.p99Seconds ?? NaN,
    'P(wait>0)': waitingProbability ?? NaN,
    'P(wait)': waitingProbability ?? NaN,
  };
}
