import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { latencyMetrics } from '../metrics/latencyMetrics';
import { reachSteadyState } from '../reachSteadyState';

/** A chain of exponential servers: by Burke and Jackson each one behaves as an M/M/1 of its own. */
export const tandem: Family = { name: 'A-TANDEM', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('arrival_rate_per_s'));
  const rates = parameters.numbers('service_rates_per_s');
  parameters.finish();
  const stations = rates.map((rate) => ({ slots: 1, serviceTime: exponential(1 / rate) }));
  const { drained } = reachSteadyState(pipelineDesign(arrivals, stations), task);
  const residences = drained.components.slice(1).map(({ latency }, place) => {
    const letter = String.fromCharCode('A'.charCodeAt(0) + place);
    return [`mean_residence_${letter}_s`, latency.meanSeconds ?? NaN];
  });
  return { ...latencyMetrics(drained.system.latency), ...Object.fromEntries(residences) };
}
