import type { ParameterValue } from '../../../model/ParameterValue';
import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';
import type { SteadyState } from '../SteadyState';

type Settings = Readonly<Record<string, ParameterValue>>;

/** One worker and clients that give up while it works on for them: what becomes of its work under different lines. */
export const overload: readonly Family[] = [
  { name: 'E-OVERLOAD', way: 'design', measure: measureOverload },
  { name: 'E-ADAPTIVE', way: 'design', measure: measureAdaptive },
];

/** The service rate of the adaptive line: its cases say it in words only. */
const ADAPTIVE_SERVICE_RATE = 100;

function measureOverload(task: Task): Metrics {
  const { parameters } = task;
  const rate = parameters.number('rate_per_s');
  const service = parameters.number('service_rate_per_s');
  const timeout = parameters.number('timeout_s');
  parameters.finish();
  const goodput = (settings: Settings): number =>
    run(task, rate, service, timeout, settings).running.system.goodputPerSecond ?? NaN;
  const bounded = boundsAsked(task).map((inSystem) => {
    const settings = { waiting: 'bounded', queueLimit: inSystem - 1 };
    return [`goodput_bounded${inSystem}_per_s`, goodput(settings)] as const;
  });
  return {
    goodput_fifo_per_s: goodput({}),
    goodput_lifo_per_s: goodput({ order: 'lifo' }),
    goodput_fifo_discard_expired_per_s: goodput({ dropExpired: true }),
    ...Object.fromEntries(bounded),
  };
}

/** How many are in the system at most: the name of the metric says it. */
function boundsAsked({ wanted }: Task): readonly number[] {
  return wanted.flatMap((name) => {
    const bound = /^goodput_bounded(\d+)_per_s$/.exec(name)?.[1];
    return bound === undefined ? [] : [Number(bound)];
  });
}

function measureAdaptive(task: Task): Metrics {
  const { parameters } = task;
  const settings = { order: 'adaptive', adaptiveFrom: parameters.number('threshold') };
  const timeout = parameters.number('timeout_s');
  parameters.finish();
  const all = task.wanted.map((name): readonly [string, number] => {
    const rate = Number(/_at_(\d+(?:\.\d+)?)_per_s/.exec(name)?.[1] ?? NaN);
    const { running, drained } = run(task, rate, ADAPTIVE_SERVICE_RATE, timeout, settings);
    return name.startsWith('goodput')
      ? [name, running.system.goodputPerSecond ?? NaN]
      : [name, drained.system.latency.meanSeconds ?? NaN];
  });
  return Object.fromEntries(all);
}

function run(
  task: Task,
  rate: number,
  service: number,
  timeoutSeconds: number,
  settings: Settings,
): SteadyState {
  const arrivals = { ...poisson(rate), timeoutMs: timeoutSeconds * 1_000 };
  const serviceTime = exponential(1 / service);
  return reachSteadyState(pipelineDesign(arrivals, [{ slots: 1, serviceTime, settings }]), task);
}
