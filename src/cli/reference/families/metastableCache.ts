import { criticalHitShare } from '../../../analysis/calculators/criticalHitShare';
import { takeReport } from '../../../engine/report/takeReport';
import type { Simulation } from '../../../engine/Simulation';
import type { ComponentReport } from '../../../model/Report';
import { cacheAsideDesign } from '../designs/cacheAsideDesign';
import { waitingConnections } from '../designs/waitingConnections';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';

/**
 * A cache in front of a database that cannot serve all reads: emptied once, it stays empty, for reads that time out fill
 * nothing. The hit ratio at which the database is just not overloaded is that of the flush lesson's calculator.
 */
export const metastableCache: Family = { name: 'C-CACHE', way: 'design', measure };

const KEYS = 10_000;
const SLOTS = 10;
/** Callers wait for so many times the work of one read. */
const PATIENCE = 3;
const CACHE = 102;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const rate = parameters.number('rate_per_s');
  const capacity = parameters.number('db_capacity_per_s');
  const warm = parameters.number('warm_hit');
  parameters.finish();
  const simulation = beginRun({ ...designOf(rate, capacity, warm), seed: task.seed });
  const before = measureUntil(simulation, 30);
  simulation.act({ type: 'break', id: 900, fault: { type: 'flushCache', component: CACHE } });
  const cold = measureUntil(simulation, 31);
  const after = measureUntil(simulation, 331);
  return {
    db_load_warm_per_s: before.database.arrivalsPerSecond ?? NaN,
    db_load_cold_per_s: cold.database.arrivalsPerSecond ?? NaN,
    critical_hit_ratio: criticalHitShare(rate, capacity),
    'after flush, hit ratio': after.cache.cache?.hitRatio ?? NaN,
  };
}

/** Keys as popular as each other, of which as many are in the cache as the share of hits says. */
function designOf(rate: number, capacity: number, warm: number) {
  const readMs = (1_000 * SLOTS) / capacity;
  const design = cacheAsideDesign(
    { arrivals: 'constant', rate },
    { keys: KEYS, zipf: 0 },
    { capacity: Math.round(KEYS * warm), ttlSeconds: 0, start: 'warm' },
    {
      slots: SLOTS,
      waiting: 'unbounded',
      serviceTime: { type: 'constant', value: readMs },
    },
  );
  const connections = waitingConnections(design).map((connection) =>
    connection.to === CACHE + 1
      ? {
          ...connection,
          parameters: { ...connection.parameters, timeoutMs: Math.round(PATIENCE * readMs) },
        }
      : connection,
  );
  return { ...design, connections };
}

function measureUntil(
  simulation: Simulation,
  seconds: number,
): { readonly cache: ComponentReport; readonly database: ComponentReport } {
  simulation.resetMeasures();
  simulation.advance(seconds, Infinity);
  const [, , cache, database] = takeReport(simulation).components;
  if (cache === undefined || database === undefined) throw new Error('Not what was drawn.');
  return { cache, database };
}
