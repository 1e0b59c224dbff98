import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { stationMetrics } from '../metrics/stationMetrics';
import { reachSteadyState } from '../reachSteadyState';

/** M/M/c/K: at most K requests in the system, in service or in line; the rest is turned away. */
export const mm1k: Family = { name: 'A-MM1K', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('arrival_rate_per_s'));
  const serviceTime = exponential(1 / parameters.number('service_rate_per_worker_per_s'));
  const slots = parameters.number('workers');
  const queueLimit = parameters.number('system_capacity') - slots;
  parameters.finish();
  const design = pipelineDesign(arrivals, [{ slots, serviceTime, queueLimit }]);
  return stationMetrics(reachSteadyState(design, task));
}
