import { expect, test } from 'vitest';
import { Bench, write } from '../../support/bench';

const client = 1;
const service = 2;
const cache = 3;
const database = 4;
const farCache = 5;
const writer = 6;

/** A read a second, a write every 2.5 s: service, cache and database, drawn cache-aside. */
function cacheAside(cacheSettings = {}) {
  return new Bench()
    .client(client, 1)
    .client(writer, 0.4, write)
    .service(service, 0)
    .cache(cache, cacheSettings)
    .database(database, 0)
    .wire(client, service)
    .wire(writer, service)
    .wire(service, cache)
    .wire(service, database);
}

test('a miss reads the database and fills the cache: the next read is a hit', () => {
  const run = cacheAside().start().until(2.4);
  expect(run.count(cache, 'lookups')).toBe(2);
  expect(run.count(cache, 'hits')).toBe(1);
  expect(run.count(database, 'arrived')).toBe(1);
});

test('a write goes to the database and removes the key: the next read is a miss', () => {
  const run = cacheAside().start().until(4.4);
  // Reads at 1 (miss), 2 (hit), 3 (miss) and 4 (hit), a write at 2.5.
  expect(run.count(cache, 'hits')).toBe(2);
  expect(run.count(database, 'arrived')).toBe(3);
  expect(run.count(cache, 'staleReads')).toBe(0);
});

test('the nearer of two caches is asked first, and filled from the farther one', () => {
  const run = cacheAside({ ttlSeconds: 0.5 })
    .cache(farCache)
    .wire(service, farCache)
    .start()
    .until(2.4);
  expect(run.count(cache, 'hits')).toBe(0);
  expect(run.count(farCache, 'lookups')).toBe(2);
  expect(run.count(farCache, 'hits')).toBe(1);
  expect(run.count(database, 'arrived')).toBe(1);
  // Two look-ups and two fills.
  expect(run.count(cache, 'arrived')).toBe(4);
});

test('the farther cache is not asked after a hit in the nearer one', () => {
  const run = cacheAside().cache(farCache).wire(service, farCache).start().until(2.4);
  expect(run.count(cache, 'hits')).toBe(1);
  expect(run.count(farCache, 'lookups')).toBe(1);
});

test('a cache that fails is a miss, not a failure', () => {
  const run = cacheAside().start();
  run.break({ type: 'kill', component: cache, instances: 0 });
  run.until(4.4);
  expect(run.ended('ok')).toBe(5);
  expect(run.count(database, 'arrived')).toBe(5);
});

function readThrough() {
  return new Bench()
    .client(client, 1)
    .client(writer, 0.4, write)
    .service(service, 0)
    .cache(cache)
    .database(database, 0)
    .wire(client, service)
    .wire(writer, service)
    .wire(service, cache)
    .wire(cache, database)
    .start();
}

test('a cache in front of a database reads through and writes through', () => {
  const run = readThrough().until(4.4);
  // Reads at 1 (miss), 2 (hit), 3 (miss) and 4 (hit), a write at 2.5.
  expect(run.count(cache, 'lookups')).toBe(4);
  expect(run.count(cache, 'hits')).toBe(2);
  expect(run.count(database, 'arrived')).toBe(3);
  expect(run.ended('ok')).toBe(5);
});

test('a read that cannot be read through fails', () => {
  const run = readThrough();
  run.break({ type: 'kill', component: database, instances: 0 });
  run.until(1.5);
  expect(run.ended('ok')).toBe(0);
  expect(run.ended('refused')).toBe(1);
});

test('an entry is a miss from the end of its time to live on', () => {
  // Stored at 1 and at 3.
  const run = cacheAside({ ttlSeconds: 1.5 }).start().set(writer, 'rate', 0).until(4.4);
  expect(run.count(cache, 'lookups')).toBe(4);
  expect(run.count(cache, 'hits')).toBe(2);
});

test('an entry without a time to live stays', () => {
  const run = cacheAside({ ttlSeconds: 0 }).start().set(writer, 'rate', 0).until(100.5);
  expect(run.count(cache, 'hits')).toBe(99);
});

test('the key used longest ago makes room', () => {
  const bench = new Bench()
    .keySpacesAndReads(3)
    .client(11, 0.8, 41)
    .client(12, 0.5, 42)
    .client(13, 1 / 3, 43)
    .service(service, 0)
    .cache(cache, { capacity: 2 })
    .database(database, 0)
    .wire(service, cache)
    .wire(service, database);
  const run = bench.wire(11, service).wire(12, service).wire(13, service).start().until(3.9);
  // a 1.25 miss, b 2 miss, a 2.5 hit, c 3 miss and takes the place of b, a 3.75 hit.
  expect(run.count(cache, 'hits')).toBe(2);
  // b at 4 is a miss.
  expect(run.until(4.1).count(cache, 'hits')).toBe(2);
});

test('a flush forgets everything', () => {
  const run = cacheAside().start().set(writer, 'rate', 0).until(2.5);
  expect(run.count(cache, 'hits')).toBe(1);
  run.break({ type: 'flushCache', component: cache });
  run.until(4.4);
  // The read at 3 is a miss, the one at 4 a hit.
  expect(run.count(cache, 'hits')).toBe(2);
});

test('what another service has written is read old from the cache, and counted', () => {
  const run = new Bench()
    .client(client, 1)
    .client(writer, 0.4, write)
    .service(service, 0)
    .service(7, 0)
    .cache(cache)
    .database(database, 0)
    .wire(client, service)
    .wire(writer, 7)
    .wire(service, cache)
    .wire(service, database)
    .wire(7, database)
    .start()
    .until(4.4);
  expect(run.count(cache, 'hits')).toBe(3);
  // Written at 2.5: the hits at 3 and 4 are old.
  expect(run.count(cache, 'staleReads')).toBe(2);
});

test('a warm cache has the keys when the run begins', () => {
  const run = cacheAside({ start: 'warm', ttlSeconds: 0 }).start().until(1.4);
  expect(run.count(cache, 'hits')).toBe(1);
  expect(run.count(database, 'arrived')).toBe(0);
});
