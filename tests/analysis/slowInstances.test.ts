import { expect, test } from 'vitest';
import { findingsOf } from '../../src/analysis/findings/findingsOf';
import { findingsOfRun } from '../../src/analysis/findings/findingsOfRun';
import { kindOf } from '../../src/catalogue/kindOf';
import type { Design } from '../../src/model/Design';
import type { Fault } from '../../src/model/Fault';
import { Bench, read } from '../support/bench';
import { runTimeline } from '../support/runTimeline';
import { toldOfExample } from '../support/toldOfExample';
import { measured } from './planted/measured';

const exponential = (mean: number) => ({ type: 'exponential', mean }) as const;

/** What is told of a bench with a fault from its first second on. */
function toldOf({ drawing }: Bench, ...faults: readonly Fault[]) {
  const steps = faults.map((fault, place) => ({
    type: 'fault' as const,
    id: 990 + place,
    atSeconds: 1,
    fault,
  }));
  const design: Design = { ...drawing, scenario: { durationSeconds: 30, steps } };
  return findingsOf({ design, kindOf, report: measured(design, 30) });
}

const sharded = (slots: number, perSecond = 400) =>
  new Bench(10_000)
    .client(1, perSecond, read, { arrivals: 'poisson', timeoutMs: 3_000 })
    .put(2, 'service', { serviceTime: exponential(1), slots: 500 })
    .put(3, 'sharded-database', { serviceTime: exponential(5), slots }, { instances: 4 })
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 2_000 });

const slow = { type: 'slow', component: 3, factor: 10, instances: 1 } as const;

test('one shard of several that is slow is told, with its number and how slow it is', () => {
  const [first] = toldOf(sharded(32), slow);
  expect(first).toMatchObject({ rule: 'slowInstance', components: [3] });
  expect(first!.title).toBe('1 of 4 instances of sharded-database 3 is slower than the others');
  expect(first!.text).toMatch(/^Instance 1 takes about [\d.]+ times as long for a piece of work, /);
  const times = first!.evidence.find(({ unit }) => unit === 'times')!.value;
  // Some 145 pieces of work are seen there and 15 at each of the others: the ratio is 10 within a factor of two.
  expect(times).toBeGreaterThan(5);
  expect(times).toBeLessThan(20);
});

test('shards that are all as quick, and one that gets most of the calls, are not told as slow', () => {
  const well = toldOf(sharded(32));
  expect(well.map(({ rule }) => rule)).not.toContain('slowInstance');
  const hot = toldOf(sharded(32), { type: 'hotKey', keySpace: 903, share: 0.9 });
  expect(hot.map(({ rule }) => rule)).not.toContain('slowInstance');
});

test('a shard that is full with no more calls than the others is told as slow, and not as hot', () => {
  const [first] = toldOf(sharded(4, 1_000), slow);
  expect(first).toMatchObject({ rule: 'slowInstance', weight: 'harm', components: [3] });
  expect(first!.text).toContain('Instance 1 gets no more of the calls than usual');
  const [hot] = toldOf(sharded(4, 1_000), { type: 'hotKey', keySpace: 903, share: 0.9 });
  expect(hot).toMatchObject({ rule: 'hotShard', components: [3] });
});

test('one slow instance is found in an example', () => {
  const fault = { type: 'slow', component: 14, factor: 10, instances: 1 } as const;
  const [first] = toldOfExample('nightly-job', fault);
  expect(first).toMatchObject({ rule: 'slowInstance', weight: 'harm', components: [14] });
  expect(first!.title).toBe('1 of 4 instances of Shop is slower than the others');
});

const replicated = new Bench(10_000)
  .client(1, 400, read, { arrivals: 'poisson', timeoutMs: 3_000 })
  .put(2, 'service', { serviceTime: exponential(1), slots: 500 })
  .put(
    3,
    'sql-database',
    { serviceTime: exponential(5), slots: 64, reads: 'all' },
    { instances: 2 },
  )
  .wire(1, 2)
  .wire(2, 3, { timeoutMs: 2_000 }).drawing;

test.each([
  ['the primary alone', 1, ['slowInstance']],
  ['all of its members', 0, []],
])('of a database with one replica, what slowed down is told: %s', (_, instances, rules) => {
  const fault = { type: 'slow', component: 3, factor: 10, instances } as const;
  const step = { type: 'fault', id: 990, atSeconds: 15, fault } as const;
  const told = findingsOfRun(
    runTimeline({ ...replicated, scenario: { durationSeconds: 40, steps: [step] } }),
  ).filter(({ rule }) => rule === 'slowInstance');
  expect(told.map(({ rule }) => rule)).toEqual(rules);
  for (const { title } of told) expect(title).toBe('The primary of sql-database 3 has become slow');
});
