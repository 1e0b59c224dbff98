import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { stationMetrics } from '../metrics/stationMetrics';
import { reachSteadyState } from '../reachSteadyState';

/** M/M/c at pairs of offered load and workers, with a mean service time of 1. */
export const squareRootStaffing: Family = { name: 'H-SQRT', way: 'design', measure };

function measure(task: Task): Metrics {
  const pairs = task.parameters.numberLists('pairs');
  task.parameters.finish();
  const all = pairs.map(([load = NaN, slots = NaN]) => {
    const design = pipelineDesign(poisson(load), [{ slots, serviceTime: exponential(1) }]);
    const metrics = stationMetrics(reachSteadyState(design, task));
    return { [`P(wait)[A=${load},c=${slots}]`]: metrics['P(wait)'] ?? NaN };
  });
  return Object.assign({}, ...all) as Metrics;
}
