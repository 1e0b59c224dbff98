import { takeReport } from '../../../engine/report/takeReport';
import type { ComponentReport } from '../../../model/Report';
import type { ParameterValue } from '../../../model/ParameterValue';
import { type Callers, storeDesign, storeIds } from '../designs/storeDesign';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';

/** What a failover loses of the acknowledged writes when replicas follow with a lag, and what waiting for them costs. */
export const asynchronousLoss: Family = { name: 'F-ASYNC', way: 'design', measure };

const DIES_AT = 30;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const rate = parameters.number('rate_per_s');
  const commit = { type: 'constant', value: parameters.number('local_commit_s') * 1e3 } as const;
  const settings = {
    slots: 1_000,
    serviceTime: commit,
    writeTime: commit,
    replicaLagMs: parameters.number('lag_s') * 1e3,
    acknowledgeTime: { type: 'constant', value: parameters.number('rtt_s') * 1e3 },
    failoverSeconds: 1,
  } as const;
  parameters.finish();
  const asynchronous = stores(rate, settings, task.seed);
  const synchronous = stores(rate, { ...settings, acknowledges: 'all' }, task.seed);
  return {
    lost_acknowledged_writes_async: asynchronous.after.lostWrites,
    lost_acknowledged_writes_sync: synchronous.after.lostWrites,
    mean_write_latency_async_s: asynchronous.before.latency.meanSeconds ?? NaN,
    mean_write_latency_sync_s: synchronous.before.latency.meanSeconds ?? NaN,
  };
}

/** The store before its primary has died, and after it was replaced. */
function stores(
  rate: number,
  parameters: Readonly<Record<string, ParameterValue>>,
  seed: number,
): Readonly<Record<'before' | 'after', ComponentReport>> {
  const writers: Callers = { access: 'update', parameters: { arrivals: 'constant', rate } };
  const setting = { kind: 'sql-database', parameters, placement: [{ zone: 0, instances: 2 }] };
  const simulation = beginRun({ ...storeDesign([writers], setting), seed });
  const store = (): ComponentReport =>
    takeReport(simulation).components.find(({ id }) => id === storeIds.store)!;
  simulation.advance(DIES_AT, Infinity);
  const before = store();
  const fault = { type: 'kill', component: storeIds.store, instances: 1 } as const;
  simulation.act({ type: 'break', id: 900, fault });
  simulation.advance(DIES_AT + 5, Infinity);
  return { before, after: store() };
}
