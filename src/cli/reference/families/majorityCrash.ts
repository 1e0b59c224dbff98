import { takeReport } from '../../../engine/report/takeReport';
import { type Callers, storeDesign, storeIds } from '../designs/storeDesign';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';

/** A group of 2f + 1 members goes on without f of them, and not without one more. */
export const majorityCrash: Family = { name: 'F-MAJORITY', way: 'design', measure };

function measure({ parameters, seed }: Task): Metrics {
  parameters.finish();
  return {
    '3 nodes, 1 crash: writes succeed': writesSucceed(3, 1, seed) ? 1 : 0,
    '3 nodes, 2 crashes: writes fail': writesSucceed(3, 2, seed) ? 0 : 1,
    '5 nodes, 2 crashes: writes succeed': writesSucceed(5, 2, seed) ? 1 : 0,
    '5 nodes, 3 crashes: writes fail': writesSucceed(5, 3, seed) ? 0 : 1,
  };
}

/** Whether writes are answered long after so many members, the leader first, have crashed. */
function writesSucceed(members: number, crashes: number, seed: number): boolean {
  const writers: Callers = { access: 'update', parameters: { arrivals: 'constant', rate: 10 } };
  const placement = [{ zone: 0, instances: members }];
  const store = { kind: 'consensus-store', parameters: {}, placement };
  const simulation = beginRun({ ...storeDesign([writers], store), seed });
  simulation.advance(5.01, Infinity);
  const fault = { type: 'kill', component: storeIds.store, instances: crashes } as const;
  simulation.act({ type: 'break', id: 900, fault });
  simulation.advance(30, Infinity);
  const before = takeReport(simulation).components.at(-1)!.completions;
  simulation.advance(40, Infinity);
  return takeReport(simulation).components.at(-1)!.completions > before;
}
