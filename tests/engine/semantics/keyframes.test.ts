import { expect, test } from 'vitest';
import { takeReport } from '../../../src/engine/report/takeReport';
import { fingerprint } from '../../properties/fingerprint';
import { always, Bench, read, write, zoneA, zoneB } from '../../support/bench';
import type { Running } from '../../support/Running';

const writer = 1;
const reader = 2;
const service = 3;
const store = 4;

type Deed = readonly [atSeconds: number, deed: (run: Running) => unknown];

/** What is told of a run at this moment. */
function told({ simulation }: Running): string {
  return `${fingerprint(simulation)} ${JSON.stringify(takeReport(simulation))}`;
}

/** Leaves a run at a moment and takes it up again there: it must go on as it did without that, deeds by hand included. */
function expectSame(run: Running, deeds: readonly Deed[], end: number): void {
  const keyframe = structuredClone(run.simulation.keyframe());
  for (const [atSeconds, deed] of deeds) deed(run.until(atSeconds));
  const before = told(run.until(end));
  run.simulation.restore(keyframe);
  expect(told(run.until(end))).toBe(before);
}

test('locks of rows that were drawn of fewer keys than there are now', () => {
  const bench = new Bench(50).service(service, 0, { slots: 100 });
  for (let number = 10; number < 14; number++) bench.client(number, 1, write).wire(number, service);
  const run = bench
    .database(store, 10, { slots: 10, locking: 'locks', rowsPerWrite: 4 })
    .wire(service, store)
    .start()
    .until(1.005);
  run.edit({
    type: 'setKeySpaces',
    keySpaces: [{ id: 903, name: 'Keys', keys: 60, zipf: 0 }],
  });
  expectSame(run, [], 20.9);
  expect(run.ended('ok')).toBe(80);
});

test('deliveries that are to be tried again once consumers are handed something', () => {
  const run = new Bench()
    .client(writer, 10, write)
    .log(store, { redeliveryDelaySeconds: 1, maxDeliveries: 5 })
    .worker(service, 50)
    .wire(writer, store)
    .wire(store, service)
    .start()
    .until(0.05);
  const errors = run.break({ type: 'errors', component: service, share: 1 });
  run.until(0.3);
  const stop = run.break({ type: 'stopConsumers', component: store });
  run.mend(errors).until(5.05);
  expect(run.told(store, 'deliveries')).toBe(1);
  expectSame(run, [[10.05, () => run.mend(stop)]], 30.05);
});

test('receipts that wait for a broker that is not heard of', () => {
  const run = new Bench()
    .client(writer, 10, write)
    .log(
      store,
      { copies: 3, electionSeconds: 1 },
      {
        zones: [
          [zoneA, 2],
          [zoneB, 1],
        ],
      },
    )
    .worker(service, 1)
    .wire(writer, store)
    .wire(store, service)
    .start()
    .until(2.05);
  const cut = run.break({ type: 'partition', zones: [zoneB] });
  run.until(2.55);
  expect(run.now(store).inside).toBe(5);
  expectSame(run, [[2.75, () => run.mend(cut)]], 4);
  expect(run.now(store).inside).toBe(0);
});

/** A writer of 50 rows, and readers of any member of a store of three. */
function threeMembers(kind: string, settings = {}) {
  return new Bench(50)
    .client(writer, 20, write)
    .client(reader, 100, read)
    .put(
      store,
      kind,
      { serviceTime: always(0), writeTime: always(0), ...settings },
      { instances: 3 },
    )
    .wire(writer, store, { attempts: 1 })
    .wire(reader, store, { attempts: 1 })
    .start();
}

test('followers that have missed something, and to which it is on its way', () => {
  const settings = { reads: 'any', messages: 'own', messageDelay: always(200) };
  const run = threeMembers('consensus-store', settings).until(2.55);
  const death = run.break({ type: 'kill', component: store, instances: 1 });
  run.until(8.55).set(writer, 'rate', 0).until(9.55);
  expect(run.ended('ok')).toBeGreaterThan(800);
  expectSame(run, [[10.55, () => run.mend(death)]], 20);
  run.set(writer, 'rate', 20).until(22.05);
  const again = run.break({ type: 'kill', component: store, instances: 1 });
  // The leader sends it with its next heartbeat, and it arrives 0.2 s later.
  run.until(30.05).set(writer, 'rate', 0).until(31.05).mend(again).until(31.2);
  expectSame(run, [], 40);
});

test('hints, and when they are due', () => {
  const settings = { readQuorum: 1, writeQuorum: 2, readRepair: false, detectSeconds: 3 };
  const run = threeMembers('quorum-store', settings).until(2.005);
  const first = run.break({ type: 'kill', component: store, instances: 1 });
  run.until(8.005);
  expectSame(run, [[9.005, () => run.mend(first)]], 10.005);
  const second = run.break({ type: 'kill', component: store, instances: 1 });
  run.until(11.005).mend(second).until(11.505);
  expect(run.store(store).hintsDelivered).toBe(0);
  expectSame(run, [], 16);
  expect(run.store(store).hintsDelivered).toBeGreaterThan(50);
});

test('what a replica that is away has missed', () => {
  const run = new Bench(50)
    .client(writer, 20, write)
    .client(reader, 100, read)
    .database(
      store,
      0,
      { reads: 'all', failoverSeconds: 1 },
      {
        zones: [
          [zoneA, 1],
          [zoneB, 1],
        ],
      },
    )
    .wire(writer, store, { attempts: 1 })
    .wire(reader, store, { attempts: 1 })
    .start()
    .until(2.005);
  const away = run.break({ type: 'loseZone', zone: zoneB });
  run.until(4.005).break({ type: 'loseZone', zone: zoneA });
  run.until(4.505);
  expectSame(run, [[5.005, () => run.mend(away)]], 12);
  expect(run.count(store, 'lostWrites')).toBeGreaterThan(30);
});

test('tokens of a bucket whose rate was changed', () => {
  const run = new Bench(20)
    .client(writer, 100)
    .put(store, 'rate-limiter', {
      algorithm: 'tokenBucket',
      rate: 5,
      burst: 5,
      per: 'key',
      serviceTime: always(0),
    })
    .service(service, 0)
    .wire(writer, store)
    .wire(store, service)
    .start()
    .until(1.507)
    .set(store, 'rate', 2);
  expectSame(run, [], 5);
  expect(run.spans(store, 'rejected')).toBeGreaterThan(50);
});
