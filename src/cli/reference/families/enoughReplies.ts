import type { DurationReport } from '../../../model/Report';
import { exponential } from '../../../library/textbook/exponential';
import { fanOutDesign } from '../designs/fanOutDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** A root that goes on after the fastest k of its n leaves, and one that leaves out the slowest twentieth. */
export const enoughReplies: readonly Family[] = [
  { name: 'D-KOFN', way: 'design', measure: measureSome },
  { name: 'D-TABLE1', way: 'design', measure: measureMost },
];

const RATE = 100;
const MOST = 0.95;

function measureSome(task: Task): Metrics {
  const { parameters } = task;
  const calls = parameters.number('n');
  const choices = parameters.numbers('k');
  const leafSeconds = parameters.number('leaf_mean_ms') / 1_000;
  parameters.finish();
  const all = choices.flatMap((enough) => {
    const { meanSeconds, p50Seconds, p99Seconds } = latency(task, calls, leafSeconds, enough);
    return [
      [`mean_ms[k=${enough}]`, (meanSeconds ?? NaN) * 1_000],
      [`p50_ms[k=${enough}]`, (p50Seconds ?? NaN) * 1_000],
      [`p99_ms[k=${enough}]`, (p99Seconds ?? NaN) * 1_000],
    ];
  });
  return Object.fromEntries(all) as Metrics;
}

function measureMost(task: Task): Metrics {
  const { parameters } = task;
  const calls = parameters.number('fanout');
  const leafSeconds = parameters.number('leaf_mean_ms') / 1_000;
  parameters.finish();
  const enough = Math.round(calls * MOST);
  const most = latency(task, calls, leafSeconds, enough);
  const all = latency(task, calls, leafSeconds, calls);
  return {
    [`mean_ms_${enough}_of_${calls}`]: (most.meanSeconds ?? NaN) * 1_000,
    [`mean_ms_${calls}_of_${calls}`]: (all.meanSeconds ?? NaN) * 1_000,
    'p99_all / p99_95percent': (all.p99Seconds ?? NaN) / (most.p99Seconds ?? NaN),
  };
}

function latency(task: Task, calls: number, leafSeconds: number, enough: number): DurationReport {
  const some = enough < calls ? enough : undefined;
  const design = fanOutDesign(poisson(RATE), calls, exponential(leafSeconds), some);
  return reachSteadyState(design, task).drained.system.latency;
}
