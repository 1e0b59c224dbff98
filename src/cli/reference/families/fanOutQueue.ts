import { mailboxDesign } from '../designs/mailboxDesign';
import type { Family, Metrics, Task } from '../Family';
import { mailboxReport } from '../metrics/mailboxReport';
import { beginRun } from '../designs/beginRun';

/** A topic whose subscribers work at different speeds: each has a lag of its own, and none is slowed by another. */
export const fanOutQueue: Family = { name: 'G-FANOUTQ', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const rate = parameters.number('rate');
  const capacities = parameters.numbers('capacities');
  const seconds = parameters.number('duration_s');
  parameters.finish();
  const slowest = Math.min(...capacities);
  const faster = capacities.filter((capacity) => capacity > slowest);
  const lags = lagsAtEnd(task, rate, capacities, seconds);
  const alone = lagsAtEnd(task, rate, faster, seconds);
  const isFree = faster.every((capacity) => alone.get(capacity) === lags.get(capacity));
  const named = capacities.map((one) => [`lag_group_${one}_at_end`, lags.get(one) ?? NaN] as const);
  return { ...Object.fromEntries(named), 'slow group does not affect fast groups': isFree ? 1 : 0 };
}

/** By capacity: messages that its subscriber has not done. */
function lagsAtEnd(
  task: Task,
  rate: number,
  capacities: readonly number[],
  seconds: number,
): ReadonlyMap<number, number> {
  const consumers = capacities.map((capacity) => {
    const serviceTime = { type: 'constant', value: 1_000 / capacity } as const;
    return { settings: { serviceTime } };
  });
  const arrivals = { arrivals: 'constant', rate };
  const design = mailboxDesign({ arrivals, kind: 'topic', settings: {}, consumers });
  const run = beginRun({ ...design, seed: task.seed });
  run.advance(seconds, Infinity);
  const reports = mailboxReport(run).consumers;
  return new Map(capacities.map((capacity, place) => [capacity, reports[place]?.lag ?? NaN]));
}
