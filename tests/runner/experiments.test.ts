import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { runExperiment } from '../../src/engine/experiment/runExperiment';
import { takeReport } from '../../src/engine/report/takeReport';
import { Simulation } from '../../src/engine/Simulation';
import type { ExperimentRequest, ExperimentResult } from '../../src/model/Experiment';
import { systemColumns } from '../../src/model/Snapshot';
import { ExperimentHost } from '../../src/runner/ExperimentHost';
import { ExperimentPool } from '../../src/runner/ExperimentPool';
import { serveExperiments } from '../../src/runner/serveExperiments';
import { FakeClock } from './FakeClock';
import { FakeWorker } from './FakeWorker';
import { threeTiers } from './threeTiers';

const request: ExperimentRequest = {
  design: threeTiers(50),
  warmupSeconds: 1.5,
  durationSeconds: 4.25,
  momentsSeconds: [3, 1.5],
  wantsSeries: true,
};
const endless: ExperimentRequest = { ...request, durationSeconds: 1_000_000, momentsSeconds: [] };

/** A pool whose workers make real runs on a fake clock that each look at moves on. */
function poolOf(cores: number) {
  const clock = new FakeClock();
  const workers: FakeWorker[] = [];
  const state = { isBehind: false, fate: 'well' };
  const nowMs = () => {
    clock.spend(2);
    return clock.nowMs();
  };
  const createWorker = () => {
    if (state.fate === 'forbidden') throw new Error('Workers are blocked.');
    const host = new ExperimentHost({ ...clock.tools, nowMs, prepare: () => undefined }, kindOf);
    const made = new FakeWorker(
      state.fate === 'missing' ? undefined : (end) => serveExperiments(host, end, () => {}),
    );
    workers.push(made);
    return made.worker;
  };
  const page = {
    kinds: [],
    createWorker,
    nowMs: clock.nowMs,
    onFrame: () => () => {},
    after: clock.after,
    isHidden: () => false,
    onVisibility: () => () => {},
  };
  const pool = new ExperimentPool(page, { cores, isBehind: () => state.isBehind });
  return { pool, clock, workers, state };
}

function sentenceOf(result: ExperimentResult): string | undefined {
  return result.ok ? undefined : result.problems[0]?.message;
}

test('a background run measures what the same run measures that is made directly', async () => {
  const start = Simulation.start(request.design, kindOf);
  if (!start.ok) throw new Error('It does not start.');
  start.simulation.advance(1.5, Infinity);
  start.simulation.resetMeasures();
  start.simulation.advance(4.25, Infinity);
  const direct = takeReport(start.simulation);

  const { pool, clock } = poolOf(2);
  const sliced = await clock.until(pool.simulate(request));
  const whole = runExperiment(request, kindOf);
  expect(sliced).toEqual(whole);
  if (!whole.ok) throw new Error('It does not run.');
  expect(whole.report).toEqual(direct);
  expect(whole.moments.map(({ atSeconds }) => atSeconds)).toEqual([1.5, 3]);
  expect(whole.series).toHaveLength(4 * systemColumns.length);
  expect(whole.shortfalls).toEqual([]);
});

test('a design that cannot run tells why', async () => {
  const { pool, clock } = poolOf(2);
  const design = { ...request.design, components: [], connections: [] };
  const result = await clock.until(pool.simulate({ ...request, design }));
  expect(result.ok).toBe(false);
  expect(sentenceOf(result)).toBe(sentenceOf(runExperiment({ ...request, design }, kindOf)));
});

test.each([
  [1, 1],
  [2, 1],
  [4, 3],
  [64, 4],
])('on %i processors %i workers run, and go when they are idle', async (cores, width) => {
  const { pool, clock, workers } = poolOf(cores);
  await clock.until(Promise.all(Array.from({ length: 6 }, () => pool.simulate(request))));
  expect(workers).toHaveLength(width);
  expect(workers.some(({ isTerminated }) => isTerminated)).toBe(false);
  await clock.pass(21_000);
  expect(workers.every(({ isTerminated }) => isTerminated)).toBe(true);
  expect((await clock.until(pool.simulate(request))).ok).toBe(true);
});

test('a run is stopped within 50 ms, in line or under way, and its worker goes on with the next', async () => {
  const { pool, clock, workers } = poolOf(2);
  const stop = new AbortController();
  const running = pool.simulate(endless, stop.signal);
  const inLine = pool.simulate(endless, stop.signal);
  const next = pool.simulate(request);
  await clock.pass(300);
  stop.abort();
  const beforeMs = clock.nowMs();
  const results = await clock.until(Promise.all([running, inLine]));
  expect(clock.nowMs() - beforeMs).toBeLessThan(50);
  expect(results.map(sentenceOf)).toEqual(Array(2).fill('The background run was stopped.'));
  expect((await clock.until(next)).ok).toBe(true);
  expect(workers).toHaveLength(1);
});

test('a worker that dies fails its run with a sentence and is replaced', async () => {
  const { pool, clock, workers } = poolOf(2);
  const running = pool.simulate(endless);
  const next = pool.simulate(request);
  await clock.pass(100);
  workers[0]?.fail('out of memory');
  expect(sentenceOf(await clock.until(running))).toBe('A background run failed: out of memory');
  expect((await clock.until(next)).ok).toBe(true);
  expect(workers).toHaveLength(2);
  expect(workers[0]?.isTerminated).toBe(true);
});

test('a worker that falls silent fails its run within half a minute, and the next goes on in another', async () => {
  const { pool, clock, workers, state } = poolOf(2);
  // Timers of the fake clock wait for a worker that never rests.
  state.isBehind = true;
  const running = pool.simulate(endless);
  const next = pool.simulate(request);
  await clock.pass(100);
  workers[0]!.isHanging = true;
  const beforeMs = clock.nowMs();
  expect(sentenceOf(await clock.until(running))).toBe(
    'The worker for background runs ended before it was done. Start the run again.',
  );
  expect(clock.nowMs() - beforeMs).toBeLessThan(30_000);
  expect(workers[0]?.isTerminated).toBe(true);
  expect((await clock.until(next)).ok).toBe(true);
});

test('a run that only takes long is left alone', async () => {
  const { pool, clock, state } = poolOf(2);
  state.isBehind = true;
  const stop = new AbortController();
  const running = pool.simulate(endless, stop.signal);
  await clock.pass(60_000);
  stop.abort();
  expect(sentenceOf(await clock.until(running))).toBe('The background run was stopped.');
});

test('a worker that hangs is ended when its run is stopped', async () => {
  const { pool, clock, workers } = poolOf(2);
  const stop = new AbortController();
  const running = pool.simulate(endless, stop.signal);
  await clock.pass(100);
  workers[0]!.isHanging = true;
  stop.abort();
  expect(sentenceOf(await clock.until(running))).toBe('The background run was stopped.');
  expect(workers[0]?.isTerminated).toBe(true);
});

test.each(['missing', 'forbidden'])('where workers are %s a run tells it', async (fate) => {
  const { pool, clock, state } = poolOf(2);
  state.fate = fate;
  expect((await clock.until(pool.simulate(request))).ok).toBe(false);
});

test('more than 200 in line are refused, and the end of the pool ends them all', async () => {
  const { pool, clock } = poolOf(2);
  const all = Array.from({ length: 202 }, () => pool.simulate(endless));
  expect(sentenceOf((await all.at(-1))!)).toContain('200 background runs wait already');
  pool.dispose();
  const results = await clock.until(Promise.all(all));
  expect(results.every(({ ok }) => !ok)).toBe(true);
});

test('while the run on the screen falls behind, one worker goes on and rests half its time', async () => {
  const { pool, clock, workers, state } = poolOf(4);
  const stop = new AbortController();
  state.isBehind = true;
  const all = Array.from({ length: 3 }, () => pool.simulate(endless, stop.signal));
  await clock.pass(300);
  expect(workers).toHaveLength(1);
  state.isBehind = false;
  await clock.pass(300);
  expect(workers).toHaveLength(3);
  stop.abort();
  await clock.until(Promise.all(all));
});
