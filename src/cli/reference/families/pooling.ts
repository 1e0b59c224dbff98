import { balancedDesign } from '../designs/balancedDesign';
import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** One shared line for all workers against a line of its own for each. */
export const pooling: Family = { name: 'A-POOLING', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('total_arrival_rate_per_s'));
  const serviceTime = exponential(1 / parameters.number('service_rate_per_worker_per_s'));
  const workers = parameters.number('workers');
  parameters.finish();
  const apart = reachSteadyState(
    balancedDesign(arrivals, { policy: 'random' }, workers, serviceTime),
    task,
  );
  const shared = reachSteadyState(
    pipelineDesign(arrivals, [{ slots: workers, serviceTime }]),
    task,
  );
  const waitApart = apart.drained.components[2]?.station?.wait.meanSeconds ?? NaN;
  const waitShared = shared.drained.components[1]?.station?.wait.meanSeconds ?? NaN;
  return {
    mean_sojourn_separate_s: apart.drained.system.latency.meanSeconds ?? NaN,
    mean_sojourn_pooled_s: shared.drained.system.latency.meanSeconds ?? NaN,
    ratio_mean_wait_separate_over_pooled: waitApart / waitShared,
  };
}
