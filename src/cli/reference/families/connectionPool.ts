import { exponential } from '../designs/exponential';
import { pipelineDesign } from '../designs/pipelineDesign';
import { poisson } from '../designs/poisson';
import type { Family, Metrics, Task } from '../Family';
import { stationMetrics } from '../metrics/stationMetrics';
import { reachSteadyState } from '../reachSteadyState';

/** A pool of connections as M/M/c: a query holds one for an exponential time. */
export const connectionPool: Family = { name: 'H-POOL', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('rate'));
  const serviceTime = exponential(parameters.number('query_s'));
  const slots = parameters.number('pool');
  parameters.finish();
  return stationMetrics(reachSteadyState(pipelineDesign(arrivals, [{ slots, serviceTime }]), task));
}
