import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { users } from '../../../library/textbook/users';
import type { Family, Metrics, Task } from '../Family';
import { stationMetrics } from '../metrics/stationMetrics';
import { reachSteadyState } from '../reachSteadyState';

/** M/M/c//N (machine repair): so many users who think, and one service, of one worker unless said otherwise. */
export const finitePopulation: readonly Family[] = ['A-MREP', 'A-TOMCAT'].map((name) => ({
  name,
  way: 'design',
  measure,
}));

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = users(parameters.number('users'), parameters.number('think_s'));
  const slots = parameters.has('workers') ? parameters.number('workers') : 1;
  const serviceTime = exponential(parameters.number('service_s'));
  parameters.finish();
  return stationMetrics(reachSteadyState(pipelineDesign(arrivals, [{ slots, serviceTime }]), task));
}
