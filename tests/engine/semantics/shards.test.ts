import { expect, test } from 'vitest';
import type { ParameterValue } from '../../../src/model/ParameterValue';
import { audit } from '../../properties/audit';
import { always, Bench, write, zoneA, zoneB } from '../../support/bench';

const client = 1;
const service = 3;
const database = 4;

type Settings = Readonly<Record<string, ParameterValue>>;

/** A writer of `keys` rows on four shards, 100 a second. */
function sharded(settings: Settings = {}, keys = 1_000, operation = write) {
  const instant = { serviceTime: always(0), writeTime: always(0), phaseTime: always(10) };
  return new Bench(keys)
    .client(client, 100, operation)
    .service(service, 0, { slots: 1_000 })
    .put(database, 'sharded-database', { ...instant, ...settings }, { instances: 4 })
    .wire(client, service)
    .wire(service, database)
    .start();
}

function grow(run: ReturnType<typeof sharded>) {
  return run.edit({
    type: 'placeComponent',
    id: database,
    placement: [{ zone: 0, instances: 5 }],
  });
}

test('a key stays on its shard, and a popular one fills it', () => {
  const [busiest, ...others] = sharded({}, 1)
    .until(10.001)
    .store(database)
    .members.map(({ share }) => share ?? 0)
    .toSorted((first, second) => second - first);
  expect(busiest).toBe(1);
  expect(others).toEqual([0, 0, 0]);
});

test('the share of the most popular key is told, be it the first one or one that becomes hot', () => {
  const run = sharded({}, 1_000).until(10);
  expect(run.store(database).topKeyShare).toBeLessThan(0.01);
  run.break({ type: 'hotKey', keySpace: 0, share: 0.5 });
  // Twice as long with the fault as before it: two thirds of the calls at one half.
  expect(run.until(30).store(database).topKeyShare).toBeCloseTo(1 / 3, 1);
});

test('a shard that joins takes a fifth of the keys; modulo, four fifths move', () => {
  expect(grow(sharded().until(1)).store(database).keysMovedShare).toBeCloseTo(0.2, 1);
  const modulo = sharded({ sharding: 'modulo' }).until(1);
  expect(grow(modulo).store(database).keysMovedShare).toBeCloseTo(0.8, 1);
});

test('moving keys takes slots of the shards, and ends', () => {
  const run = sharded({ moveTime: always(100), moveRate: 1_000_000, slots: 1 }, 10_000).until(1);
  grow(run).until(1.05);
  expect(run.now(database).busy).toBe(5);
  // Some 2,000 keys in 20 pieces, five at a time.
  expect(run.until(3).now(database).busy).toBe(0);
});

test('a transaction takes two phases, each as long as the slowest answer', () => {
  const run = sharded({ transactionPercent: 100, participants: 3 }).until(1.005);
  expect(run.slowest).toBeCloseTo(0.02, 9);
  expect(run.store(database).transactions).toBe(100);
});

test('one vote against, and nothing is written', () => {
  const run = sharded({ transactionPercent: 100, againstPercent: 100 }).until(1.005);
  expect(run.ended('ok')).toBe(0);
  expect(run.ended('conflict')).toBe(99);
});

test('a transaction keeps its rows locked while its coordinator is gone, and does as was decided when it is back', () => {
  const run = sharded({ transactionPercent: 100, transactionRows: 1 }, 1).set(client, 'rate', 1);
  const home = run
    .until(1.015)
    .store(database)
    .members.findIndex(({ calls }) => calls > 0);
  const death = run.break({ type: 'kill', component: database, instances: home + 1 });
  expect(run.ended('unavailable')).toBe(1);
  run.set(client, 'rate', 0).until(11.015).mend(death);
  expect(run.store(database).undecided.maximumSeconds).toBeCloseTo(10, 9);
  // The row is free again.
  expect(run.set(client, 'rate', 1).until(12.1).ended('ok')).toBe(1);
});

/** A plain write of the only row is at work for 100 ms, and a transaction waits for its lock. */
function waitingTransaction(zones: readonly (readonly [number, number])[]) {
  const run = new Bench(1)
    .client(client, 1, write)
    .client(2, 0.95, write)
    .service(service, 0)
    .put(database, 'sharded-database', { writeTime: always(100) }, { zones })
    .wire(client, service)
    .wire(2, service)
    .wire(service, database)
    .start();
  return run.until(1.01).set(database, 'transactionPercent', 100).until(1.06);
}

test('a transaction that waits for a lock fails when the shard that was to hold it is lost', () => {
  const run = waitingTransaction([
    [zoneA, 1],
    [zoneB, 1],
  ]);
  const { members, transactions } = run.store(database);
  expect(transactions).toBe(1);
  const isFirst = (members[0]?.calls ?? 0) > 0;
  run.break({ type: 'loseZone', zone: isFirst ? zoneB : zoneA });
  run.until(1.07);
  expect(run.ended('unavailable')).toBe(1);
  run.set(client, 'rate', 0).set(2, 'rate', 0).until(1.5);
  expect(run.ended('ok')).toBe(1);
  expect(run.now(database).inside).toBe(0);
});

test('a shard that holds the locks of its own transaction dies with them', () => {
  const run = waitingTransaction([[zoneA, 1]]);
  const death = run.break({ type: 'kill', component: database, instances: 0 });
  expect(run.ended('unavailable')).toBe(2);
  expect(audit(run.simulation)).toEqual([]);
  expect(run.mend(death).until(3).ended('ok')).toBe(2);
});

test('a shard that starts anew or is taken away finishes its transactions and leaves no lock behind', () => {
  for (const transactionPercent of [0, 100]) {
    const settings = { transactionPercent, writeTime: always(10) };
    const run = sharded(settings, 4).until(1.005);
    run.break({ type: 'deploy', component: database, share: 0, bootSeconds: 0.5 });
    run.until(4.005);
    run.edit({ type: 'placeComponent', id: database, placement: [{ zone: 0, instances: 1 }] });
    run.until(5.005).set(client, 'rate', 0).until(30);
    expect(run.now(database).inside).toBe(0);
    expect(run.ended('unavailable')).toBe(0);
  }
});

test('a part of a scan takes a slot of its shard: searches alone can overload them', () => {
  // Each shard has one slot and 10 ms of work for each of 100 searches a second, and then of 200.
  const run = sharded({ scanPercent: 100, slots: 1, queueLimit: 50 }, 1_000, 904).until(10);
  expect(run.ended('ok')).toBeGreaterThan(990);
  run.set(client, 'rate', 200).until(20);
  expect(run.now(database)).toMatchObject({ busy: 4, waiting: 200 });
  expect(run.slowest).toBeCloseTo(0.5, 1);
  // What more there is than 100 a second is refused.
  expect(run.ended('queueFull')).toBeGreaterThan(900);
  expect(run.ended('ok')).toBeCloseTo(2_000, -2);
});

test('a scan of hashed keys waits for every shard, and fails without one', () => {
  const run = sharded({ scanPercent: 100 }, 1_000, 904).until(1.005);
  expect(run.store(database).shardsPerScan).toBe(4);
  expect(run.slowest).toBeCloseTo(0.01, 9);
  run.break({ type: 'kill', component: database, instances: 1 });
  const good = run.until(1.1).ended('ok');
  expect(run.until(2).ended('ok')).toBe(good);
});

/** One transaction on the only row, at 1 s, whose coordinator is lost with zone B before the votes are in. */
function inDoubt() {
  const instant = { serviceTime: always(0), writeTime: always(0), phaseTime: always(10) };
  const settings = { ...instant, transactionPercent: 100, transactionRows: 1 };
  const zones = [
    [zoneA, 2],
    [zoneB, 1],
    [0, 1],
  ] as const;
  const run = new Bench(1)
    .client(client, 1, write, { timeoutMs: 1_000 })
    .service(service, 0, { slots: 1_000 })
    .put(database, 'sharded-database', settings, { zones })
    .wire(client, service)
    .wire(service, database)
    .start()
    .until(1.005);
  expect(run.store(database).members[2]?.calls).toBe(1);
  return { run, loss: run.break({ type: 'loseZone', zone: zoneB }) };
}

test('a shard that has voted keeps the locks of its part through its own death', () => {
  const { run, loss } = inDoubt();
  run.set(client, 'rate', 0).until(2);
  const death = run.break({ type: 'kill', component: database, instances: 4 });
  run.until(3).mend(death);
  expect(run.store(database).undecided.maximumSeconds).toBe(null);
  run.until(11.005).mend(loss);
  expect(run.store(database).undecided.maximumSeconds).toBeCloseTo(10, 9);
  expect(run.set(client, 'rate', 1).until(13).ended('ok')).toBe(1);
  expect(audit(run.simulation)).toEqual([]);
});

test('a coordinator that is taken away while it is lost leaves no lock behind', () => {
  const { run } = inDoubt();
  const placement = [
    { zone: zoneA, instances: 2 },
    { zone: 0, instances: 1 },
  ];
  run.set(client, 'rate', 0).until(2).edit({ type: 'placeComponent', id: database, placement });
  expect(run.set(client, 'rate', 1).until(4.5).ended('ok')).toBe(2);
  expect(run.set(client, 'rate', 0).until(6).now(database).inside).toBe(0);
});

test('a transaction needs the shards that take part in it, not just as many', () => {
  // One of four shards is gone, and each transaction takes its own shard and two of the other three.
  const settings = { transactionPercent: 100, transactionRows: 1, participants: 3 };
  const run = sharded({ ...settings, locking: 'none' }, 10_000).until(1.005);
  run.break({ type: 'kill', component: database, instances: 1 });
  const before = run.ended('ok');
  // A quarter has no coordinator; of the others a third happens to do without the shard that is gone.
  const good = run.until(101.005).ended('ok') - before;
  expect(good / 10_000).toBeCloseTo(0.25, 1);
});

test('the phases of a transaction take slots of the shards that take part: transactions alone can overload them', () => {
  // Each of four shards has one slot; a transaction is two phases of 10 ms on two of them: 100 a second are all they can do.
  const settings = { transactionPercent: 100, transactionRows: 1, locking: 'none', slots: 1 };
  const run = sharded({ ...settings, queueLimit: 50 }, 10_000)
    .set(client, 'rate', 50)
    .until(20);
  expect(run.ended('ok')).toBeGreaterThan(960);
  expect(run.ended('queueFull')).toBe(0);
  const before = run.ended('ok');
  run.set(client, 'rate', 400).until(30);
  expect(run.now(database).busy).toBe(4);
  expect(run.ended('ok') - before).toBeLessThan(1_000);
  expect(run.ended('queueFull')).toBeGreaterThan(2_500);
  expect(audit(run.simulation)).toEqual([]);
});

/** One transaction of two phases of 10 ms, at 1 s, on the only row, which the second of two shards with one slot has; the first may be slow. */
function oneTransaction(speed = 1) {
  const settings = { transactionPercent: 100, transactionRows: 1, locking: 'none', slots: 1 };
  const instant = { writeTime: always(100), phaseTime: always(10), queueLimit: 0 };
  const run = new Bench(1)
    .client(client, 1, write)
    .client(2, 0.99, write)
    .service(service, 0, { slots: 1_000 })
    .put(database, 'sharded-database', { ...instant, ...settings })
    .wire(client, service)
    .wire(2, service)
    .wire(service, database)
    .start();
  const placement = [
    { zone: zoneA, instances: 1, speed },
    { zone: zoneB, instances: 1 },
  ];
  run.edit({ type: 'placeComponent', id: database, placement }).until(1.005);
  expect(run.store(database).members.map(({ calls }) => calls)).toEqual([0, 1]);
  return run;
}

test('a shard without a place to wait does what was decided all the same', () => {
  // The first shard votes until 1.1 s; at 1.0101 s a plain write takes the slot of the second one for 100 ms.
  const run = oneTransaction(0.1).set(database, 'transactionPercent', 0).until(1.05);
  expect(run.now(database)).toMatchObject({ busy: 2, inside: 2 });
  expect(run.until(1.105).now(database).waiting).toBe(1);
  run.until(1.9);
  expect(run.ended('queueFull')).toBe(0);
  expect(run.ended('ok')).toBe(2);
});

test('a shard that dies after the decision does as was decided when it is back: the transaction is done', () => {
  const run = oneTransaction().set(2, 'rate', 0).until(1.015);
  run.break({ type: 'loseZone', zone: zoneA });
  expect(run.until(1.5).ended('ok')).toBe(1);
});

test('a shard that dies before it has voted fails the transaction at once', () => {
  const run = oneTransaction().set(2, 'rate', 0);
  run.break({ type: 'loseZone', zone: zoneA });
  expect(run.until(1.009).ended('unavailable')).toBe(1);
  expect(audit(run.simulation)).toEqual([]);
});
