import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { users } from '../../../library/textbook/users';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** Bounds that hold for a closed system with any spread of its demands, here an exponential one. */
export const bottleneck: Family = { name: 'A-BOTTLENECK', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const populations = parameters.numbers('users');
  const thinkSeconds = parameters.number('think_s');
  const demands = parameters.numbers('demands_s');
  parameters.finish();
  const all = populations.map((population) => {
    const stations = demands.map((demand) => ({ slots: 1, serviceTime: exponential(demand) }));
    const design = pipelineDesign(users(population, thinkSeconds), stations);
    const { running, drained } = reachSteadyState(design, task);
    return {
      [`throughput_per_s[N=${population}]`]: running.system.goodputPerSecond ?? NaN,
      [`mean_response_s[N=${population}]`]: drained.system.latency.meanSeconds ?? NaN,
    };
  });
  return Object.assign({}, ...all) as Metrics;
}
