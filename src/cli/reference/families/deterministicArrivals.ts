import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import type { Family, Metrics, Task } from '../Family';
import { stationMetrics } from '../metrics/stationMetrics';
import { reachSteadyState } from '../reachSteadyState';

/** D/M/1: arrivals at even intervals, one exponential server. */
export const deterministicArrivals: Family = { name: 'A-DM1', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = { arrivals: 'constant', rate: 1 / parameters.number('interarrival_s') };
  const serviceTime = exponential(1 / parameters.number('service_rate_per_s'));
  parameters.finish();
  const design = pipelineDesign(arrivals, [{ slots: 1, serviceTime }]);
  return stationMetrics(reachSteadyState(design, task));
}
