import { plainRule } from '../../../src/model/plainRule';
import { expect, test } from 'vitest';
import { audit } from '../../properties/audit';
import { applyEdit } from '../../../src/model/applyEdit';
import type { CallRule } from '../../../src/model/CallRule';
import { kindOf } from '../../../src/catalogue/kindOf';
import { always, Bench, read } from '../../support/bench';

const client = 1;
const service = 2;
const database = 3;
const between = service * 100 + database;

function chain(workMs = 20) {
  return new Bench()
    .client(client, 10)
    .service(service, 0)
    .database(database, workMs)
    .wire(client, service)
    .wire(service, database)
    .start();
}

test('a parameter that is changed between two events counts from the next one on', () => {
  const run = chain().until(0.15).set(database, 'serviceTime', { type: 'constant', value: 50 });
  run.until(0.24);
  expect(run.slowest).toBeCloseTo(0.02, 9);
  run.until(0.26);
  expect(run.slowest).toBeCloseTo(0.05, 9);
});

test('more slots let those who wait start at once', () => {
  const run = chain(10_000).set(database, 'slots', 2).until(1.05);
  expect(run.now(database)).toMatchObject({ busy: 2, waiting: 8 });
  run.set(database, 'slots', 5);
  expect(run.now(database)).toMatchObject({ busy: 5, waiting: 5 });
});

test('fewer slots stop nobody at work', () => {
  const run = chain(300).until(0.25).set(database, 'slots', 1);
  expect(run.now(database)).toMatchObject({ busy: 2, waiting: 0 });
  run.until(0.65);
  expect(run.now(database).busy).toBe(1);
});

test('a rate that is changed counts at once, up and down', () => {
  const run = chain().until(1.05).set(client, 'rate', 100);
  expect(run.until(2.055).started).toBe(10 + 100);
  run.set(client, 'rate', 0);
  expect(run.until(50).started).toBe(110);
  run.set(client, 'rate', 10);
  expect(run.until(51.05).started).toBe(120);
});

test('a rate next to nothing is allowed', () => {
  const run = chain().until(1.05).set(client, 'rate', 5e-324);
  expect(run.until(50).started).toBe(10);
});

test('a client can turn into users and back', () => {
  const run = chain().until(1.05).set(client, 'thinkTime', { type: 'constant', value: 480 });
  run.set(client, 'users', 3).set(client, 'arrivals', 'users');
  // Each goes round in half a second.
  expect(run.until(2.54).started).toBe(10 + 9);
  run.set(client, 'arrivals', 'constant');
  expect(run.until(3.55).started).toBe(19 + 10);
});

test('users who think have as much less left to think as others think less from now on', () => {
  const hours = { arrivals: 'users', users: 2, thinkTime: always(7_200_000) };
  const run = new Bench().client(client, 0, read, hours).service(service, 0).wire(client, service);
  const started = run.start().until(3_600);
  started.set(client, 'thinkTime', always(2_000));
  // Half of their two hours is over.
  expect(started.until(3_600.999).started).toBe(0);
  expect(started.until(3_601.001).started).toBe(2);
  expect(started.until(3_603.001).started).toBe(4);
});

test('users who keep a pace keep another one from where they stand in it, and stay spread', () => {
  const hourly = { arrivals: 'paced', users: 4, paceMs: 3_600_000 };
  const run = new Bench().client(client, 0, read, hourly).service(service, 0).wire(client, service);
  const started = run.start().until(1_000);
  // The first would have come at 900 s, the next ones 900 s after each other.
  expect(started.started).toBe(1);
  started.set(client, 'paceMs', 3_600);
  const after = [0.799, 0.801, 1.701, 2.601, 3.501, 4.401].map(
    (seconds) => started.until(1_000 + seconds).started,
  );
  expect(after).toEqual([1, 2, 3, 4, 5, 6]);
});

test('users who turn to a pace do not think for hours before', () => {
  const thinkTime = { type: 'exponential', mean: 1e7 } as const;
  const hours = { arrivals: 'users', users: 10, thinkTime };
  const run = new Bench().client(client, 0, read, hours).service(service, 0).wire(client, service);
  const started = run.start().until(100).set(client, 'paceMs', 1_000);
  started.set(client, 'arrivals', 'paced').until(120);
  expect(started.started).toBeGreaterThan(150);
});

test('removing a component ends what is in it, and its callers learn it', () => {
  const run = chain(200).until(0.15);
  run.edit({ type: 'removeComponent', id: database });
  expect(run.ended('unavailable')).toBe(1);
  // The service has nothing to call any more and answers by itself.
  expect(run.until(1.05).ended('ok')).toBe(9);
  expect(run.now(service).inside).toBe(0);
});

test('a component that is put back works like a new one', () => {
  const run = chain(200).until(0.15);
  const undo = applyEdit(
    run.simulation.runningDesign,
    { type: 'removeComponent', id: database },
    kindOf,
  );
  if (!undo.ok) throw new Error('It cannot be removed.');
  run.edit({ type: 'removeComponent', id: database }).until(1.05).edit(undo.inverse);
  run.until(2.35);
  expect(run.count(database, 'arrived')).toBe(13);
  expect(run.spans(database, 'ok')).toBe(11);
  expect(audit(run.simulation)).toEqual([]);
});

test('a run with things put back goes on the same way from a keyframe', () => {
  const run = chain(200).until(0.15);
  const undo = applyEdit(
    run.simulation.runningDesign,
    { type: 'removeComponent', id: database },
    kindOf,
  );
  if (!undo.ok) throw new Error('It cannot be removed.');
  run.edit({ type: 'removeComponent', id: database }).until(0.5).edit(undo.inverse).until(1.05);
  const edit = { type: 'setConnectionParameter', id: between, parameter: 'timeoutMs' } as const;
  run.edit({ ...edit, value: 250 });
  const keyframe = structuredClone(run.simulation.keyframe());
  const { digest } = run.until(4).simulation.digest();
  run.simulation.restore(keyframe);
  expect(run.until(4).simulation.digest().digest).toBe(digest);
});

test('the same id can come back as something else', () => {
  const run = chain(200).until(0.15);
  run.edit({
    type: 'batch',
    edits: [
      { type: 'removeComponent', id: database },
      {
        type: 'addComponent',
        component: {
          id: database,
          kind: 'service',
          name: 'Instead',
          x: 0,
          y: 0,
          placement: [{ zone: 0, instances: 1 }],
          parameters: { serviceTime: { type: 'constant', value: 0 } },
        },
      },
      {
        type: 'addConnection',
        connection: { id: between, from: service, to: database, parameters: {} },
      },
    ],
  });
  expect(run.until(1.05).ended('ok')).toBe(9);
  expect(run.component(database).kind.id).toBe('service');
});

test('removing a connection ends the calls that are out; the callee works on', () => {
  const run = chain(200).until(0.15);
  run.edit({ type: 'removeConnection', id: between });
  expect(run.ended('unavailable')).toBe(1);
  expect(run.now(database).busy).toBe(1);
  expect(run.until(0.35).count(database, 'wasted')).toBe(1);
  expect(audit(run.simulation)).toEqual([]);
});

test('a removed client sends nothing more, whether by rate or by users', () => {
  for (const arrivals of ['constant', 'users']) {
    const run = chain(200).set(client, 'thinkTime', { type: 'constant', value: 100 });
    run.set(client, 'arrivals', arrivals).until(0.55);
    const open = run.started - run.ended('ok');
    expect(open).toBeGreaterThan(0);
    run.edit({ type: 'removeComponent', id: client });
    expect(run.ended('unavailable')).toBe(open);
    const { started } = run;
    expect(run.until(5).started).toBe(started);
  }
});

test('users of nothing do not stop time', () => {
  const run = chain().set(client, 'thinkTime', { type: 'constant', value: 0 });
  run.set(client, 'users', 1).set(client, 'arrivals', 'users').until(1);
  run.edit({ type: 'removeConnection', id: client * 100 + service }).until(2);
  // One in a millisecond.
  expect(run.ended('unavailable')).toBeGreaterThan(990);
  expect(run.ended('unavailable')).toBeLessThan(1_010);
});

test('an instance that is taken away finishes what it has', () => {
  const run = new Bench()
    .client(client, 10)
    .service(service, 500, {}, { instances: 4 })
    .wire(client, service)
    .start()
    .until(1.05);
  run.edit({ type: 'placeComponent', id: service, placement: [{ zone: 0, instances: 1 }] });
  expect(run.component(service).instances.up).toBe(1);
  expect(run.until(2.05).ended('ok')).toBe(15);
  run.edit({ type: 'placeComponent', id: service, placement: [{ zone: 0, instances: 6 }] });
  expect(run.component(service).instances.up).toBe(6);
  expect(run.until(3.05).ended('ok')).toBe(25);
});

test('changed rules count for the requests that come from then on', () => {
  const twice: CallRule = { ...plainRule, count: 2 };
  const run = chain()
    .until(0.55)
    .edit({ type: 'setRules', id: between, rules: [twice] });
  expect(run.until(1.05).count(database, 'arrived')).toBe(5 + 10);
  run.edit({ type: 'setRules', id: between });
  expect(run.until(1.55).count(database, 'arrived')).toBe(15 + 5);
});

test('an operation that is taken away is not sent any more', () => {
  const run = new Bench()
    .put(client, 'client', { arrivals: 'constant', rate: 10, timeoutMs: 0 })
    .service(service, 0)
    .wire(client, service)
    .start()
    .until(1.05);
  const { operations } = run.simulation.runningDesign;
  run.edit({ type: 'setOperations', operations: operations.slice(0, 1) });
  expect(run.until(20.05).ended('ok')).toBe(200);
});

test('a run whose operations have changed goes on the same way from a keyframe', () => {
  const run = new Bench(50)
    .put(client, 'client', { rate: 50 })
    .service(service, 5)
    .cache(4, { ttlSeconds: 0.5 })
    .database(database, 5)
    .wire(client, service)
    .wire(service, 4)
    .wire(service, database)
    .start()
    .until(1.05);
  const { operations, keySpaces } = run.simulation.runningDesign;
  const space = { id: 2_000, name: 'More', keys: 10, zipf: 1 };
  const more = { id: 2_001, name: 'Read more', access: 'read', keySpace: 2_000 } as const;
  run.edit({ type: 'setKeySpaces', keySpaces: [space, ...keySpaces] });
  run.edit({ type: 'setOperations', operations: [more, ...operations.slice(1)] }).until(2);
  const keyframe = structuredClone(run.simulation.keyframe());
  const { digest } = run.until(5).simulation.digest();
  run.simulation.restore(keyframe);
  expect(run.until(5).simulation.digest().digest).toBe(digest);
});

test('a database that is taken away while a cache stands in front makes reads fail there', () => {
  const run = new Bench()
    .client(client, 10)
    .service(service, 0)
    .cache(4, { ttlSeconds: 0.25 })
    .database(database, 0)
    .wire(client, service)
    .wire(service, 4)
    .wire(4, database)
    .start()
    .until(1.05);
  expect(run.ended('ok')).toBe(10);
  run.break({ type: 'kill', component: database, instances: 0 });
  expect(run.until(2.05).ended('refused')).toBeGreaterThan(5);
});
