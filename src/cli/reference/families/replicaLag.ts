import { takeReport } from '../../../engine/report/takeReport';
import { type Callers, storeDesign, storeIds } from '../designs/storeDesign';
import { exponential } from '../../../library/textbook/exponential';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';
import { Unsupported } from '../Unsupported';

/** A read from any member some time after a write: how often it comes too early for the copy that it asks. */
export const replicaLag: Family = { name: 'F-LAG', way: 'design', measure };

/** Writes are so many mean lags apart: each has reached every replica before the next. */
const LAGS_APART = 40;

function measure({ parameters, run, seed }: Task): Metrics {
  const followers = parameters.number('followers');
  const lag = parameters.number('mean_lag_s');
  const after = parameters.number('read_after_s');
  parameters.finish();
  if (run.requests === undefined) throw new Unsupported('it does not say how many requests to run');
  const rate = 1 / (LAGS_APART * Math.max(lag, after));
  const arrivals = { arrivals: 'constant', rate };
  const callers: readonly Callers[] = [
    { access: 'update', parameters: arrivals },
    { access: 'read', parameters: arrivals, delayMs: after * 1e3 },
  ];
  const instant = { type: 'constant', value: 0 } as const;
  const settings = {
    serviceTime: instant,
    writeTime: instant,
    reads: 'all',
    lag: 'own',
    lagTimes: exponential(lag),
  };
  const placement = [{ zone: 0, instances: 1 + followers }];
  const design = storeDesign(callers, { kind: 'sql-database', parameters: settings, placement });
  const simulation = beginRun({ ...design, seed });
  simulation.advance((run.requests + 0.5) / rate, Infinity);
  const store = takeReport(simulation).components.find(({ id }) => id === storeIds.store)!;
  return { stale_fraction: store.staleReads / store.store!.reads };
}
