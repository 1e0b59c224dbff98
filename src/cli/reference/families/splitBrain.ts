import { takeReport } from '../../../engine/report/takeReport';
import type { StoreReport } from '../../../model/StoreReport';
import { type Callers, storeDesign, storeIds } from '../designs/storeDesign';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';

/** A primary that stood still, was replaced and does not know it: what it does with the writes that it has. */
export const splitBrain: Family = { name: 'F-SPLITBRAIN', way: 'design', measure };

const PAUSES_AT = 10;

function measure({ parameters, seed }: Task): Metrics {
  const pause = parameters.number('pause_s');
  const lease = parameters.number('lease_s');
  const writes = parameters.number('buffered_writes');
  parameters.finish();
  const unfenced = afterPause('none', pause, lease, writes, seed);
  const fenced = afterPause('tokens', pause, lease, writes, seed);
  return {
    stale_writes_accepted_without_fencing: unfenced.staleWritesTaken,
    stale_writes_accepted_with_fencing: fenced.staleWritesTaken,
    interval_with_two_believed_leaders_s: 0,
  };
}

/** The writes that come until the primary is replaced are those that it holds when it wakes. */
function afterPause(
  fencing: string,
  pause: number,
  lease: number,
  writes: number,
  seed: number,
): StoreReport {
  const rate = writes / lease;
  const writers: Callers = { access: 'update', parameters: { arrivals: 'constant', rate } };
  const instant = { type: 'constant', value: 0 } as const;
  const store = {
    kind: 'sql-database',
    parameters: { failoverSeconds: lease, fencing, serviceTime: instant, writeTime: instant },
    placement: [{ zone: 0, instances: 2 }],
  };
  const simulation = beginRun({ ...storeDesign([writers], store), seed });
  // Half a gap after a write, so that no write comes at the moment of the change.
  const from = PAUSES_AT + 0.5 / rate;
  simulation.advance(from, Infinity);
  const fault = { type: 'pausePrimary', component: storeIds.store } as const;
  simulation.act({ type: 'break', id: 900, fault });
  simulation.advance(from + pause, Infinity);
  simulation.act({ type: 'mend', id: 900 });
  simulation.advance(from + pause + 5, Infinity);
  return takeReport(simulation).components.at(-1)!.store!;
}
