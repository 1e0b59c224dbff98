import { expect, test } from 'vitest';
import { Running } from '../../support/Running';
import { Bench, write } from '../../support/bench';

const client = 1;
const service = 2;
const cache = 3;
const database = 4;
const writer = 6;

/** A read a second, a write every 2.5 s: service, cache and database, drawn cache-aside. */
function cacheAside(settings = {}) {
  return new Bench()
    .client(client, 1)
    .client(writer, 0.4, write)
    .service(service, 0)
    .cache(cache, settings)
    .database(database, 0)
    .wire(client, service)
    .wire(writer, service)
    .wire(service, cache)
    .wire(service, database);
}

/** The same without the writer. */
function reading(settings = {}) {
  return cacheAside(settings).start().set(writer, 'rate', 0);
}

/** Three keys a, b and c, read at 1.25 s, 2 s and 3 s and multiples, by way of a cache with two places. */
function threeKeys(eviction: string) {
  return new Bench()
    .keySpacesAndReads(3)
    .client(11, 0.8, 41)
    .client(12, 0.5, 42)
    .client(13, 1 / 3, 43)
    .service(service, 0)
    .cache(cache, { capacity: 2, eviction })
    .database(database, 0)
    .wire(service, cache)
    .wire(service, database)
    .wire(11, service)
    .wire(12, service)
    .wire(13, service)
    .start();
}

// a 1.25 miss, b 2 miss, a 2.5 hit, c 3 comes in; a 3.75, b 4, a 5, b 6, c 6 …
test.each([
  // b goes at 3: a hits at 3.75, b misses at 4 and takes the place of c, a hits at 5.
  ['lru', 3.9, 2, 5.1, 3],
  // a goes at 3 although it was used: it misses at 3.75 and takes the place of b, which misses at 4.
  ['fifo', 3.9, 1, 4.1, 1],
  // a has two uses, b one: b goes.
  ['lfu', 3.9, 2, 5.1, 3],
  // a is marked by its hit and stays, b goes.
  ['sieve', 3.9, 2, 5.1, 3],
  // c is not stored: a and b are hits ever after.
  ['keep', 4.1, 3, 6.2, 5],
])('%s decides which key makes room', (eviction, soon, hitsThen, later, hitsLater) => {
  const run = threeKeys(eviction).until(soon);
  expect(run.count(cache, 'hits')).toBe(hitsThen);
  expect(run.until(later).count(cache, 'hits')).toBe(hitsLater);
});

test('a policy that is changed while it runs takes over what is there', () => {
  const run = threeKeys('lru').until(2.6).set(cache, 'eviction', 'keep').until(6.2);
  // a 2.5, 3.75, 5, 6.25; b 4, 6; c is never stored.
  expect(run.count(cache, 'hits')).toBe(5);
});

test('a time to live that slides ends only when nobody reads', () => {
  // Read each second: a time to live of 1.5 s never ends.
  const run = reading({ ttlSeconds: 1.5, expiry: 'sliding' }).until(20.5);
  expect(run.count(cache, 'hits')).toBe(19);
  run.set(client, 'rate', 0.5).until(30);
  expect(run.count(cache, 'hits')).toBe(19);
});

test('spread times to live end at different times', () => {
  const evenly = reading({ ttlSeconds: 1.5 }).until(200.5);
  expect(evenly.count(cache, 'hits')).toBe(100);
  // Between 0.75 and 2.25 s: one read in three after a load finds it gone, one in three another second later.
  const spread = reading({ ttlSeconds: 1.5, jitterPercent: 50 }).until(200.5);
  expect(spread.count(cache, 'hits')).not.toBe(100);
  expect(Math.abs(spread.count(cache, 'hits') - 100)).toBeLessThan(20);
});

test('a time to live that slides is as spread after a hit as after a load', () => {
  // Read every 10 s, it lives 5.5 to 16.5 s: it is there with a chance of 6.5 in 11 each time.
  const sliding = { ttlSeconds: 11, jitterPercent: 50, expiry: 'sliding' } as const;
  const run = reading(sliding).set(client, 'rate', 0.1).until(4_000);
  const share = run.count(cache, 'hits') / run.count(cache, 'lookups');
  expect(Math.abs(share - 6.5 / 11)).toBeLessThan(4 * Math.sqrt(0.25 / 400));
});

test('hits that are given are drawn at random, whatever is stored or removed', () => {
  const run = cacheAside({ content: 'ratio', hitPercent: 75 }).start().set(client, 'rate', 100);
  run.until(100);
  const share = run.count(cache, 'hits') / run.count(cache, 'lookups');
  expect(Math.abs(share - 0.75)).toBeLessThan(0.02);
  expect(run.count(cache, 'staleReads')).toBe(0);
  const before = run.count(cache, 'hits');
  run.set(cache, 'hitPercent', 0).until(110);
  expect(run.count(cache, 'hits')).toBe(before);
});

test('a dead instance of several takes its keys with it, and comes back empty', () => {
  const run = new Bench(100)
    .client(client, 100)
    .service(service, 0)
    .cache(cache, { start: 'warm', ttlSeconds: 0 }, { instances: 4 })
    .database(database, 0)
    .wire(client, service)
    .wire(service, cache)
    .wire(service, database)
    .start()
    .until(10);
  expect(run.count(database, 'arrived')).toBe(0);
  const fault = run.break({ type: 'kill', component: cache, instances: 1 });
  run.until(20);
  const missed = run.count(database, 'arrived');
  // About a quarter of 1,000 reads.
  expect(Math.abs(missed - 250)).toBeLessThan(100);
  run.mend(fault).until(40);
  // Each of its keys is loaded once.
  expect(run.count(database, 'arrived') - missed).toBeLessThanOrEqual(40);
});

/** A thousand reads a second of 1,000 keys in a cache of ten instances that has them all. */
function tenInstances(settings = {}) {
  return new Bench(1_000)
    .client(client, 1_000)
    .service(service, 0)
    .cache(cache, { start: 'warm', ttlSeconds: 0, ...settings }, { instances: 10 })
    .database(database, 0)
    .wire(client, service)
    .wire(service, cache)
    .wire(service, database);
}

test.each([
  // A key stays where it is with probability 1/11.
  ['remainder', 0.91],
  // Only the share of the new instance moves.
  ['ring', 0.09],
])('by %s an eleventh instance moves so many of the keys', (spreadBy, moved) => {
  const run = tenInstances({ spreadBy }).start().until(1);
  expect(run.count(database, 'arrived')).toBe(0);
  run
    .edit({ type: 'placeComponent', id: cache, placement: [{ zone: 0, instances: 11 }] })
    .until(60);
  // Each key that has moved is loaded once.
  expect(Math.abs(run.count(database, 'arrived') / 1_000 - moved)).toBeLessThan(0.06);
});

/** Loads of a key that does not exist and is read each second for half a minute. */
function loadsOfAbsent(settings = {}): number {
  const { drawing } = cacheAside({ ttlSeconds: 0, ...settings });
  const keySpaces = [{ id: 903, name: 'Keys', keys: 1, zipf: 0, absent: 1 }];
  const run = new Running({ ...drawing, keySpaces }).set(writer, 'rate', 0).until(30.5);
  return run.count(database, 'arrived');
}

test('keys that do not exist all go to the store, unless the cache remembers that', () => {
  expect(loadsOfAbsent()).toBe(30);
  // Remembered for 4.5 s: one read in five finds nothing.
  expect(loadsOfAbsent({ negativeSeconds: 4.5 })).toBe(6);
});

test('being asked for does not lengthen how long it is remembered that a key does not exist', () => {
  const sliding = { ttlSeconds: 20, expiry: 'sliding' };
  expect(loadsOfAbsent({ ...sliding, negativeSeconds: 4.5 })).toBe(6);
});
