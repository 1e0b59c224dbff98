import { plainRule } from '../../../src/model/plainRule';
import { describe, expect, test } from 'vitest';
import type { Design } from '../../../src/model/Design';
import type { ParameterValue } from '../../../src/model/ParameterValue';
import { always, Bench, firstTenant, read, secondTenant, write } from '../../support/bench';
import { Running } from '../../support/Running';

type Settings = Readonly<Record<string, ParameterValue>>;

/** Reads (priority 0) and writes (priority 9) before a service of one slot; each comes once in `readGap` and `writeGap` ms. */
function twoClasses(readGap: number, writeGap: number, workMs: number, settings: Settings) {
  const { drawing } = new Bench()
    .client(1, 1_000 / readGap, read)
    .client(2, 1_000 / writeGap, write)
    .service(3, workMs, { slots: 1, ...settings })
    .wire(1, 3)
    .wire(2, 3);
  return new Running(withPriorities(drawing));
}

function withPriorities(design: Design): Design {
  const priorities: Readonly<Record<number, number>> = { [read]: 0, [write]: 9 };
  return {
    ...design,
    operations: design.operations.map((operation) => ({
      ...operation,
      priority: priorities[operation.id] ?? 5,
    })),
  };
}

/** Answered well: at 0.1, 0.2, 0.3 … they come, and each takes 0.35 s. */
function slowest(order: string, more: Settings = {}): number {
  const run = new Bench()
    .client(1, 10)
    .service(2, 350, { slots: 1, waiting: 'unbounded', order, ...more })
    .wire(1, 2)
    .start()
    .until(1.6);
  expect(run.ended('ok')).toBe(4);
  return run.slowest;
}

/** Two stations, of which the second takes twice as long; what the first one has done is handed over. */
function chain(settings: Settings): Running {
  return new Bench()
    .client(1, 200)
    .service(2, 10, { slots: 1, waiting: 'unbounded' })
    .service(3, 20, { slots: 1, ...settings })
    .wire(1, 2)
    .wire(2, 3, {}, [{ ...plainRule, mode: 'forward' }])
    .start();
}

/** A service whose first request takes 1 s, with clients that wait 450 ms. */
function afterSlowStart(dropExpired: boolean): Running {
  const running = new Bench()
    .client(1, 10, read, { timeoutMs: 450 })
    .service(2, 50, { slots: 1, waiting: 'unbounded', dropExpired })
    .wire(1, 2)
    .start();
  const slow = running.break({ type: 'slow', component: 2, factor: 20 });
  running.until(0.15).mend(slow);
  return running.until(5);
}

/** One client that sends far too much, and one that sends little, each for a tenant. */
function ofTenants(loud: number, quiet: number): Running {
  const { drawing } = new Bench()
    .tenants()
    .client(1, 1_000, read)
    .client(2, 20, write)
    .service(3, 10, { slots: 1, waiting: 'unbounded', order: 'fair' })
    .wire(1, 3)
    .wire(2, 3);
  const operations = drawing.operations.map((operation) => ({
    ...operation,
    tenants: [{ tenant: operation.id === read ? loud : quiet, share: 1 }],
  }));
  return new Running({ ...drawing, operations });
}

describe('the order of a line', () => {
  test('last come, first served: the newest goes next', () => {
    // Started at 0.1, 0.45, 0.8, 1.15; those that came at 0.1, 0.4, 0.8 (it was last in line), 1.1.
    expect(slowest('lifo')).toBeCloseTo(0.4, 9);
    expect(slowest('fifo')).toBeCloseTo(1.1, 9);
  });

  test('adaptive: first come, first served until the line is long', () => {
    // At 0.45 three wait: 0.2 goes; at 0.8 six do: the newest goes.
    expect(slowest('adaptive', { adaptiveFrom: 4 })).toBeCloseTo(0.6, 9);
    expect(slowest('adaptive', { adaptiveFrom: 100 })).toBeCloseTo(1.1, 9);
  });

  test('by priority what matters more goes first, and nothing is interrupted', () => {
    const run = twoClasses(10, 40, 20, { waiting: 'unbounded', order: 'priority' }).until(4);
    // A write waits for what is in service at most.
    expect(run.component(2).meter.latency.whole().maximum).toBeLessThanOrEqual(0.04 + 1e-9);
    expect(run.component(1).meter.latency.whole().maximum).toBeGreaterThan(1);
  });

  test('interrupting, what matters more never waits for less, and what was interrupted goes on where it stopped', () => {
    const run = twoClasses(100, 250, 60, { order: 'preemptive' }).until(1.99);
    expect(run.component(2).meter.latency.whole().maximum).toBeCloseTo(0.06, 9);
    // The read of 0.2 is interrupted at 0.25 for 0.06 s; those behind it wait for it.
    expect(run.component(1).meter.latency.whole().maximum).toBeCloseTo(0.12, 9);
    expect(run.count(3, 'started')).toBe(run.count(3, 'arrived'));
    // Work is neither lost nor done twice: 19 reads and 7 writes of 60 ms, the last read until 1.96 s.
    expect(run.component(3).meter.busy.areaAt(1.99)).toBeCloseTo(26 * 0.06, 9);
  });

  test('tenants in turn: one that sends much waits for itself only', () => {
    const run = twoClasses(1, 50, 10, { waiting: 'unbounded', order: 'fair' }).until(4);
    // At most one read in service and one more turn before it.
    expect(run.component(2).meter.latency.whole().maximum).toBeLessThanOrEqual(0.03 + 1e-9);
    expect(run.component(1).meter.latency.whole().maximum).toBeGreaterThan(3);
  });

  test('tenants are told apart by the requests, whatever they ask for', () => {
    const together = ofTenants(firstTenant, firstTenant).until(4);
    expect(together.component(2).meter.latency.whole().maximum).toBeGreaterThan(1);
    const apart = ofTenants(firstTenant, secondTenant).until(4);
    expect(apart.component(2).meter.latency.whole().maximum).toBeLessThanOrEqual(0.03 + 1e-9);
  });

  test('an order that is changed while spans wait loses nobody', () => {
    const run = new Bench()
      .client(1, 10)
      .service(2, 1_000, { slots: 1, waiting: 'unbounded' })
      .wire(1, 2)
      .start()
      .until(2.05);
    for (const order of ['lifo', 'fair', 'priority', 'fifo', 'preemptive']) {
      run.set(2, 'order', order);
      expect(run.now(2)).toMatchObject({ waiting: 18, inside: 19 });
    }
    run.set(2, 'serviceTime', always(0)).until(3.15);
    expect(run.now(2).inside).toBe(0);
  });
});

describe('a full line', () => {
  test('makes room: the newest of the lowest priority is shed', () => {
    const run = twoClasses(10, 1_000, 10_000, { queueLimit: 3, whenFull: 'evict' }).until(1.005);
    // One read in service, three in line; the write takes the place of the newest.
    expect(run.ended('shed')).toBe(1);
    expect(run.now(3)).toMatchObject({ busy: 1, waiting: 3 });
    expect(run.component(2).meter.inside.value).toBe(1);
  });

  test('makes room among tenants: the one with the longest line gives way', () => {
    const settings = { queueLimit: 4, whenFull: 'evict', order: 'fair' };
    const run = twoClasses(10, 300, 10_000, settings).until(0.95);
    expect(run.component(2).meter.inside.value).toBe(2);
    // The third write finds two of each in line.
    expect(run.until(1.95).component(2).meter.inside.value).toBe(2);
    expect(run.ended('shed')).toBe(2);
  });

  test('holds up the caller: what is handed over keeps its slot until there is a place', () => {
    const run = chain({ queueLimit: 2, whenFull: 'block' }).until(2.01);
    // 20 ms each at the second station; the first is blocked half of its time.
    expect(run.ended('queueFull')).toBe(0);
    expect(run.now(3)).toMatchObject({ busy: 1, waiting: 2 });
    expect(run.now(2)).toMatchObject({ busy: 0, held: 1 });
    expect(run.ended('ok')).toBe(99);
  });

  test('holds up callers that wait for an answer, and asks no more of them than one', () => {
    const run = new Bench()
      .client(1, 100)
      .service(2, 0, { slots: 5, waiting: 'unbounded' })
      .service(3, 100, { slots: 1, queueLimit: 1, whenFull: 'block' })
      .wire(1, 2)
      .wire(2, 3)
      .start()
      .until(1.055);
    expect(run.ended('queueFull')).toBe(0);
    expect(run.now(2)).toMatchObject({ held: 5 });
    expect(run.now(3)).toMatchObject({ busy: 1, waiting: 4 });
    expect(run.ended('ok')).toBe(10);
  });

  test('lets those outside go where it may not hold them up any more', () => {
    const run = chain({ queueLimit: 2, whenFull: 'block' }).until(1.01);
    run.set(3, 'whenFull', 'refuse');
    expect(run.ended('queueFull')).toBe(1);
  });

  test('ends those outside with the station, and with their callers', () => {
    const killed = chain({ queueLimit: 2, whenFull: 'block' }).until(1.01);
    killed.break({ type: 'kill', component: 3, instances: 0 });
    expect(killed.now(3).inside).toBe(0);
    killed.until(1.015);
    expect(killed.now(2).held).toBe(0);
    const other = chain({ queueLimit: 2, whenFull: 'block' }).until(1.01);
    const fault = other.break({ type: 'kill', component: 2, instances: 0 });
    other.mend(fault);
    other.until(2.01);
    expect(other.now(2)).toMatchObject({ busy: 0, held: 1 });
    expect(other.now(3)).toMatchObject({ busy: 1, waiting: 2 });
  });
});

describe('who waits', () => {
  test('leaves when its patience is over', () => {
    const settings = { waiting: 'unbounded', patience: 'limited', patienceTime: always(250) };
    const run = new Bench()
      .client(1, 10)
      .service(2, 10_000, { slots: 1, ...settings })
      .wire(1, 2)
      .start()
      .until(1.04);
    // Nine came after the first; those up to 0.7 have left.
    expect(run.ended('abandoned')).toBe(6);
    expect(run.now(2)).toMatchObject({ busy: 1, waiting: 3 });
  });

  test('is not worked on once its caller has given up, where that is asked for', () => {
    const [kept, dropped] = [afterSlowStart(false), afterSlowStart(true)];
    // The first takes 1 s; those of 0.2 to 0.6 have been given up when the slot is free again.
    expect(dropped.spans(2, 'cancelled')).toBe(5);
    expect(kept.spans(2, 'cancelled')).toBe(0);
    expect(kept.count(2, 'wasted')).toBeGreaterThanOrEqual(dropped.count(2, 'wasted') + 5);
    expect(dropped.ended('ok')).toBeGreaterThan(kept.ended('ok'));
  });

  test('is shed from the head while the delay is above its target for an interval', () => {
    const settings = { controlDelay: true, targetMs: 50, intervalMs: 1_000 };
    const run = new Bench()
      .client(1, 200)
      .service(2, 10, { slots: 1, waiting: 'unbounded', ...settings })
      .wire(1, 2)
      .start()
      .until(1.1);
    // The wait passes 50 ms at 0.115 s: the first is shed 1 s later, the next ones after 1, 0.71, 0.58 s.
    expect(run.ended('shed')).toBe(0);
    expect(run.until(1.13).ended('shed')).toBe(1);
    expect(run.until(2.1).ended('shed')).toBe(1);
    expect(run.until(2.14).ended('shed')).toBe(2);
    expect(run.until(2.85).ended('shed')).toBe(3);
    expect(run.until(3.43).ended('shed')).toBe(4);
  });
});
