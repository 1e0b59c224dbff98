import type { ParameterValue } from '../../../model/ParameterValue';
import { exponential } from '../../../library/textbook/exponential';
import { poisson } from '../../../library/textbook/poisson';
import { twoClassDesign } from '../designs/twoClassDesign';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';
import type { SteadyState } from '../SteadyState';
import { Unsupported } from '../Unsupported';

/** Two classes of requests before one worker: what priority gives to one it takes from the other. */
export const priorities: readonly Family[] = [
  { name: 'A-PRIO', way: 'design', measure: measureSojourns },
  { name: 'A-CONSERVATION', way: 'design', measure: measureConservation },
];

const FIRST = { gold: 9, bronze: 0 } as const;

interface Traffic {
  readonly gold: number;
  readonly bronze: number;
  readonly service: number;
}

function measureSojourns(task: Task): Metrics {
  const traffic = trafficOf(task);
  const order = orderOf(task.parameters.word('preemptive'));
  task.parameters.finish();
  const [gold, bronze] = sojourns(run(task, traffic, FIRST, { order }));
  return { mean_sojourn_gold_s: gold, mean_sojourn_bronze_s: bronze };
}

function orderOf(preemptive: string): string {
  if (preemptive === 'false') return 'priority';
  if (preemptive === 'resume') return 'preemptive';
  throw new Unsupported(`the parameter preemptive can not be ${preemptive}`);
}

/** Kleinrock's law: the waits of the classes, weighted by their loads, add up to the same under each order. */
function measureConservation(task: Task): Metrics {
  const traffic = trafficOf(task);
  task.parameters.finish();
  const { gold, bronze, service } = traffic;
  const sumUnder = (order: string, first: Readonly<Record<keyof typeof FIRST, number>>) => {
    const [ofGold, ofBronze] = sojourns(run(task, traffic, first, { order }));
    return (gold * (ofGold - 1 / service) + bronze * (ofBronze - 1 / service)) / service;
  };
  return {
    'sum_rho_i_meanwait_i_s (FIFO)': sumUnder('fifo', FIRST),
    'sum_rho_i_meanwait_i_s (LIFO)': sumUnder('lifo', FIRST),
    'sum_rho_i_meanwait_i_s (gold first)': sumUnder('priority', FIRST),
    'sum_rho_i_meanwait_i_s (bronze first)': sumUnder('priority', { gold: 0, bronze: 9 }),
  };
}

function trafficOf({ parameters }: Task): Traffic {
  return {
    gold: parameters.number('rate_gold_per_s'),
    bronze: parameters.number('rate_bronze_per_s'),
    service: parameters.number('service_rate_per_s'),
  };
}

function run(
  task: Task,
  { gold, bronze, service }: Traffic,
  priority: Readonly<Record<keyof typeof FIRST, number>>,
  settings: Readonly<Record<string, ParameterValue>>,
): SteadyState {
  const design = twoClassDesign(
    [
      { arrivals: poisson(gold), priority: priority.gold },
      { arrivals: poisson(bronze), priority: priority.bronze },
    ],
    { slots: 1, serviceTime: exponential(1 / service), settings },
  );
  return reachSteadyState(design, task);
}

/** Mean time of a request of either class, seconds. */
function sojourns({ drained }: SteadyState): readonly [number, number] {
  const [gold, bronze] = drained.components;
  return [gold!.latency.meanSeconds ?? NaN, bronze!.latency.meanSeconds ?? NaN];
}
