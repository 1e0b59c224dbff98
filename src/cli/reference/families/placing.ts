import { Router } from '../../../engine/behaviours/Router';
import type { Simulation } from '../../../engine/Simulation';
import { balancedDesign, type Balancing } from '../designs/balancedDesign';
import { beginRun } from '../designs/beginRun';
import type { Family, Metrics, Task } from '../Family';
import { meanOf } from '../metrics/sampleMetrics';

/** Where the balancer puts requests that never end, and sessions: how even it is by chance alone. */
export const placing: readonly Family[] = [
  { name: 'B-BINS', way: 'design', measure: measureBins },
  { name: 'B-STICKY', way: 'design', measure: measureSessions },
];

/** Requests come one after the other in next to no time, against a work that lasts for ever. */
const EACH = 1e-6;
const forEver = { type: 'constant', value: 3_600_000 } as const;
const atOnce = { type: 'constant', value: 0 } as const;
/** By then, each of so many sessions has sent something with near certainty: the coupon collector needs n ln n. */
const ROUNDS = 60;

function measureBins(task: Task): Metrics {
  const { parameters } = task;
  const balls = parameters.number('balls');
  const bins = parameters.number('bins');
  parameters.finish();
  const under = (balancing: Balancing): number =>
    meanOf(
      trialsOf(task).map((seed) => {
        const arrivals = { arrivals: 'constant', rate: 1 / EACH };
        const design = { ...balancedDesign(arrivals, balancing, bins, forEver), seed };
        const simulation = beginRun(design);
        simulation.advance(EACH * (balls + 0.5), Infinity);
        const { candidates } = routerOf(simulation);
        return Math.max(...places(candidates.count).map((bin) => candidates.outstandingAt(bin)));
      }),
    );
  return {
    mean_max_load_one_choice: under({ policy: 'random' }),
    mean_max_load_two_choices: under({ policy: 'twoChoices' }),
  };
}

function measureSessions(task: Task): Metrics {
  const { parameters } = task;
  const sessions = parameters.number('sessions');
  const servers = parameters.number('servers');
  parameters.finish();
  const counts = trialsOf(task).map((seed) => sessionsPerServer(sessions, servers, seed));
  const mean = sessions / servers;
  const spread = counts.flat().map((count) => (count - mean) ** 2);
  return {
    rms_cv_of_sessions_per_server: Math.sqrt(meanOf(spread)) / mean,
    mean_max_over_mean: meanOf(counts.map((one) => Math.max(...one) / mean)),
  };
}

/** A session is what asks for one key: all of them have sent something when the run ends. */
function sessionsPerServer(sessions: number, servers: number, seed: number): readonly number[] {
  const arrivals = { arrivals: 'constant', rate: 1 / EACH };
  const balancing = { policy: 'random', sticky: true, affinity: 'key' };
  const design = balancedDesign(arrivals, balancing, servers, atOnce);
  const keySpaces = design.keySpaces.map((space) => ({ ...space, keys: sessions }));
  const simulation = beginRun({ ...design, keySpaces, seed });
  const router = routerOf(simulation);
  for (let round = 1; round <= ROUNDS && router.sessions.size < sessions; round++) {
    simulation.advance(EACH * sessions * round, Infinity);
  }
  const counts = places(servers).map(() => 0);
  for (let key = 0; key < sessions; key++) counts[router.sessions.placeOf(key)]!++;
  return counts;
}

function trialsOf({ run, seed }: Task): readonly number[] {
  const trials = run.trials ?? 1;
  return Array.from({ length: trials }, (_, trial) => seed * trials + trial);
}

function routerOf({ world }: Simulation): Router {
  const found = world.kernel.components.find((component) => component instanceof Router);
  if (found === undefined) throw new Error('There is no balancer.');
  return found;
}

function places(count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => place);
}
