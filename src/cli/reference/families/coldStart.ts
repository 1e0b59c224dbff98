import { takeReport } from '../../../engine/report/takeReport';
import type { Simulation } from '../../../engine/Simulation';
import { cacheAsideDesign } from '../designs/cacheAsideDesign';
import type { Family, Metrics, Task } from '../Family';
import { Unsupported } from '../Unsupported';
import { beginRun } from '../designs/beginRun';

/**
 * A cache is emptied in front of a database that serves a few reads a second and refuses the rest. Popularity without an
 * end is cut at the most keys that a design can have; what lies beyond, 0.7% of the reads of an endless Zipf(1.3) and 9% of
 * Zipf(1.15), asks for keys that are not there: next to none of them would be asked for twice.
 */
export const coldStart: Family = { name: 'C-COLDSTART', way: 'design', measure };

const MOST_KEYS = 10_000_000;
/** Ranks that are added one by one. */
const SUMMED = 10_000;
const CACHE = 102;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = { arrivals: 'constant', rate: parameters.number('rate_per_s') } as const;
  const zipf = parameters.number('zipf_s');
  const keys = { keys: MOST_KEYS, zipf, absent: shareBeyond(MOST_KEYS, zipf) };
  const capacity = parameters.number('capacity');
  const readsPerSecond = parameters.number('db_reads_per_s');
  const flushAt = parameters.number('flush_at_s');
  const duration = parameters.number('duration_s');
  parameters.finish();
  const cache = { capacity, ttlSeconds: 0, start: 'warm' };
  // One read at a time and no waiting: what comes while it is busy is refused.
  const database = {
    slots: 1,
    queueLimit: 0,
    serviceTime: { type: 'constant', value: 1_000 / readsPerSecond },
  } as const;
  const design = cacheAsideDesign(arrivals, keys, cache, database);
  const simulation = beginRun({ ...design, seed: task.seed });
  const before = hitRatioUntil(simulation, flushAt);
  simulation.act({ type: 'break', id: 900, fault: { type: 'flushCache', component: CACHE } });
  const early = hitRatioBetween(simulation, flushAt + 4, flushAt + 9);
  return {
    hit_ratio_before_flush: before,
    hit_ratio_4_to_9s_after_flush: early,
    hit_ratio_last_10s: hitRatioBetween(simulation, duration - 10, duration),
  };
}

/** Share of an endless Zipf popularity that falls to none of its first keys: by a sum, and the integral from there on. */
function shareBeyond(keys: number, exponent: number): number {
  if (exponent <= 1) throw new Unsupported('a popularity without an end needs an exponent above 1');
  const from = (rank: number): number => rank ** (1 - exponent) / (exponent - 1);
  let sum = 0;
  for (let rank = 1; rank < SUMMED; rank++) sum += rank ** -exponent;
  return from(keys + 0.5) / (sum + from(SUMMED - 0.5));
}

function hitRatioBetween(simulation: Simulation, from: number, to: number): number {
  simulation.advance(from, Infinity);
  simulation.resetMeasures();
  return hitRatioUntil(simulation, to);
}

function hitRatioUntil(simulation: Simulation, to: number): number {
  simulation.advance(to, Infinity);
  return takeReport(simulation).components[2]?.cache?.hitRatio ?? NaN;
}
