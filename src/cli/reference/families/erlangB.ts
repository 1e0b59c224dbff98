import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { stationMetrics } from '../metrics/stationMetrics';
import { reachSteadyState } from '../reachSteadyState';

/** M/M/c/c (Erlang B) where `queue_capacity` is 0: who finds all workers busy is turned away. */
export const erlangB: Family = { name: 'A-ERLB', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('arrival_rate_per_s'));
  const serviceTime = exponential(parameters.number('mean_service_s'));
  const slots = parameters.number('workers');
  const queueLimit = parameters.number('queue_capacity');
  parameters.finish();
  const design = pipelineDesign(arrivals, [{ slots, serviceTime, queueLimit }]);
  return stationMetrics(reachSteadyState(design, task));
}
