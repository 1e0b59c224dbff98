import { exponential } from '../designs/exponential';
import { pipelineDesign } from '../designs/pipelineDesign';
import { poisson } from '../designs/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** A bounded queue that turns away what finds it full: M/M/1/K by other names. */
export const boundedQueue: Family = { name: 'G-BOUNDEDQ', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('rate'));
  const serviceTime = exponential(1 / parameters.number('service'));
  const queueLimit = parameters.number('capacity') - 1;
  parameters.finish();
  const design = pipelineDesign(arrivals, [{ slots: 1, serviceTime, queueLimit }]);
  const { system } = reachSteadyState(design, task).drained;
  return {
    rejected_fraction: 1 - (system.successShare ?? NaN),
    mean_delay_accepted_s: system.latency.meanSeconds ?? NaN,
  };
}
