import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { stationMetrics } from '../metrics/stationMetrics';
import { reachSteadyState } from '../reachSteadyState';

/** M/M/1: Poisson arrivals, one exponential server, first in first out without limit. */
export const mm1: Family = { name: 'A-MM1', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('arrival_rate_per_s'));
  const serviceTime = exponential(1 / parameters.number('service_rate_per_s'));
  parameters.expect('servers', 1);
  parameters.expect('queue', 'FIFO unbounded');
  parameters.finish();
  const design = pipelineDesign(arrivals, [{ slots: 1, serviceTime }]);
  return stationMetrics(reachSteadyState(design, task));
}
