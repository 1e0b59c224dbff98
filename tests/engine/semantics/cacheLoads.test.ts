import { plainRule } from '../../../src/model/plainRule';
import { describe, expect, test } from 'vitest';
import { Bench, write } from '../../support/bench';
import type { Running } from '../../support/Running';

const client = 1;
const service = 2;
const cache = 3;
const database = 4;
const writer = 6;

type Settings = Readonly<Record<string, string | number>>;

/** Ten reads of one key a second, the first at 0.1 s; a load takes 0.35 s. Nobody writes until told to. */
function bench(settings: Settings, rate = 10, services = 1): Bench {
  return new Bench()
    .client(client, rate)
    .client(writer, 0, write)
    .service(service, 0, {}, { instances: services })
    .cache(cache, { ttlSeconds: 0, ...settings })
    .database(database, 350)
    .wire(client, service)
    .wire(writer, service);
}

/** The service loads what it misses. */
function aside(settings: Settings, rate = 10, services = 1): Running {
  const run = bench(settings, rate, services).wire(service, cache).wire(service, database).start();
  return run;
}

/** The cache loads by itself. */
function through(settings: Settings, rate = 10): Running {
  return bench(settings, rate).wire(service, cache).wire(cache, database).start();
}

const loads = (run: Running): number => run.count(database, 'arrived');

describe.each([
  ['aside', aside],
  ['through', through],
])('%s', (_, drawn) => {
  test('everybody who misses while a key is loaded loads it as well', () => {
    const run = drawn({}).until(2);
    // At 0.1, 0.2, 0.3 and 0.4 s: the first value comes at 0.45 s.
    expect(loads(run)).toBe(4);
    expect(run.count(cache, 'hits')).toBe(15);
  });

  test('single flight: one loads, the others wait for its answer', () => {
    const run = drawn({ protection: 'singleFlight' }).until(0.44);
    expect(loads(run)).toBe(1);
    expect(run.count(cache, 'coalesced')).toBe(3);
    expect(run.ended('ok')).toBe(0);
    run.until(0.46);
    expect(run.ended('ok')).toBe(4);
    // 0.25, 0.15 and 0.05 s.
    expect(run.count(cache, 'coalescedSum')).toBeCloseTo(0.45, 9);
    run.until(2);
    expect([loads(run), run.count(cache, 'hits')]).toEqual([1, 15]);
  });

  test('single flight: those who wait share the failure of the one who loads', () => {
    const run = drawn({ protection: 'singleFlight' });
    run.break({ type: 'errors', component: database, share: 1 });
    run.until(0.46);
    expect(run.ended('error')).toBe(4);
    expect(loads(run)).toBe(1);
    // The next one loads again.
    run.until(0.55);
    expect(loads(run)).toBe(2);
  });

  test('leases: one loads, the others get the value when it comes', () => {
    const run = drawn({ protection: 'leases' }).until(0.44);
    expect([loads(run), run.ended('ok')]).toEqual([1, 0]);
    run.until(0.46);
    expect([loads(run), run.ended('ok')]).toEqual([1, 4]);
  });

  test('leases: a load that fails is not known; the next one may load when the time of the lease is over', () => {
    const run = drawn({ protection: 'leases', leaseSeconds: 1 });
    const fault = run.break({ type: 'errors', component: database, share: 1 });
    run.until(0.5).mend(fault).until(1.09);
    expect([loads(run), run.ended('error'), run.ended('ok')]).toEqual([1, 1, 0]);
    // At 1.1 s the one who waits longest is told to load; its value comes at 1.45 s.
    run.until(1.44);
    expect([loads(run), run.ended('ok')]).toEqual([2, 0]);
    run.until(1.46);
    // All that came from 0.2 to 1.4 s.
    expect([loads(run), run.ended('ok')]).toEqual([2, 13]);
  });

  test('leases: who has waited long enough loads without one', () => {
    const run = drawn({ protection: 'leases', leaseWaitMs: 200 }).until(0.39);
    expect(loads(run)).toBe(1);
    // The one of 0.2 s has waited until 0.4 s.
    run.until(0.41);
    expect(loads(run)).toBe(2);
    run.until(0.46);
    expect(run.ended('ok')).toBe(3);
  });

  test('past its time a value is still given away while one loads it anew', () => {
    const run = drawn({ ttlSeconds: 1, graceSeconds: 5 }).until(10.2);
    expect(run.count(cache, 'servedOld')).toBeGreaterThan(3);
    const misses = run.count(cache, 'lookups') - run.count(cache, 'hits');
    // The first four; then through, nobody ever waits again, and aside one caller each time.
    expect(misses).toBe(drawn === through ? 4 : loads(run));
    expect(loads(run)).toBeGreaterThan(8);
  });

  test('a value that is getting old is loaded before its time is over', () => {
    const run = drawn({ ttlSeconds: 2, early: 'ahead', aheadPercent: 50 }, 10).until(20);
    expect(run.count(cache, 'servedOld')).toBe(0);
    expect(run.count(cache, 'expired')).toBe(0);
    // The first four, and then one each time that the value is a second old when it is read.
    const early = loads(run) - 4;
    expect(early).toBe(run.count(cache, 'earlyLoads'));
    expect(early).toBeGreaterThan(10);
    expect(early).toBeLessThan(19);
  });

  test('by chance values are loaded before their time is over, so long before as a load takes', () => {
    const run = drawn({ ttlSeconds: 5, early: 'chance' }, 50).until(400);
    expect(run.count(cache, 'expired')).toBe(0);
    const cycles = run.count(cache, 'firstEarlyLoads');
    // A read x seconds before the end loads with probability e^(-x / 0.35): first about 0.35 (ln 17.5 + 0.58) = 1.2 s before.
    expect(run.count(cache, 'earlySum') / cycles).toBeGreaterThan(1.05);
    expect(run.count(cache, 'earlySum') / cycles).toBeLessThan(1.35);
    // While it is loaded others begin to as well: e in the mean.
    expect(Math.abs(run.count(cache, 'earlyLoads') / cycles - Math.E)).toBeLessThan(0.7);
  });

  test('who waits in an instance that dies gets an answer, and nothing of it stays behind', () => {
    for (const protection of ['singleFlight', 'leases']) {
      const run = drawn({ protection }).until(0.35);
      const fault = run.break({ type: 'kill', component: cache, instances: 0 });
      run.until(0.36).mend(fault).until(3);
      expect(run.now(cache).inside).toBe(0);
      expect(run.started - run.ended('ok') - run.ended('unavailable')).toBeLessThanOrEqual(1);
    }
  });
});

test('single flight aside: each instance of the callers loads once', () => {
  const run = aside({ protection: 'singleFlight' }, 100, 3).until(0.35);
  expect(loads(run)).toBe(3);
  run.until(0.36);
  run.break({ type: 'kill', component: service, instances: 0 });
  run.until(2);
  expect(run.now(service).inside).toBe(0);
});

test('single flight aside: the nearer of two caches holds them back from the farther one and the store', () => {
  const run = bench({ protection: 'singleFlight' })
    .cache(7)
    .wire(service, cache)
    .wire(service, 7)
    .wire(service, database)
    .start()
    .until(0.46);
  expect([run.count(7, 'lookups'), loads(run), run.ended('ok')]).toEqual([1, 1, 4]);
});

test('leases: what was read before a removal is not stored after it', () => {
  // Loads begin at 0.1 s and come at 0.45 s; the other service removes the key at 0.25 s.
  const drawing = (settings: Settings): Running =>
    bench(settings)
      .client(8, 4, write)
      .service(9, 0)
      .wire(8, 9)
      .wire(9, cache, {}, [{ ...plainRule, mode: 'invalidate' }])
      .wire(service, cache)
      .wire(service, database)
      .start()
      .until(0.3)
      .set(8, 'rate', 0)
      .until(0.5);
  expect(drawing({}).count(cache, 'hits')).toBe(1);
  const careful = drawing({ protection: 'leases', leaseSeconds: 2 });
  expect(careful.count(cache, 'hits')).toBe(0);
  expect(careful.component(cache)).toHaveProperty('entries', 0);
  // The next lease is free at 2.1 s.
  expect(loads(careful.until(2.09))).toBe(1);
  expect(loads(careful.until(2.11))).toBe(2);
});

test('being asked for does not make a value fresh again that was removed and could not be loaded', () => {
  const run = aside({ ttlSeconds: 1, expiry: 'sliding', graceSeconds: 60 });
  run.until(2).set(writer, 'rate', 1).until(3.2).set(writer, 'rate', 0).until(3.36);
  run.break({ type: 'errors', component: database, share: 1 });
  const before = loads(run);
  run.until(13.36);
  expect(run.count(cache, 'servedOld')).toBeGreaterThan(50);
  // One after the other, each tried anew by the next read once it is taken as lost.
  expect(loads(run)).toBeGreaterThan(before);
});

test('within the grace one caller in ten seconds pays for a store that is down, and all others get the old value', () => {
  const run = aside({ ttlSeconds: 1, graceSeconds: 60 }).until(1.95);
  const outage = run.break({ type: 'kill', component: database, instances: 0 });
  // The load of 1.9 s is lost with the store; tried at about 12, 22, 32 and 42 s.
  expect(run.until(41.95).ended('refused')).toBe(4);
  const before = loads(run);
  run.mend(outage).until(52.5);
  expect(loads(run)).toBe(before + 1);
  expect(run.ended('refused')).toBe(4);
});

test('leases: none goes to a caller that has given up', () => {
  const run = bench({ protection: 'leases', leaseSeconds: 2 })
    .wire(service, cache, { timeoutMs: 250 })
    .wire(service, database)
    .start();
  // A write of 0.3 s removes at 0.65 s what came at 0.45 s; there is no other lease before 2.1 s.
  run.until(0.2).set(writer, 'rate', 10).until(0.31).set(writer, 'rate', 0).until(0.69);
  // Those of 0.7 to 1.1 s give up and load for nobody else; that of 2.05 s gets the lease, and its value comes at 2.45 s.
  run.until(1.15).set(client, 'rate', 0).until(1.95).set(client, 'rate', 10).until(2.06);
  const hits = run.count(cache, 'hits');
  run.set(client, 'rate', 0).until(2.46);
  expect(run.now(cache).inside).toBe(0);
  run.set(client, 'rate', 100).until(2.475);
  expect(run.count(cache, 'hits')).toBe(hits + 1);
});
