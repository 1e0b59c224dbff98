import { expect, test } from 'vitest';
import type { Fault } from '../../../src/model/Fault';
import { Bench, zoneA, zoneB } from '../../support/bench';

const client = 1;
const service = 2;
const database = 3;
const between = service * 100 + database;

/** A request each 100 ms, 10 ms at the service in zone 1 and 20 ms at the database in zone 2. */
function chain(timeoutMs = 0) {
  return new Bench()
    .client(client, 10)
    .service(service, 10, {}, { zones: [[zoneA, 1]] })
    .database(database, 20, {}, { zones: [[zoneB, 1]] })
    .wire(client, service)
    .wire(service, database, { timeoutMs })
    .start();
}

test('a killed component refuses, and ends what it had', () => {
  const run = chain().until(0.115);
  run.break({ type: 'kill', component: database, instances: 0 });
  expect(run.until(0.116).ended('unavailable')).toBe(1);
  run.until(1.05);
  expect(run.spans(database, 'refused')).toBe(9);
  expect(run.ended('refused')).toBe(9);
});

test('a mended component starts empty and serves again', () => {
  const run = chain();
  const death = run.break({ type: 'kill', component: database, instances: 0 });
  run.until(1.05).mend(death).until(2.05);
  expect(run.ended('ok')).toBe(10);
  expect(run.ended('refused')).toBe(10);
});

test('killing one instance, twice, stops two', () => {
  const run = new Bench()
    .client(client, 10)
    .service(service, 10, {}, { instances: 3 })
    .wire(client, service, { spread: 'roundRobin' })
    .start();
  const one = run.break({ type: 'kill', component: service, instances: 1 });
  expect(run.component(service).instances.up).toBe(2);
  const two = run.break({ type: 'kill', component: service, instances: 1 });
  expect(run.component(service).instances.up).toBe(1);
  run.mend(one);
  expect(run.component(service).instances.up).toBe(2);
  run.mend(two).until(1.05);
  expect(run.ended('ok')).toBe(10);
});

test('a hanging component takes work in and never answers; mended, it says that it failed', () => {
  const run = chain();
  const fault = run.break({ type: 'hang', component: database });
  run.until(1.05);
  expect(run.now(database).inside).toBe(10);
  expect(run.ended('ok')).toBe(0);
  run.mend(fault);
  expect(run.ended('unavailable')).toBe(10);
  expect(run.until(2.05).ended('ok')).toBe(10);
});

test('a caller with a timeout survives a hanging callee', () => {
  const run = chain(50);
  run.break({ type: 'hang', component: database });
  expect(run.until(1.09).ended('timeout')).toBe(10);
  expect(run.now(service).inside).toBe(0);
});

test('slow multiplies the work that starts from then on', () => {
  const run = chain().until(0.15);
  run.break({ type: 'slow', component: database, factor: 3 });
  expect(run.slowest).toBeCloseTo(0.03, 9);
  run.until(0.28);
  expect(run.slowest).toBeCloseTo(0.01 + 0.06, 9);
});

test('a share of errors fails after the work was done', () => {
  const run = chain();
  run.break({ type: 'errors', component: database, share: 1 });
  run.until(1.05);
  expect(run.ended('error')).toBe(10);
  expect(run.count(database, 'started')).toBe(10);
});

test('half of the calls fail when the share of errors is a half', () => {
  const run = chain();
  run.break({ type: 'errors', component: database, share: 0.5 });
  run.until(100.05);
  expect(run.ended('error')).toBeGreaterThan(450);
  expect(run.ended('error')).toBeLessThan(550);
});

test('nothing passes a cut connection: callers learn it by their timeout', () => {
  const run = chain(50);
  const cut = run.break({ type: 'cut', connection: between });
  run.until(1.15);
  expect(run.ended('timeout')).toBe(10);
  expect(run.count(database, 'arrived')).toBe(0);
  expect(run.mend(cut).until(1.96).ended('ok')).toBe(8);
});

test('a caller without a timeout is told after a minute that the other side is gone', () => {
  const run = chain();
  run.break({ type: 'cut', connection: between });
  expect(run.until(60.109).ended('unavailable')).toBe(0);
  expect(run.until(60.111).ended('unavailable')).toBe(1);
});

test('a reply does not pass a cut either', () => {
  const run = chain(50).until(0.115);
  run.break({ type: 'cut', connection: between });
  run.until(0.159);
  expect(run.count(database, 'wasted') + run.spans(database, 'ok')).toBe(1);
  expect(run.ended('timeout')).toBe(0);
  expect(run.until(0.161).ended('timeout')).toBe(1);
});

test('a timeout that is taken away does not leave a lost call behind', () => {
  const run = chain(50).until(0.115);
  run.break({ type: 'cut', connection: between });
  const edit = { type: 'setConnectionParameter', id: between, parameter: 'timeoutMs' } as const;
  run.edit({ ...edit, value: 0 }).until(0.165);
  expect(run.ended('timeout')).toBe(1);
  // One for each of the service's slots: the rest stand in line behind them.
  expect(run.until(65).ended('unavailable')).toBe(16);
});

test('a timeout that is added later does not leave a lost call behind', () => {
  const run = chain().until(0.115);
  run.break({ type: 'cut', connection: between });
  const edit = { type: 'setConnectionParameter', id: between, parameter: 'timeoutMs' } as const;
  run.edit({ ...edit, value: 50 });
  // It was sent without a timeout, and its reply was lost at 0.13 s.
  expect(run.until(60.129).ended('unavailable')).toBe(0);
  expect(run.until(60.131).ended('unavailable')).toBe(1);
});

test('a delay comes on top of both ways', () => {
  const run = chain();
  run.break({ type: 'delay', connection: between, addedMs: 100 });
  run.until(1);
  expect(run.slowest).toBeCloseTo(0.01 + 0.1 + 0.02 + 0.1, 9);
});

test('delays add up, and end in any order', () => {
  const delay: Fault = { type: 'delay', connection: between, addedMs: 100 };
  const run = chain();
  const one = run.break(delay);
  const two = run.break({ ...delay, addedMs: 30 });
  const { faults } = run.simulation.world.linkOf(between) ?? { faults: { added: NaN } };
  expect(faults.added).toBeCloseTo(0.13, 12);
  run.mend(one);
  expect(faults.added).toBe(0.03);
  run.mend(two);
  expect(faults.added).toBe(0);
});

test('overlapping faults end cleanly in any order', () => {
  const faults: readonly Fault[] = [
    { type: 'slow', component: database, factor: 4 },
    { type: 'slow', component: database, factor: 2 },
    { type: 'errors', component: database, share: 0.5 },
    { type: 'kill', component: database, instances: 0 },
    { type: 'loseZone', zone: zoneB },
    { type: 'hang', component: database },
  ];
  for (const order of [
    [0, 1, 2, 3, 4, 5],
    [5, 4, 3, 2, 1, 0],
    [3, 0, 5, 1, 4, 2],
  ]) {
    const run = chain().until(0.05);
    const ids = faults.map((fault) => run.break(fault));
    for (const place of order) run.mend(ids[place] ?? 0);
    const { faults: state, instances } = run.component(database);
    expect(state).toMatchObject({ slow: 1, errors: 0, hanging: 0 });
    expect(instances.up).toBe(1);
    expect(run.until(1.05).ended('ok')).toBe(10);
  }
});

test('traffic is multiplied, and the rate comes back exactly', () => {
  const run = chain().until(1.05);
  const rush = run.break({ type: 'traffic', component: 0, factor: 5 });
  const before = run.started;
  expect(run.until(2.055).started - before).toBe(50);
  run.mend(rush);
  const after = run.started;
  // Ten a second from the moment of the change.
  expect(run.until(12.0551).started - after).toBe(100);
});

test('a hot key draws the traffic', () => {
  const run = new Bench(1_000_000)
    .client(client, 100)
    .service(service, 0)
    .cache(4)
    .database(database, 0)
    .wire(client, service)
    .wire(service, 4)
    .wire(service, database)
    .start();
  const hot = run.break({ type: 'hotKey', keySpace: 0, share: 1 });
  run.until(1.005);
  expect(run.count(4, 'hits')).toBe(99);
  expect(run.mend(hot).until(2.005).count(4, 'hits')).toBe(99);
});

test('a lost zone is silent: calls that are out and calls that come end by their timeout', () => {
  const run = chain(50).until(0.115);
  run.break({ type: 'loseZone', zone: zoneB });
  expect(run.until(0.159).ended('timeout')).toBe(0);
  expect(run.until(0.161).ended('timeout')).toBe(1);
  run.until(1.09);
  expect(run.ended('timeout')).toBe(10);
  expect(run.ended('refused') + run.ended('unavailable')).toBe(0);
});

test('a call that is on the way when the zone is lost is not answered either', () => {
  const run = new Bench()
    .client(client, 10)
    .service(service, 0)
    .database(database, 0, {}, { zones: [[zoneB, 1]] })
    .wire(client, service)
    .wire(service, database, { timeoutMs: 50, ownDelay: { type: 'constant', value: 20 } })
    .start()
    .until(0.11);
  run.break({ type: 'loseZone', zone: zoneB });
  run.until(0.145);
  expect(run.ended('refused')).toBe(0);
  expect(run.until(0.151).ended('timeout')).toBe(1);
});

test('a client is outside of all zones', () => {
  const run = new Bench()
    .put(client, 'client', { arrivals: 'constant', rate: 10 }, { zones: [[zoneA, 1]] })
    .service(service, 0, {}, { zones: [[zoneB, 1]] })
    .wire(client, service)
    .start();
  run.break({ type: 'loseZone', zone: zoneA });
  expect(run.until(1.05).ended('ok')).toBe(10);
});

test('of two versions that were rolled out one after the other, the mending of the second brings the first back', () => {
  const run = new Bench().client(client, 100).service(service, 0).wire(client, service).start();
  const first = run.break({ type: 'deploy', component: service, share: 1, bootSeconds: 1 });
  const second = run
    .until(5)
    .break({ type: 'deploy', component: service, share: 0, bootSeconds: 1 });
  run.until(10).mend(second).until(15).simulation.resetMeasures();
  expect(run.until(16).ended('ok')).toBe(0);
  // A version that is mended when a later one has taken its place changes nothing.
  const third = run.break({ type: 'deploy', component: service, share: 0, bootSeconds: 1 });
  run.until(20).mend(first).until(25).simulation.resetMeasures();
  expect(run.until(26).ended('error')).toBe(0);
  run.mend(third).until(30).simulation.resetMeasures();
  expect(run.until(31).ended('error')).toBe(0);
});
