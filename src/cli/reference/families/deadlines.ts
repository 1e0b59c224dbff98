import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** Which share of the requests of an M/M/1 is slower than each deadline. */
export const deadlines: Family = { name: 'E-TIMEOUT', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('arrival_rate_per_s'));
  const serviceTime = exponential(1 / parameters.number('service_rate_per_s'));
  const limits = parameters.numbers('deadlines_s');
  parameters.finish();
  const state = reachSteadyState(pipelineDesign(arrivals, [{ slots: 1, serviceTime }]), task);
  return Object.fromEntries(
    limits.map((seconds) => [`P(sojourn>${seconds} s)`, 1 - state.shareAnsweredIn(seconds)]),
  );
}
