import { takeReport } from '../../../engine/report/takeReport';
import type { Simulation } from '../../../engine/Simulation';
import type { ParameterValue } from '../../../model/ParameterValue';
import type { CacheReport } from '../../../model/Report';
import { cacheAsideDesign } from '../designs/cacheAsideDesign';
import { cachedDesign } from '../designs/cachedDesign';
import type { Arrivals } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { longestSilence } from '../longestSilence';
import { Unsupported } from '../Unsupported';
import { beginRun } from '../designs/beginRun';

/** One hot key that takes time to load: how many load it each time it expires, with and without what keeps them back. */
export const stampede: readonly Family[] = [
  { name: 'C-STAMPEDE', way: 'design', measure: measureStampede },
  { name: 'C-XFETCH', way: 'design', measure: measureEarlyExpiry },
];

type Settings = Readonly<Record<string, ParameterValue>>;

/** Times that the key is loaded where a case does not say how often. */
const USUAL_CYCLES = 200;

/** What happened to the key over many times of its life. */
interface Observed {
  readonly cache: CacheReport;
  readonly loads: number;
}

function measureStampede(task: Task): Metrics {
  const { parameters } = task;
  if (parameters.has('workers')) return measureWorkers(task);
  const rate = parameters.number('rate_per_s');
  const ttlSeconds = parameters.number('ttl_s');
  const loadSeconds = parameters.number('load_s');
  parameters.finish();
  const observe = (settings: Settings): Observed => {
    const cache = { ttlSeconds, ...settings };
    const design = cachedDesign(poisson(rate), oneKey, cache, databaseOf(loadSeconds));
    return observed(task, beginRun({ ...design, seed: task.seed }), loadSeconds);
  };
  const naive = observe({});
  const shared = observe({ protection: 'singleFlight' });
  return {
    db_calls_per_expiry: naive.loads / naive.cache.expired,
    db_calls_per_expiry_single_flight: shared.loads / shared.cache.expired,
    mean_wait_of_coalesced_requests_s: shared.cache.coalescedMeanSeconds ?? NaN,
  };
}

/** Workers who read, pause and read again; a lock lets one of them load, and the others wait. */
function measureWorkers(task: Task): Metrics {
  const { arrivals, loadSeconds, cache } = workersOf(task);
  task.parameters.finish();
  const observe = (settings: Settings): Observed =>
    observedAside(task, arrivals, { ...cache, ...settings }, loadSeconds);
  const naive = observe({});
  const locked = observe({ protection: 'leases' });
  return {
    recomputes_per_expiry_naive: naive.loads / naive.cache.expired,
    recomputes_per_expiry_lock: locked.loads / locked.cache.expired,
    contended_waits_per_expiry_lock: locked.cache.coalesced / locked.cache.expired,
  };
}

/** Reads that load the key anew before its time is over, by a chance that grows towards it. */
function measureEarlyExpiry(task: Task): Metrics {
  const { parameters } = task;
  const beta = parameters.number('beta');
  const isWorkers = parameters.has('workers');
  const { arrivals, loadSeconds, cache } = isWorkers ? workersOf(task) : readersOf(task);
  parameters.finish();
  const settings = { ...cache, early: 'chance', beta };
  const { cache: seen } = observedAside(task, arrivals, settings, loadSeconds);
  const cycles = seen.expired + seen.firstEarlyLoads;
  return {
    mean_remaining_ttl_at_first_early_recompute_s: seen.earlyMeanSeconds ?? NaN,
    prob_expiry_reached_without_early_recompute: seen.expired / cycles,
    mean_recomputes_started_before_first_completes: seen.earlyLoads / seen.firstEarlyLoads,
    misses: Math.round(seen.lookups * (1 - (seen.hitRatio ?? NaN))) - seen.earlyLoads,
    recomputes_per_cycle: seen.earlyLoads / cycles,
  };
}

interface Readers {
  readonly arrivals: Arrivals;
  readonly loadSeconds: number;
  readonly cache: Settings;
}

function readersOf({ parameters }: Task): Readers {
  return {
    arrivals: poisson(parameters.number('rate_per_s')),
    loadSeconds: parameters.number('delta_s'),
    cache: { ttlSeconds: parameters.number('ttl_s') },
  };
}

/** The pause is not told: exponential, so long that all together read at the rate that is told. */
function workersOf({ parameters }: Task): Readers {
  const users = parameters.number('workers');
  const mean = (users / parameters.number('reads_per_s')) * 1_000;
  return {
    arrivals: { arrivals: 'users', users, thinkTime: { type: 'exponential', mean } },
    loadSeconds: parameters.number('recompute_s'),
    cache: { ttlSeconds: parameters.number('ttl_s') },
  };
}

const oneKey = { keys: 1, zipf: 0 } as const;

function databaseOf(loadSeconds: number): Settings {
  return { slots: 10_000, serviceTime: { type: 'constant', value: loadSeconds * 1_000 } };
}

function observedAside(
  task: Task,
  arrivals: Arrivals,
  cache: Settings,
  loadSeconds: number,
): Observed {
  const design = cacheAsideDesign(arrivals, oneKey, cache, databaseOf(loadSeconds));
  return observed(task, beginRun({ ...design, seed: task.seed }), loadSeconds);
}

/** Watches from the end of the first load until the key was loaded so often that the case is content, and nobody loads it. */
function observed({ run }: Task, simulation: Simulation, loadSeconds: number): Observed {
  const cycles = run.expiries ?? USUAL_CYCLES;
  advanceUntil(simulation, loadSeconds, ({ cache }) => cache.lookups > 0);
  simulation.resetMeasures();
  return advanceUntil(
    simulation,
    loadSeconds,
    ({ cache }) => cache.expired + cache.firstEarlyLoads >= cycles,
  );
}

function advanceUntil(
  simulation: Simulation,
  loadSeconds: number,
  isEnough: (observed: Observed) => boolean,
): Observed {
  if (!(loadSeconds > 0)) throw new Unsupported('a load must take some time');
  for (let [lookups, since] = [0, simulation.nowSeconds]; ;) {
    simulation.advance(simulation.nowSeconds + loadSeconds / 2, Infinity);
    const [, , cache, database] = takeReport(simulation).components;
    if (cache?.cache === undefined || database === undefined) throw new Error('No cache.');
    const seen = { cache: cache.cache, loads: database.started };
    if (database.inFlight === 0 && isEnough(seen)) return seen;
    if (seen.cache.lookups !== lookups)
      [lookups, since] = [seen.cache.lookups, simulation.nowSeconds];
    if (simulation.nowSeconds > since + longestSilence)
      throw new Unsupported('nobody reads the key');
  }
}
