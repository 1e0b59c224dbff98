import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { stationMetrics } from '../metrics/stationMetrics';
import { reachSteadyState } from '../reachSteadyState';

/** M/M/c (Erlang C): several workers share one line without limit. */
export const mmc: Family = { name: 'A-MMC', way: 'design', measure };

/** The answer time that a call centre promises, 20 s, in units of its handling time, 180 s: the convention of these cases. */
const ASA_PER_SERVICE_TIME = 1 / 9;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('arrival_rate_per_s'));
  const meanSeconds = 1 / parameters.number('service_rate_per_worker_per_s');
  const slots = parameters.number('workers');
  parameters.finish();
  const design = pipelineDesign(arrivals, [{ slots, serviceTime: exponential(meanSeconds) }]);
  const state = reachSteadyState(design, task);
  const answeredInTime = state.shareWaitingUpTo(1, meanSeconds * ASA_PER_SERVICE_TIME);
  return { ...stationMetrics(state), fraction_waiting_at_most_ASA: answeredInTime };
}
