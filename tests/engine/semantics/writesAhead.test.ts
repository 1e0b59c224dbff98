import { describe, expect, test } from 'vitest';
import type { CallRule } from '../../../src/model/CallRule';
import { plainRule } from '../../../src/model/plainRule';
import { fingerprint } from '../../properties/fingerprint';
import { always, Bench, read, write } from '../../support/bench';
import type { Running } from '../../support/Running';

const firstWriter = 1;
const secondWriter = 2;
const firstReader = 3;
const secondReader = 4;
const plainReader = 5;
const firstService = 6;
const secondService = 7;
const plainService = 8;
const firstCache = 10;
const secondCache = 11;
const store = 12;

const behind = { writes: 'behind', ttlSeconds: 0 };
const bySeveral = { serviceTime: always(0), writeTime: always(0), writeDelay: always(0) };

interface Delays {
  readonly first?: number;
  readonly second?: number;
}

/**
 * One key in one store, which takes no time: behind two caches that write behind after so many seconds, and read past them as
 * well. Three readers each look every 0.25 s; the writers write once, at 10.1 s and 10.6 s.
 */
function twoCaches(delays: Delays, kind = 'sql-database', settings: object = bySeveral): Running {
  return new Bench()
    .client(firstWriter, 1 / 10.1, write)
    .client(secondWriter, 1 / 10.6, write)
    .client(firstReader, 4)
    .client(secondReader, 4)
    .client(plainReader, 4)
    .service(firstService, 0)
    .service(secondService, 0)
    .service(plainService, 0)
    .cache(firstCache, { ...behind, writeAfterSeconds: delays.first ?? 1 })
    .cache(secondCache, { ...behind, writeAfterSeconds: delays.second ?? 1 })
    .put(store, kind, { ...settings })
    .wire(firstWriter, firstService)
    .wire(secondWriter, secondService)
    .wire(firstReader, firstService)
    .wire(secondReader, secondService)
    .wire(plainReader, plainService)
    .wire(firstService, firstCache)
    .wire(secondService, secondCache)
    .wire(firstCache, store)
    .wire(secondCache, store)
    .wire(plainService, store)
    .start();
}

/** Reads that were old: from the first cache, from the second one, and from the store past them. */
function stale(run: Running): readonly number[] {
  return [firstCache, secondCache, store].map((id) => run.count(id, 'staleReads'));
}

describe('what one cache has acknowledged makes old what others answer, at once', () => {
  const stores: readonly (readonly [string, object])[] = [
    ['sql-database', bySeveral],
    ['sharded-database', { serviceTime: always(0), writeTime: always(0) }],
    [
      'quorum-store',
      {
        serviceTime: always(0),
        writeTime: always(0),
        copies: 1,
        readQuorum: 1,
        writeQuorum: 1,
        messages: 'own',
        writeDelay: always(0),
        acknowledgeDelay: always(0),
        readDelay: always(0),
        replyDelay: always(0),
      },
    ],
    ['consensus-store', { serviceTime: always(0), writeTime: always(0), reads: 'leader' }],
  ];
  test.each(stores)('%s', (kind, settings) => {
    const run = twoCaches({}, kind, settings);
    run.set(secondWriter, 'rate', 0).until(10.05);
    expect(stale(run)).toEqual([0, 0, 0]);
    // Written at 10.1 s, stored at 11.1 s: looked at four times meanwhile.
    run.until(11.09);
    expect(stale(run)).toEqual([0, 4, 4]);
    // The second cache still has the old value: eight looks more.
    run.until(13.05);
    expect(stale(run)).toEqual([0, 12, 4]);
    expect(run.count(store, 'lostWrites')).toBe(0);
  });
});

test('several writes that become one of the store are as many versions', () => {
  const run = twoCaches({ first: 30 }).set(secondWriter, 'rate', 0);
  // Writes at 10.1, 20.2, 30.3 and 40.4 s; the first three are stored at 40.1 s.
  run.until(40.05);
  expect(stale(run)).toEqual([0, 120, 120]);
  // The second cache has everything until the fourth.
  run.break({ type: 'flushCache', component: secondCache });
  run.until(40.35);
  expect(stale(run)).toEqual([0, 120, 120]);
  run.until(41.3);
  expect(stale(run)).toEqual([0, 124, 124]);
});

test('what comes to the store after something that was acknowledged later takes that away', () => {
  // The first cache writes at 13.1 s what it took in at 10.1 s, the second at 10.7 s what came at 10.6 s.
  const run = twoCaches({ first: 3, second: 0.1 }).until(10.65);
  // Looks at 10.25 and 10.5 s; since 10.6 s the first cache is old as well.
  expect(stale(run)).toEqual([0, 2, 2]);
  run.until(13.05);
  expect(stale(run)).toEqual([10, 2, 2]);
  expect(run.count(store, 'lostWrites')).toBe(0);
  run.until(15.05);
  expect(run.count(store, 'lostWrites')).toBe(1);
  expect(stale(run)).toEqual([18, 2, 10]);
});

test('what is lost before it is stored makes nothing old any more', () => {
  const run = twoCaches({ first: 3 }).set(secondWriter, 'rate', 0).until(11.05);
  expect(stale(run)).toEqual([0, 4, 4]);
  run.break({ type: 'kill', component: firstCache, instances: 0 });
  run.until(15.05);
  expect(run.count(firstCache, 'lostWrites')).toBe(1);
  expect(stale(run)).toEqual([0, 4, 4]);
});

test('of two that wait the one that is not lost is the latest', () => {
  const run = twoCaches({ first: 3, second: 3 }).until(11.05);
  // The second cache has the latest since 10.6 s.
  expect(stale(run)).toEqual([2, 2, 4]);
  run.break({ type: 'flushCache', component: secondCache });
  run.until(12.05);
  // It loads from the store what is older than what the first one has.
  expect(stale(run)).toEqual([2, 5, 9]);
});

test('a keyframe holds what was acknowledged ahead of the store', () => {
  const run = twoCaches({ first: 3, second: 0.1 }).until(10.65);
  const keyframe = structuredClone(run.simulation.keyframe());
  const before = fingerprint(run.until(15).simulation);
  run.simulation.restore(keyframe);
  expect(fingerprint(run.until(15).simulation)).toBe(before);
  expect(run.count(store, 'lostWrites')).toBe(1);
});

/** One writer of an operation, through a cache that writes half a second later. */
const drained = (access: 'conditional' | 'read', rules?: readonly CallRule[]): Running =>
  new Bench()
    .with({ operations: [{ id: read, name: 'Take', access, keySpace: 903 }] })
    .client(firstWriter, 1)
    .service(firstService, 0)
    .cache(firstCache, { ...behind, writeAfterSeconds: 0.5 })
    .database(store, 0)
    .wire(firstWriter, firstService)
    .wire(firstService, firstCache, {}, rules)
    .wire(firstCache, store)
    .start()
    .until(5.9);

describe('a write that was acknowledged on a condition, or for a read, is stored as a plain one', () => {
  test('conditional', () => {
    const run = drained('conditional');
    expect([run.ended('ok'), run.ended('conflict')]).toEqual([5, 0]);
    expect(run.component(firstCache)).toHaveProperty('unwritten', 0);
    expect(run.count(store, 'arrived')).toBe(5);
  });

  test('for a read', () => {
    const rule: CallRule = { ...plainRule, asks: 'update' };
    const run = drained('read', [rule]);
    expect(run.ended('ok')).toBe(5);
    expect(run.component(firstCache)).toHaveProperty('unwritten', 0);
    expect(run.store(store).members[0]).toMatchObject({ writes: 5 });
  });
});

describe('conditional writes at a cache that writes behind', () => {
  test('end as a conflict where the cache has something newer than was read, stored or not', () => {
    const run = new Bench()
      .with({
        operations: [
          {
            id: read,
            name: 'Look',
            access: 'read',
            keySpace: 903,
            follow: { operation: 906, delayMs: 500, share: 1 },
          },
          { id: write, name: 'Write', access: 'update', keySpace: 903 },
          { id: 906, name: 'Take', access: 'conditional', keySpace: 903 },
        ],
      })
      .client(firstReader, 1)
      .client(firstWriter, 1 / 1.2, write)
      .service(firstService, 0)
      .cache(firstCache, { ...behind, writeAfterSeconds: 1.1 })
      .database(store, 0)
      .wire(firstReader, firstService)
      .wire(firstWriter, firstService)
      .wire(firstService, firstCache)
      .wire(firstCache, store)
      .start()
      .until(1.55);
    // Read at 1 s, written at 1.2 s, taken at 1.5 s.
    expect([run.ended('ok'), run.ended('conflict')]).toEqual([2, 1]);
    // Read at 2 s, stored at 2.3 s, taken at 2.5 s.
    run.set(firstWriter, 'rate', 0).until(2.45);
    expect(run.component(firstCache)).toHaveProperty('unwritten', 0);
    run.until(2.55);
    expect([run.ended('ok'), run.ended('conflict')]).toEqual([4, 1]);
  });

  test('units of a stock are sold by the store alone', () => {
    const run = new Bench()
      .with({ operations: [{ id: write, name: 'Buy', access: 'conditional', keySpace: 903 }] })
      .client(firstWriter, 1, write)
      .service(firstService, 0)
      .cache(firstCache, { ...behind, writeAfterSeconds: 60 })
      .database(store, 0, { stock: 3 })
      .wire(firstWriter, firstService)
      .wire(firstService, firstCache)
      .wire(firstCache, store)
      .start()
      .until(5.5);
    expect([run.ended('ok'), run.ended('conflict')]).toEqual([3, 2]);
    expect(run.store(store)).toMatchObject({ unitsSold: 3, unitsOversold: 0 });
  });
});
