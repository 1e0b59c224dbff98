import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import { serviceTimeOf } from '../designs/serviceTimeOf';
import type { Family, Metrics, Task } from '../Family';
import { stationMetrics } from '../metrics/stationMetrics';
import { reachSteadyState } from '../reachSteadyState';

/** M/G/1 (Pollaczek-Khinchine) with any service time: constant, Erlang and the rest are families of their own names. */
export const mg1: readonly Family[] = ['A-MD1', 'A-ME2', 'A-MG1'].map((name) => ({
  name,
  way: 'design',
  measure,
}));

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('arrival_rate_per_s'));
  const serviceTime = serviceTimeOf(parameters.group('service'));
  parameters.skip('E_S_s', 'E_S2_s2', 'scv');
  parameters.finish();
  const design = pipelineDesign(arrivals, [{ slots: 1, serviceTime }]);
  return stationMetrics(reachSteadyState(design, task));
}
