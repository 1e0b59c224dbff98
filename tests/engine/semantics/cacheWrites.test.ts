import { describe, expect, test } from 'vitest';
import { Bench, write } from '../../support/bench';
import type { Running } from '../../support/Running';

const client = 1;
const service = 2;
const cache = 3;
const database = 4;
const writer = 6;

type Settings = Readonly<Record<string, string | number>>;

/** A read a second and a write each 2.5 s of one key, through a cache to a database that takes 100 ms. */
function drawn(settings: Settings): Running {
  return new Bench()
    .client(client, 1)
    .client(writer, 0.4, write)
    .service(service, 0)
    .cache(cache, { ttlSeconds: 0, ...settings })
    .database(database, 100)
    .wire(client, service)
    .wire(writer, service)
    .wire(service, cache)
    .wire(cache, database)
    .start();
}

test('around: a write goes to the store and removes the key', () => {
  const run = drawn({}).until(4.5);
  // Reads at 1 (miss), 2 (hit), 3 (miss), 4 (hit); a write at 2.5.
  expect([run.count(cache, 'hits'), run.count(database, 'arrived')]).toEqual([2, 3]);
});

test('through: a write goes to the store and its value is kept', () => {
  const run = drawn({ writes: 'through' }).until(4.5);
  expect([run.count(cache, 'hits'), run.count(database, 'arrived')]).toEqual([3, 2]);
  expect(run.count(cache, 'staleReads')).toBe(0);
});

test('through: a write that fails leaves the old value', () => {
  const run = drawn({ writes: 'through' }).until(2.2);
  run.break({ type: 'errors', component: database, share: 1 });
  run.until(4.5);
  expect([run.ended('error'), run.count(cache, 'hits')]).toEqual([1, 3]);
});

describe('behind', () => {
  const behind = { writes: 'behind', writeAfterSeconds: 6 };

  test('a write is acknowledged at once, read from the cache, and written later, several as one', () => {
    const run = drawn(behind).until(2.55);
    // The read of 1 s, and the write of 2.5 s.
    expect([run.ended('ok'), run.count(database, 'arrived')]).toEqual([3, 1]);
    // Writes at 2.5, 5 and 7.5 s wait until 8.5 s.
    run.until(8.45);
    expect([run.count(database, 'arrived'), run.count(cache, 'hits')]).toEqual([1, 7]);
    expect(run.component(cache)).toHaveProperty('unwritten', 3);
    run.until(8.65);
    expect(run.count(database, 'arrived')).toBe(2);
    expect(run.component(cache)).toHaveProperty('unwritten', 0);
    expect(run.count(cache, 'staleReads')).toBe(0);
    // The next round is counted from the write of 10 s.
    expect(run.until(15.9).count(database, 'arrived')).toBe(2);
    expect(run.until(16.1).count(database, 'arrived')).toBe(3);
  });

  test('what is not yet written dies with the cache, and is counted', () => {
    const run = drawn(behind).until(8.45);
    run.break({ type: 'kill', component: cache, instances: 0 });
    expect(run.count(cache, 'lostWrites')).toBe(3);
    expect(run.until(20).count(cache, 'lostWrites')).toBe(3);
  });

  test('a flush loses it as well', () => {
    const run = drawn(behind).until(5.5);
    run.break({ type: 'flushCache', component: cache });
    expect(run.count(cache, 'lostWrites')).toBe(2);
  });

  test('what the store refuses is written in the next round', () => {
    const run = drawn(behind).until(8.45);
    const fault = run.break({ type: 'errors', component: database, share: 1 });
    run.until(8.7).mend(fault);
    expect(run.component(cache)).toHaveProperty('unwritten', 3);
    run.until(14.8);
    expect(run.component(cache)).toHaveProperty('unwritten', 0);
    expect(run.count(cache, 'lostWrites')).toBe(0);
  });

  test('a key that was pushed out is still known while its write waits', () => {
    const run = new Bench(50)
      .client(client, 50)
      .client(writer, 20, write)
      .service(service, 0)
      .cache(cache, { capacity: 50, ...behind, writeAfterSeconds: 100 })
      .database(database, 0)
      .wire(client, service)
      .wire(writer, service)
      .wire(service, cache)
      .wire(cache, database)
      .start()
      .until(50);
    const before = run.count(database, 'arrived');
    run.set(cache, 'capacity', 1).set(writer, 'rate', 0).until(60);
    expect(run.count(database, 'arrived')).toBe(before);
  });

  test('when no more writes fit they go through', () => {
    const run = new Bench(50)
      .client(writer, 100, write)
      .service(service, 0)
      .cache(cache, { capacity: 10, ...behind, writeAfterSeconds: 100 })
      .database(database, 0)
      .wire(writer, service)
      .wire(service, cache)
      .wire(cache, database)
      .start()
      .until(10);
    expect(run.count(database, 'arrived')).toBeGreaterThan(700);
    expect(run.ended('ok')).toBe(run.started);
  });

  test('keys are written so many at a time', () => {
    const run = new Bench(50)
      .client(writer, 1_000, write)
      .service(service, 0)
      .cache(cache, { ...behind, writeAfterSeconds: 1, writesAtOnce: 4 })
      .database(database, 100)
      .wire(writer, service)
      .wire(service, cache)
      .wire(cache, database)
      .start()
      .until(1.05);
    expect(run.now(database).busy).toBe(4);
    run.set(writer, 'rate', 0);
    // Fifty keys, four at a time, 100 ms each: 13 rounds, and what was written since.
    run.until(5);
    expect(run.component(cache)).toHaveProperty('unwritten', 0);
    expect(run.now(database).busy).toBe(0);
  });

  test('without a store behind any more, what waits is lost', () => {
    const run = drawn(behind).until(5.5);
    run.edit({ type: 'removeConnection', id: 304 }).until(9);
    expect(run.count(cache, 'lostWrites')).toBe(2);
  });
});
