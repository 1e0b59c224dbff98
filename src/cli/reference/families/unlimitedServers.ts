import { exponential } from '../designs/exponential';
import { pipelineDesign } from '../designs/pipelineDesign';
import { poisson } from '../designs/poisson';
import type { Family, Metrics, Task } from '../Family';
import { stationMetrics } from '../metrics/stationMetrics';
import { reachSteadyState } from '../reachSteadyState';

/** M/M/∞: nobody waits, and the number inside is Poisson. */
export const unlimitedServers: Family = { name: 'A-MMINF', way: 'design', measure };

/** As many slots as a service can have. */
const SLOTS = 100_000;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('arrival_rate_per_s'));
  const serviceTime = exponential(parameters.number('mean_service_s'));
  parameters.finish();
  const design = pipelineDesign(arrivals, [{ slots: SLOTS, serviceTime }]);
  return stationMetrics(reachSteadyState(design, task));
}
