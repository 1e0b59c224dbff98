import type { Distribution } from '../../../model/Distribution';
import type { Report } from '../../../model/Report';
import { exponential } from '../../../library/textbook/exponential';
import { type Arrivals, pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import { users } from '../../../library/textbook/users';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** One worker under a load that comes whatever happens, and under users who wait for it: exponential and bimodal service. */
export const openAndClosed: readonly Family[] = [
  { name: 'A-OPENCLOSED', way: 'design', measure: (task) => measure(task, exponentialWork(task)) },
  { name: 'A-BIMODAL', way: 'design', measure: (task) => measure(task, bimodalWork(task)) },
];

function exponentialWork({ parameters }: Task): Distribution {
  return exponential(parameters.number('service_s'));
}

/** Most requests are fast; a share `p_slow` is slow. */
function bimodalWork({ parameters }: Task): Distribution {
  const slow = parameters.number('p_slow');
  return {
    type: 'mixture',
    parts: [
      { weight: 1 - slow, distribution: exponential(parameters.number('mean_fast_s')) },
      { weight: slow, distribution: exponential(parameters.number('mean_slow_s')) },
    ],
  };
}

/** The open stream, and each closed population whose think time is given as `closedN_think_s`. */
function measure(task: Task, serviceTime: Distribution): Metrics {
  const { parameters } = task;
  const open = poisson(parameters.number('open_rate_per_s'));
  const closed = [1, 10].filter((count) => parameters.has(`closed${count}_think_s`));
  const loads: readonly (readonly [string, Arrivals])[] = [
    ['open', open],
    ...closed.map((count) => {
      const think = parameters.number(`closed${count}_think_s`);
      return [`closed${count}`, users(count, think)] as const;
    }),
  ];
  parameters.finish();
  const all = loads.map(([name, arrivals]) => {
    const design = pipelineDesign(arrivals, [{ slots: 1, serviceTime }]);
    const { running, drained } = reachSteadyState(design, task);
    return named(name, running, drained);
  });
  return Object.assign({}, ...all) as Metrics;
}

function named(name: string, running: Report, { system }: Report): Metrics {
  return {
    [`${name}_mean_s`]: system.latency.meanSeconds ?? NaN,
    [`${name}_p50_s`]: system.latency.p50Seconds ?? NaN,
    [`${name}_p99_s`]: system.latency.p99Seconds ?? NaN,
    [`${name}_throughput_per_s`]: running.system.goodputPerSecond ?? NaN,
  };
}
