import { type Callers, storeDesign } from '../designs/storeDesign';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** Transactions that begin together and fail where a row of theirs was changed before they end: how many do. */
export const optimisticWrites: Family = { name: 'H-OCC', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const together = parameters.number('concurrent');
  const rowsPerWrite = parameters.number('writes');
  const keys = parameters.number('rows');
  parameters.finish();
  const arrivals = { arrivals: 'constant', rate: 1 };
  const callers = Array.from({ length: together }, (): Callers => ({
    access: 'update',
    parameters: arrivals,
  }));
  const time = { type: 'constant', value: 5 } as const;
  const settings = {
    slots: together,
    serviceTime: time,
    writeTime: time,
    locking: 'versions',
    rowsPerWrite,
  } as const;
  const placement = [{ zone: 0, instances: 1 }];
  const store = { kind: 'sql-database', parameters: settings, placement };
  const { outcomes } = reachSteadyState(storeDesign(callers, store, { keys }), task).drained.system;
  return { abort_fraction: outcomes.find(({ outcome }) => outcome === 'conflict')?.share ?? 0 };
}
