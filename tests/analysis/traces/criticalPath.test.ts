import { expect, test } from 'vitest';
import { criticalPath } from '../../../src/analysis/traces/criticalPath';
import { plainRule } from '../../../src/model/plainRule';
import type { TraceSpan } from '../../../src/model/Trace';
import { always, Bench, write } from '../../support/bench';
import type { Running } from '../../support/Running';
import { traced, traceOf } from '../../support/traceOf';

const client = 1;
const service = 2;
const database = 3;

test('queueing, service, network and the line of the callee, one after another', () => {
  const run = traced(
    new Bench()
      .client(client, 10)
      .service(service, 50, { slots: 1, waiting: 'unbounded' })
      .database(database, 200)
      .wire(client, service, { ownDelay: always(5) })
      .wire(service, database, { ownDelay: always(10) })
      .start(),
  ).until(2);
  expect(pathOf(run, 2)).toEqual([
    'network 2 5',
    'queueing 2 170',
    'service 2 50',
    'network 3 10',
    'service 3 200',
    'network 3 10',
    'network 2 5',
  ]);
});

test('timeouts on the way, the pause between them, and no time after the last', () => {
  const run = traced(
    new Bench()
      .client(client, 0.1)
      .service(service, 0)
      .database(database, 300)
      .wire(client, service)
      .wire(service, database, { timeoutMs: 200, attempts: 2, backoffMs: 100 })
      .start(),
  ).until(11);
  expect(pathOf(run, 1)).toEqual(['service 3 200', 'backoff 2 100', 'service 3 200']);
});

test('before a copy that wins goes out, the first attempt is waited for', () => {
  const root: TraceSpan = {
    ...attempt(false, 0, 0.3),
    type: 'request',
    parent: -1,
    component: client,
    connection: 0,
    phases: [{ name: 'calling', fromSeconds: 0, untilSeconds: 0.3, holdsSlot: false }],
  };
  const path = criticalPath({
    request: 1,
    operation: 904,
    startedAtSeconds: 0,
    latencySeconds: 0.3,
    outcome: 'ok',
    spans: [root, attempt(false, 0, 0.5), attempt(true, 0.1, 0.3)],
    isCut: false,
  });
  expect(
    path.map(({ span, fromSeconds, untilSeconds }) => [span, fromSeconds, untilSeconds]),
  ).toEqual([
    [1, 0, 0.1],
    [2, 0.1, 0.3],
  ]);
});

test('of several calls the last one counts; a lock and a pool have names of their own', () => {
  const bench = new Bench()
    .client(client, 1, write)
    .client(10, 1, write)
    .service(service, 0, { slots: 10 })
    .database(database, 10, { slots: 10, locking: 'locks' })
    .database(4, 5)
    .wire(client, service)
    .wire(10, service)
    .wire(service, database, { limit: 'pool', maxInFlight: 1 })
    .wire(service, 4, {}, [{ ...plainRule, step: 1 }]);
  const run = traced(bench.start()).until(1.9);
  expect(pathOf(run, 1)).toEqual(['service 3 10']);
  expect(pathOf(run, 2)).toEqual(['pool 2 10', 'service 3 10']);
});

test('a chain that hands on, with the line of the next one', () => {
  const run = traced(
    new Bench()
      .client(client, 20)
      .service(service, 10)
      .service(5, 80, { slots: 1, waiting: 'unbounded' })
      .wire(client, service, { ownDelay: always(1) })
      .wire(service, 5, { ownDelay: always(2) }, [{ ...plainRule, mode: 'forward' as const }])
      .start(),
  ).until(1.9);
  expect(pathOf(run, 2)).toEqual([
    'network 2 1',
    'service 2 10',
    'network 5 2',
    'queueing 5 30',
    'service 5 80',
    'network 5 2',
  ]);
});

test('an answer that never comes is lost time', () => {
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
  expect(pathOf(run.until(1.9), 1)).toEqual(['lost 3 500']);
});

/** The critical path of a request as "sort component milliseconds"; its parts add up to its latency. */
function pathOf(run: Running, request: number): readonly string[] {
  const trace = traceOf(run, request);
  const path = criticalPath(trace);
  const sum = path.reduce(
    (total, { fromSeconds, untilSeconds }) => total + untilSeconds - fromSeconds,
    0,
  );
  expect(sum).toBeCloseTo(trace.latencySeconds!, 9);
  return path.map(
    ({ sort, component, fromSeconds, untilSeconds }) =>
      `${sort} ${component} ${Math.round((untilSeconds - fromSeconds) * 1_000)}`,
  );
}

/** An attempt that is at work from its asking on; both are settled at 0.3 s. */
function attempt(isCopy: boolean, from: number, until: number): TraceSpan {
  return {
    type: 'call',
    parent: 0,
    component: service,
    instance: isCopy ? 1 : 0,
    connection: 102,
    attempt: 1,
    isCopy,
    isAwaited: true,
    askedAtSeconds: from,
    sentAtSeconds: from,
    arrivedAtSeconds: from,
    endedAtSeconds: until,
    settledAtSeconds: 0.3,
    outcome: 'ok',
    toldOutcome: isCopy ? 'ok' : 'cancelled',
    phases: [{ name: 'service', fromSeconds: from, untilSeconds: until, holdsSlot: true }],
  };
}
