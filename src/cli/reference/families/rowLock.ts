import type { ParameterValue } from '../../../model/ParameterValue';
import { poisson } from '../../../library/textbook/poisson';
import { type Callers, storeDesign } from '../designs/storeDesign';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** Transactions that need the lock of the same row one after another. */
export const rowLock: Family = { name: 'H-LOCK', way: 'design', measure };

/** Times as much traffic as the lock lets through. */
const TOO_MUCH = 3;
const FEW_REQUESTS = 20_000;

function measure(task: Task): Metrics {
  const rate = task.parameters.number('rate');
  const hold = task.parameters.number('hold_s');
  task.parameters.finish();
  const time = { type: 'constant', value: hold * 1e3 } as const;
  const settings = { slots: 10_000, serviceTime: time, writeTime: time, locking: 'locks' } as const;
  const store = storeOf(rate, settings, task);
  const most = storeOf(TOO_MUCH / hold, settings, {
    ...task,
    run: { ...task.run, warmupRequests: FEW_REQUESTS, requests: FEW_REQUESTS },
  });
  return {
    max_throughput_per_s: most.running.completionsPerSecond ?? NaN,
    mean_lock_wait_s: store.drained.store?.lockWait.meanSeconds ?? NaN,
    p99_wait_plus_hold_s: store.drained.latency.p99Seconds ?? NaN,
  };
}

function storeOf(rate: number, parameters: Readonly<Record<string, ParameterValue>>, task: Task) {
  const writers: Callers = { access: 'update', parameters: poisson(rate) };
  const placement = [{ zone: 0, instances: 1 }];
  const design = storeDesign([writers], { kind: 'sql-database', parameters, placement });
  const { running, drained } = reachSteadyState(design, task);
  return { running: running.components.at(-1)!, drained: drained.components.at(-1)! };
}
