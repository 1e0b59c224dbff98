import { expect, test } from 'vitest';
import type { ParameterValue } from '../../../src/model/ParameterValue';
import { always, Bench, read, write } from '../../support/bench';

/** So many users who never think, each of whom needs 10 ms of work, after 100 s. */
function perSecond(users: number, settings: Readonly<Record<string, ParameterValue>>): number {
  const run = new Bench()
    .client(1, 1, undefined, { arrivals: 'users', users, thinkTime: always(0) })
    .service(2, 10, { slots: 1_000, waiting: 'unbounded', ...settings })
    .wire(1, 2)
    .start()
    .until(100);
  return run.ended('ok') / 100;
}

test('all that is in service shares the processors', () => {
  expect(perSecond(1, { processors: 2 })).toBeCloseTo(100, 0);
  expect(perSecond(2, { processors: 2 })).toBeCloseTo(200, 0);
  expect(perSecond(5, { processors: 2 })).toBeCloseTo(200, 0);
});

test('a short piece of work that comes in the middle of a long one slows it by its own length', () => {
  const run = new Bench()
    .client(1, 1)
    .service(2, 1_500, { slots: 10, processors: 1 })
    .wire(1, 2)
    .start();
  // From 1 to 2 alone, then halves: the first has had 1 + 0.5 at 3 s, the second 0.5 then; three from 3 s on.
  expect(run.until(2.999).ended('ok')).toBe(0);
  expect(run.until(3.001).ended('ok')).toBe(1);
  expect(run.slowest).toBeCloseTo(2, 9);
});

test('concurrency slows down by the universal scalability law', () => {
  const [sigma, kappa] = [0.02, 0.02];
  for (const users of [1, 2, 8, 20]) {
    const expected = (users * 100) / (1 + sigma * (users - 1) + kappa * users * (users - 1));
    expect(perSecond(users, { contention: sigma, crosstalk: kappa })).toBeCloseTo(expected, 0);
  }
});

/** Reads a second that 600 users get of a store of so many slots, each of which takes 1 ms alone. */
function readsPerSecond(kind: string, slots: number): number {
  const law = { contention: 0.02, crosstalk: 0.0005 };
  const run = new Bench()
    .client(1, 1, undefined, { arrivals: 'users', users: 600, thinkTime: always(0) })
    .put(2, kind, { ...law, slots, serviceTime: always(1), waiting: 'unbounded' })
    .wire(1, 2)
    .start()
    .until(10);
  return run.ended('ok') / 10;
}

test('a store does most with some 45 queries at a time, and less with more', () => {
  // N / (1 + sigma (N - 1) + kappa N (N - 1)) of the thousand that one at a time does.
  const published = [
    [1, 1_000],
    [10, 8_163],
    [45, 15_679],
    [100, 12_610],
    [500, 3_684],
  ] as const;
  for (const kind of ['sql-database', 'quorum-store', 'consensus-store']) {
    for (const [slots, rate] of published) {
      // All in service end together: the last of them may not have.
      expect(Math.abs(readsPerSecond(kind, slots) / rate - 1)).toBeLessThan(0.015);
    }
  }
});

/** Scans a second that four users get of a store of two shards, each of which takes 10 ms for its part. */
function scansPerSecond(contention: number): number {
  const settings = { scanPercent: 100, phaseTime: always(10), contention };
  const run = new Bench(100)
    .client(1, 1, read, { arrivals: 'users', users: 4, thinkTime: always(0) })
    .put(2, 'sharded-database', settings, { instances: 2 })
    .wire(1, 2)
    .start()
    .until(10);
  return run.ended('ok') / 10;
}

/** The slowest read of 10 ms at a replica that applies a commit every 20 ms, for 10 ms. */
function slowestRead(contention: number): number {
  return new Bench(100)
    .client(1, 7, read)
    .client(3, 50, write)
    .database(2, 10, { applyShare: 100, contention, replicaLagMs: 1 }, { instances: 2 })
    .wire(1, 2)
    .wire(3, 2)
    .start()
    .until(5).slowest;
}

test('what the parts of a store do for each other slows its queries down as well', () => {
  expect(scansPerSecond(0)).toBeCloseTo(400, -1);
  expect(scansPerSecond(1)).toBeCloseTo(100, -1);
  expect(slowestRead(0)).toBeCloseTo(0.01, 9);
  // Each has half of the time while both are in service.
  expect(slowestRead(1)).toBeGreaterThan(0.012);
  expect(slowestRead(1)).toBeLessThan(0.02 + 1e-9);
});

test('a change of the processors holds for what is in service from then on', () => {
  const run = new Bench()
    .client(1, 1, undefined, { arrivals: 'users', users: 4, thinkTime: always(1) })
    .service(2, 1_000, { slots: 10, processors: 1 })
    .wire(1, 2)
    .start()
    .until(2.001);
  // Half of the 4 s are done; with four processors each goes on at full speed: 0.5 s more.
  run.set(2, 'processors', 4);
  expect(run.until(2.49).ended('ok')).toBe(0);
  expect(run.until(2.51).ended('ok')).toBe(4);
});

test('an instance that is killed drops what shares its processors', () => {
  const run = new Bench()
    .client(1, 10)
    .service(2, 1_000, { slots: 10, processors: 1 })
    .wire(1, 2)
    .start()
    .until(0.55);
  run.mend(run.break({ type: 'kill', component: 2, instances: 0 }));
  expect(run.ended('unavailable')).toBe(5);
  expect(run.now(2)).toMatchObject({ busy: 0, inside: 0 });
  run.until(1.55);
  expect(run.now(2).inside).toBe(10);
});
