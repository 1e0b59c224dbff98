import { expect, test } from 'vitest';
import { plainRule } from '../../../src/model/plainRule';
import { always, Bench, write } from '../../support/bench';
import { phaseText, spansAt, traced, traceOf } from '../../support/traceOf';

const client = 1;
const service = 2;
const database = 3;

test('a request that waits in line, holds its slot while it calls, and waits at the callee', () => {
  const run = traced(
    new Bench()
      .client(client, 10)
      .service(service, 50, { slots: 1, waiting: 'unbounded' })
      .database(database, 200)
      .wire(client, service, { ownDelay: always(5) })
      .wire(service, database, { ownDelay: always(10) })
      .start(),
  ).until(2);
  // One is done every 270 ms; the second came 100 ms after the first.
  const trace = traceOf(run, 2);
  expect(trace.startedAtSeconds).toBeCloseTo(0.2, 9);
  expect(trace.latencySeconds).toBeCloseTo(0.45, 9);
  expect(trace.outcome).toBe('ok');
  expect(trace.spans.map(({ component, parent }) => [component, parent])).toEqual([
    [client, -1],
    [service, 0],
    [database, 1],
  ]);
  expect(phaseText(trace.spans[0]!)).toBe('calling 450');
  expect(phaseText(trace.spans[1]!)).toBe('queueing 170, service 50, calling held 220');
  expect(phaseText(trace.spans[2]!)).toBe('service 200');
  const read = trace.spans[2]!;
  expect(read.arrivedAtSeconds! - read.sentAtSeconds!).toBeCloseTo(0.01, 9);
  expect(read.settledAtSeconds! - read.endedAtSeconds!).toBeCloseTo(0.01, 9);
});

test('a slot that is given back while its owner calls is not held', () => {
  const run = traced(
    new Bench()
      .client(client, 10)
      .service(service, 10, { whileWaiting: 'frees' })
      .database(database, 30)
      .wire(client, service)
      .wire(service, database)
      .start(),
  ).until(1);
  expect(phaseText(traceOf(run, 1).spans[1]!)).toBe('service 10, calling 30');
});

test('attempts that time out go on for nobody, after a pause the next one goes out', () => {
  const run = traced(
    new Bench()
      .client(client, 0.1)
      .service(service, 0)
      .database(database, 300)
      .wire(client, service)
      .wire(service, database, { timeoutMs: 200, attempts: 2, backoffMs: 100 })
      .start(),
  ).until(11);
  const trace = traceOf(run, 1);
  expect(trace.outcome).toBe('timeout');
  expect(trace.latencySeconds).toBeCloseTo(0.5, 9);
  const tries = spansAt(trace, database);
  expect(tries.map(({ attempt, isCopy }) => [attempt, isCopy])).toEqual([
    [1, false],
    [2, false],
  ]);
  const [first, second] = tries;
  expect(first).toMatchObject({ outcome: 'ok', toldOutcome: 'timeout' });
  expect(first!.settledAtSeconds! - first!.askedAtSeconds).toBeCloseTo(0.2, 9);
  expect(first!.endedAtSeconds! - first!.askedAtSeconds).toBeCloseTo(0.3, 9);
  expect(second!.askedAtSeconds - first!.settledAtSeconds!).toBeCloseTo(0.1, 9);
});

test('a copy of a slow call runs beside it, and the loser is let go', () => {
  const run = traced(
    new Bench()
      .client(client, 1)
      .service(service, 300, { slots: 1 }, { instances: 2 })
      .wire(client, service, { spread: 'roundRobin', hedging: 'fixed', hedgeDelayMs: 100 })
      .start(),
  ).until(1.9);
  const [first, copy] = spansAt(traceOf(run, 1), service);
  expect(first).toMatchObject({ isCopy: false, toldOutcome: 'ok' });
  expect(copy).toMatchObject({ isCopy: true, attempt: 1, toldOutcome: 'cancelled' });
  expect(copy!.askedAtSeconds - first!.askedAtSeconds).toBeCloseTo(0.1, 9);
  expect(copy!.instance).not.toBe(first!.instance);
  // It worked on for 100 ms after it was let go.
  expect(copy!.endedAtSeconds! - copy!.settledAtSeconds!).toBeCloseTo(0.1, 9);
});

test('who waits for a locked row is told apart from who waits for a slot', () => {
  const bench = new Bench()
    .service(service, 0, { slots: 100 })
    .database(database, 10, { slots: 10, locking: 'locks' })
    .wire(service, database);
  for (let writer = 0; writer < 3; writer++) {
    bench.client(10 + writer, 1, write).wire(10 + writer, service);
  }
  const run = traced(bench.start()).until(1.9);
  const texts = [1, 2, 3].map((request) => phaseText(spansAt(traceOf(run, request), database)[0]!));
  expect(texts).toEqual(['service 10', 'lock 10, service 10', 'lock 20, service 10']);
});

test('a look-up that misses, the read behind it, and what is stored for the next', () => {
  const cache = 4;
  const run = traced(
    new Bench()
      .client(client, 1)
      .service(service, 0)
      .cache(cache, { serviceTime: always(1) })
      .database(database, 20)
      .wire(client, service)
      .wire(service, cache)
      .wire(service, database)
      .start(),
  ).until(2.9);
  const calls = traceOf(run, 1).spans.slice(2);
  expect(calls.map(({ component, isAwaited }) => [component, isAwaited])).toEqual([
    [cache, true],
    [database, true],
    [cache, false],
  ]);
  expect(traceOf(run, 1).latencySeconds).toBeCloseTo(0.021, 9);
  expect(
    traceOf(run, 2)
      .spans.slice(2)
      .map(({ component }) => component),
  ).toEqual([cache]);
});

test('a call waits at its caller for a connection of the pool', () => {
  const run = traced(
    new Bench()
      .client(client, 10)
      .service(service, 0, { slots: 10 })
      .database(database, 250, { slots: 10 })
      .wire(client, service)
      .wire(service, database, { limit: 'pool', maxInFlight: 1 })
      .start(),
  ).until(1.9);
  const [call] = spansAt(traceOf(run, 2), database);
  expect(call!.sentAtSeconds! - call!.askedAtSeconds).toBeCloseTo(0.15, 9);
});

test('of k replies that are enough, the others are not waited for', () => {
  const rule = { ...plainRule, count: 3, enough: 2 };
  const run = traced(
    new Bench()
      .client(client, 0.5)
      .service(service, 0)
      .database(database, 100, { slots: 1 })
      .wire(client, service)
      .wire(service, database, {}, [rule])
      .start(),
  ).until(3.5);
  const trace = traceOf(run, 1);
  expect(trace.latencySeconds).toBeCloseTo(0.2, 9);
  const told = spansAt(trace, database).map(({ toldOutcome }) => toldOutcome);
  expect(told).toEqual(['ok', 'ok', 'cancelled']);
});

test('a chain hands on: the answer of the last goes to whoever waits for the first', () => {
  const rule = { ...plainRule, mode: 'forward' as const };
  const run = traced(
    new Bench()
      .client(client, 1)
      .service(service, 10)
      .service(5, 30)
      .wire(client, service, { ownDelay: always(1) })
      .wire(service, 5, { ownDelay: always(2) }, [rule])
      .start(),
  ).until(1.9);
  const [, first, last] = traceOf(run, 1).spans;
  expect(phaseText(first!)).toBe('service 10');
  expect(last).toMatchObject({ parent: 1, type: 'handover', toldOutcome: 'ok' });
  expect(last!.askedAtSeconds).toBe(first!.endedAtSeconds);
  expect(first!.settledAtSeconds).toBe(last!.settledAtSeconds);
});

test('a message lies in the queue, is handed out, and again after it came back', () => {
  const queue = 6;
  const worker = 7;
  const run = traced(
    new Bench()
      .client(client, 10, write)
      .queue(queue, { visibilitySeconds: 0.4, maxDeliveries: 2 })
      .worker(worker, 300)
      .wire(client, queue)
      .wire(queue, worker)
      .start(),
  ).until(0.25);
  run.set(client, 'rate', 0).until(3);
  const trace = traceOf(run, 2);
  // Published at 0.2 s, the worker is free at 0.4 s.
  const [publishing, message] = spansAt(trace, queue);
  expect(publishing).toMatchObject({ parent: 0, isAwaited: true });
  expect(message).toMatchObject({ parent: 1, isAwaited: false });
  expect(phaseText(message!)).toBe('stored 200, calling 300');
  expect(spansAt(trace, worker)[0]).toMatchObject({ parent: 2, outcome: 'ok' });
});

test('a call that is lost on the way never arrives, and a trace under way can be asked for', () => {
  const run = traced(
    new Bench()
      .client(client, 1)
      .service(service, 0)
      .database(database, 1)
      .wire(client, service)
      .wire(service, database, { timeoutMs: 500 })
      .start(),
  );
  run.break({ type: 'cut', connection: 203 });
  run.until(1.2);
  const open = traceOf(run, 1);
  expect(open.latencySeconds).toBeUndefined();
  expect(phaseText(open.spans[1]!)).toBe('calling held 200');
  expect(open.spans[2]!.arrivedAtSeconds).toBeUndefined();
  expect(run.simulation.trace(true)?.summaries()).toMatchObject([
    { request: 1, reasons: ['underWay'] },
  ]);
  run.until(1.6);
  expect(traceOf(run, 1)).toMatchObject({ outcome: 'timeout' });
  expect(run.simulation.trace(true)?.summaries()).toMatchObject([
    { request: 1, reasons: ['failed', 'random', 'newest'] },
  ]);
});

test('work after a call that nobody waits for is a piece of its own: the call is made between the two', () => {
  const run = traced(
    new Bench()
      .client(client, 0.5)
      .put(service, 'event-loop-service', { serviceTime: always(10), resumeTime: always(20) })
      .database(database, 200)
      .wire(client, service)
      .wire(service, database, {}, [{ ...plainRule, mode: 'async' }])
      .start(),
  ).until(4);
  const trace = traceOf(run, 1);
  expect(phaseText(trace.spans[1]!)).toBe('service 10, service 20');
  expect(trace.spans[2]!.askedAtSeconds).toBe(trace.spans[1]!.phases[0]!.untilSeconds);
});
