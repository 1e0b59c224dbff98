import { describe, expect, test } from 'vitest';
import { takeReport } from '../../../src/engine/report/takeReport';
import type { Operation } from '../../../src/model/Operation';
import { always, Bench, firstTenant, read, secondTenant, write } from '../../support/bench';
import type { Running } from '../../support/Running';

const client = 1;
const service = 2;

function startedBy(run: Running, ...times: readonly number[]): readonly number[] {
  return times.map((time) => run.until(time).started);
}

const impatient = (reloadShare: number, reloads: number) =>
  new Bench()
    .put(client, 'client', {
      arrivals: 'constant',
      rate: 1,
      timeoutMs: 100,
      reloadShare,
      reloads,
    })
    .put(service, 'service', { serviceTime: always(60_000), slots: 1_000 })
    .wire(client, service)
    .start();

const connected = (reconnectSeconds: number) =>
  new Bench()
    .put(client, 'client', { rate: 0, connected: 1_000, reconnectSeconds, timeoutMs: 0 })
    .put(
      service,
      'service',
      { slots: 1, serviceTime: always(1), waiting: 'unbounded' },
      { instances: 4 },
    )
    .wire(client, service)
    .start();

const slowly = () =>
  new Bench()
    .put(client, 'client', { arrivals: 'constant', rate: 10, objectiveMs: 150, timeoutMs: 0 })
    .put(service, 'service', { slots: 100, serviceTime: always(100) })
    .wire(client, service)
    .start()
    .until(10.05);

describe('reloads', () => {
  test('who gives up asks again at once, as often as said, and then leaves', () => {
    // Attempts at 1, 1.1, 1.2 and 1.3 s.
    expect(startedBy(impatient(1, 3), 1.05, 1.15, 1.25, 1.35, 1.9)).toEqual([1, 2, 3, 4, 4]);
  });

  test('a share of them does', () => {
    const run = impatient(0.5, 1);
    const [started] = startedBy(run, 1_000.5);
    expect(started! / 1_500).toBeCloseTo(1, 1);
  });

  test('who fails at once does not make time stand still', () => {
    const run = impatient(1, 100);
    run.break({ type: 'kill', component: service, instances: 0 });
    expect(startedBy(run, 1.5)).toEqual([101]);
  });
});

describe('what follows an operation', () => {
  const follow = { operation: write, delayMs: 250, share: 1 };
  const operations = (more: Partial<Operation>): readonly Operation[] => [
    { id: read, name: 'Read', access: 'read', keySpace: 903, follow, ...more },
    { id: write, name: 'Write', access: 'conditional', keySpace: 903 },
  ];
  const chain = (more: Partial<Operation> = {}) =>
    new Bench(1_000)
      .with({ operations: operations(more) })
      .put(client, 'client', {
        arrivals: 'constant',
        rate: 1,
        timeoutMs: 0,
        mix: [{ operation: read, share: 1 }],
      })
      .put(service, 'service', { serviceTime: always(100), slots: 10 })
      .wire(client, service)
      .start();

  test('starts so long after the answer', () => {
    // Read at 1 s, answered at 1.1 s, write at 1.35 s.
    expect(startedBy(chain(), 1, 1.349, 1.35, 2.35)).toEqual([1, 1, 2, 4]);
  });

  test('goes for the same key, for the same user', () => {
    const run = chain();
    const { spans } = run.simulation.world.kernel;
    run.until(1.05);
    const row = 0;
    const [key, user] = [spans.key[row], spans.user[row]];
    run.until(1.4);
    const later = [0, 1, 2, 3].find((other) => spans.operation[other] === 1)!;
    expect([spans.key[later], spans.user[later]]).toEqual([key, user]);
  });

  test('only a share of the good answers is followed, and no failure', () => {
    const some = chain({ follow: { ...follow, share: 0.25 } });
    expect(startedBy(some, 1_000.9)[0]! / 1_250).toBeCloseTo(1, 1);
    const failing = chain();
    failing.break({ type: 'errors', component: service, share: 1 });
    expect(startedBy(failing, 10.5)).toEqual([10]);
  });

  test('a user goes on after the last of the chain', () => {
    const run = new Bench()
      .with({ operations: operations({}) })
      .put(client, 'client', {
        arrivals: 'users',
        users: 1,
        thinkTime: always(1_000),
        timeoutMs: 0,
        mix: [{ operation: read, share: 1 }],
      })
      .put(service, 'service', { serviceTime: always(100), slots: 10 })
      .wire(client, service)
      .start();
    // Read at 1, write at 1.35, answered at 1.45, next read at 2.45 s.
    expect(startedBy(run, 1, 1.35, 2.4, 2.45)).toEqual([1, 2, 2, 3]);
  });
});

describe('a reconnect herd', () => {
  test('all come at once', () => {
    const run = connected(0);
    run.until(5);
    run.break({ type: 'reconnect', component: client });
    expect(startedBy(run, 5)).toEqual([1_000]);
  });

  test('or spread over a while', () => {
    const run = connected(20);
    run.until(5);
    run.break({ type: 'reconnect', component: client });
    const [half, all] = startedBy(run, 15, 25);
    expect(half! / 500).toBeCloseTo(1, 1);
    expect(all).toBe(1_000);
  });

  test('those whose instance dies come back', () => {
    const run = connected(0);
    run.until(5);
    const dead = run.break({ type: 'kill', component: service, instances: 1 });
    expect(startedBy(run, 6)).toEqual([250]);
    run.mend(dead);
    expect(startedBy(run, 7)).toEqual([250]);
  });
});

test('a noisy tenant sends ten times as much, the others as usual', () => {
  const run = new Bench()
    .tenants()
    .put(client, 'client', { rate: 400, timeoutMs: 0 })
    .service(service, 0)
    .wire(client, service)
    .start();
  const counts = () => takeReport(run.simulation).tenants.map(({ started }) => started);
  const usual = (run.until(20), counts());
  const noise = run.break({ type: 'noisyTenant', tenant: secondTenant, factor: 10 });
  const noisy = (run.until(40), counts()).map((count, place) => count - usual[place]!);
  expect(noisy[0]! / usual[0]!).toBeCloseTo(1, 1);
  expect(noisy[1]! / usual[1]! / 10).toBeCloseTo(1, 1);
  run.mend(noise);
  const after = (run.until(60), counts()).map(
    (count, place) => count - usual[place]! - noisy[place]!,
  );
  expect(after[1]! / usual[1]!).toBeCloseTo(1, 0);
});

test('a source with tenants of its own sends for them alone', () => {
  const run = new Bench()
    .tenants()
    .put(client, 'client', { rate: 100, tenants: [{ tenant: firstTenant, share: 1 }] })
    .service(service, 0)
    .wire(client, service)
    .start()
    .until(5);
  const [first, second] = takeReport(run.simulation).tenants;
  expect([first?.started, second?.started]).toEqual([run.started, 0]);
});

test('the requests of a population come from so many users', () => {
  const run = new Bench()
    .put(client, 'client', { arrivals: 'constant', rate: 100, population: 3, timeoutMs: 0 })
    .put(service, 'service', { slots: 1_000, serviceTime: always(60_000) })
    .wire(client, service)
    .start()
    .until(3);
  const { spans } = run.simulation.world.kernel;
  const users = Array.from({ length: spans.used }, (_, row) => spans.user[row]!);
  expect(new Set(users)).toEqual(new Set([0, 1, 2]));
});

describe('good answers that come too late', () => {
  test('are told apart and are no goodput', () => {
    const run = slowly();
    run.break({ type: 'slow', component: service, factor: 2 });
    run.until(20.05);
    const { system, operations } = takeReport(run.simulation);
    expect(system.late).toBe(98);
    expect(system.goodputPerSecond! * 20.05).toBeCloseTo(100, 6);
    expect(system.successShare).toBeCloseTo(100 / 198, 9);
    expect(operations.map(({ late }) => late).reduce((sum, late) => sum + late, 0)).toBe(98);
  });
});

test('each operation is measured for itself, and all of them together are the whole', () => {
  const run = new Bench()
    .put(client, 'client', {
      rate: 200,
      mix: [
        { operation: read, share: 3 },
        { operation: write, share: 1 },
      ],
    })
    .put(service, 'service', { slots: 4, serviceTime: always(10), queueLimit: 2 })
    .put(3, 'sql-database', { serviceTime: always(1), writeTime: always(30), slots: 10 })
    .wire(client, service)
    .wire(service, 3)
    .start()
    .until(30);
  const { system, operations } = takeReport(run.simulation);
  const [reads, writes] = operations;
  expect(reads!.started + writes!.started).toBe(system.started);
  expect(reads!.finished + writes!.finished).toBe(system.finished);
  expect(reads!.latency.count + writes!.latency.count).toBe(system.latency.count);
  expect(reads!.latency.p50Seconds).toBeCloseTo(0.011, 3);
  expect(writes!.latency.p50Seconds).toBeCloseTo(0.04, 2);
  expect(reads!.started / writes!.started).toBeCloseTo(3, 0);
});
