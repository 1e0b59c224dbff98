import { poisson } from '../../../library/textbook/poisson';
import { storeDesign } from '../designs/storeDesign';
import { exponential } from '../../../library/textbook/exponential';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** Replicas take reads off the primary, but each of them does all of the writes: how much the whole can take. */
export const readReplicas: Family = { name: 'H-READREPLICAS', way: 'design', measure };

/** Share of what the primary alone could take that is sent, to tell the limit by how busy the members are. */
const LOAD = 0.5;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const capacity = parameters.number('capacity');
  const reads = parameters.number('read_fraction');
  const followers = parameters.numbers('followers');
  parameters.finish();
  const all = followers.map((count) => [
    `max_total_ops[k=${count}]`,
    limitOf(count, capacity, reads, task),
  ]);
  return Object.fromEntries(all) as Metrics;
}

/** Every member is as busy as the others: what was answered per second, by how busy they were. */
function limitOf(followers: number, capacity: number, reads: number, task: Task): number {
  const rate = capacity * LOAD;
  const time = exponential(1 / capacity);
  const settings = {
    slots: 1,
    serviceTime: time,
    writeTime: time,
    waiting: 'unbounded',
    reads: 'all',
    replicaLagMs: 0,
    applyShare: 100,
  } as const;
  const placement = [{ zone: 0, instances: 1 + followers }];
  const design = storeDesign(
    [
      { access: 'read', parameters: poisson(rate * reads) },
      { access: 'update', parameters: poisson(rate * (1 - reads)) },
    ],
    { kind: 'sql-database', parameters: settings, placement },
  );
  const store = reachSteadyState(design, task).running.components.at(-1)!;
  return (store.completionsPerSecond ?? NaN) / (store.station?.utilisation ?? NaN);
}
