import { takeReport } from '../../../engine/report/takeReport';
import { type Callers, storeDesign, storeIds } from '../designs/storeDesign';
import type { Family, Metrics, Task } from '../Family';
import { Unsupported } from '../Unsupported';
import { beginRun } from '../designs/beginRun';

/** A primary dies, is found dead by checks, and a replica takes its place: how long writes fail, and how many. */
export const failover: Family = { name: 'F-FAILOVER', way: 'design', measure };

function measure({ parameters, seed }: Task): Metrics {
  const rate = parameters.number('rate_per_s');
  const diesAt = parameters.number('fail_time_s');
  const promotion = parameters.number('promotion_s');
  const settings = {
    detection: 'checks',
    checkSeconds: parameters.number('check_interval_s'),
    checkMisses: parameters.number('misses'),
    failoverSeconds: promotion,
    serviceTime: { type: 'constant', value: 0 },
    writeTime: { type: 'constant', value: 0 },
  } as const;
  parameters.finish();
  if (!(rate > 0)) throw new Unsupported('no write succeeds again');
  const writers: Callers = { access: 'update', parameters: { arrivals: 'constant', rate } };
  const store = {
    kind: 'sql-database',
    parameters: settings,
    placement: [{ zone: 0, instances: 2 }],
  };
  const simulation = beginRun({ ...storeDesign([writers], store), seed });
  simulation.advance(diesAt, Infinity);
  const fault = { type: 'kill', component: storeIds.store, instances: 1 } as const;
  simulation.act({ type: 'break', id: 900, fault });
  const good = (): number =>
    takeReport(simulation).system.outcomes.find(({ outcome }) => outcome === 'ok')?.count ?? 0;
  const before = good();
  let end = diesAt;
  const patience = diesAt + 100 * (1 + promotion + settings.checkSeconds * settings.checkMisses);
  while (good() === before) {
    if (!(end < patience)) throw new Unsupported('no write succeeds again');
    simulation.advance((end += 1 / rate), Infinity);
  }
  simulation.advance(end + 10, Infinity);
  const { finished } = takeReport(simulation).system;
  const downtime = end - 1 / rate - diesAt;
  return {
    detection_time_s: downtime - promotion,
    downtime_s: downtime,
    failed_writes: finished - good(),
  };
}
