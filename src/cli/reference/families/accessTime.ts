import type { ParameterValue } from '../../../model/ParameterValue';
import { exactLatencies } from '../exactLatencies';
import { cacheAsideDesign } from '../designs/cacheAsideDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** A given share of hits: what it makes of the mean time of a read, and of the load of the database behind. */
export const accessTime: readonly Family[] = [
  { name: 'C-AMAT', way: 'design', measure: measureTimes },
  { name: 'C-DBLOAD', way: 'design', measure: measureLoads },
];

type Settings = Readonly<Record<string, ParameterValue>>;

const someKeys = { keys: 10_000, zipf: 0 };

function measureTimes(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('rate_per_s'));
  const cache = {
    ...constant(parameters.number('cache_s')),
    ...given(parameters.number('hit_prob')),
  };
  const database = constant(parameters.number('db_s'));
  parameters.finish();
  const design = cacheAsideDesign(arrivals, someKeys, { ...cache, slots: 1_000 }, database);
  const { drained, running } = reachSteadyState(design, task);
  const { quantile } = exactLatencies(design, task);
  return {
    mean_latency_s: drained.system.latency.meanSeconds ?? NaN,
    db_rate_per_s: running.components[3]?.arrivalsPerSecond ?? NaN,
    p50_latency_s: quantile(0.5),
    p95_latency_s: quantile(0.95),
  };
}

function measureLoads(task: Task): Metrics {
  const arrivals = poisson(task.parameters.number('rate_per_s'));
  const shares = task.parameters.numbers('hit_prob');
  task.parameters.finish();
  const all = shares.map((share) => {
    const design = cacheAsideDesign(arrivals, someKeys, given(share), {});
    const load = reachSteadyState(design, task).running.components[3]?.arrivalsPerSecond;
    return [`db_rate_per_s[${share}]`, load ?? NaN];
  });
  return Object.fromEntries(all) as Metrics;
}

function constant(seconds: number): Settings {
  return { serviceTime: { type: 'constant', value: seconds * 1_000 }, slots: 10_000 };
}

function given(hitShare: number): Settings {
  return { content: 'ratio', hitPercent: hitShare * 100 };
}
