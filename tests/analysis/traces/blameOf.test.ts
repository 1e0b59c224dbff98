import { expect, test } from 'vitest';
import { blameOf } from '../../../src/analysis/traces/blameOf';
import type { Trace } from '../../../src/model/Trace';
import { Bench } from '../../support/bench';
import type { Running } from '../../support/Running';
import { traced, traceOf } from '../../support/traceOf';

const client = 1;
const service = 2;
const middle = 3;
const database = 4;

test('a line before slots that work is the fault of those slots', () => {
  const run = traced(
    new Bench()
      .client(client, 10)
      .service(service, 200, { slots: 1, waiting: 'unbounded' })
      .wire(client, service)
      .start(),
  ).until(5);
  expect(blamed(run)[0]).toMatch(/^queueing 2 [78]\d%$/);
});

test('a line before slots that are held is the fault of whom their holders wait for', () => {
  const run = traced(
    new Bench()
      .client(client, 10)
      .service(service, 10, { slots: 1, waiting: 'unbounded' })
      .database(database, 190)
      .wire(client, service)
      .wire(service, database)
      .start(),
  ).until(5);
  // Nine tenths and a half of the time the slot is held for the database.
  expect(blamed(run)[0]).toMatch(/^held 4 at 2 [78]\d%$/);
});

test('where the holders stand in line again, it is asked who holds those slots', () => {
  const run = traced(
    new Bench()
      .client(client, 20)
      .service(service, 0, { slots: 4, waiting: 'unbounded' })
      .service(middle, 0, { slots: 1, waiting: 'unbounded' })
      .database(database, 100)
      .wire(client, service)
      .wire(service, middle)
      .wire(middle, database)
      .start(),
  ).until(5);
  const [first, second] = blamed(run);
  const causes = [first, second].map((text) => text?.slice(0, 11));
  // The line at the service and the line in the middle both are there because of the database.
  expect(causes).toContain('held 4 at 2');
  expect(causes).toContain('held 4 at 3');
});

test('how far slots are held is taken from what was measured over all requests, where that is told', () => {
  const run = traced(
    new Bench()
      .client(client, 10)
      .service(service, 100, { slots: 1, waiting: 'unbounded' })
      .database(database, 100)
      .wire(client, service)
      .wire(service, database)
      .start(),
  ).until(5);
  const traces = slowestOf(run);
  const held = (slots: { busy: number; held: number }): number =>
    blameOf(traces, traces, () => slots).find(({ sort }) => sort === 'held')?.seconds ?? 0;
  expect(held({ busy: 1, held: 0 })).toBe(0);
  expect(held({ busy: 0.5, held: 0.5 })).toBeCloseTo(held({ busy: 0, held: 1 }) / 2, 9);
});

test('shares add up to the whole', () => {
  const run = traced(
    new Bench().client(client, 3).service(service, 100).wire(client, service).start(),
  );
  const shares = blameOf(slowestOf(run.until(3)));
  expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(blameOf([])).toEqual([]);
});

function slowestOf(run: Running): readonly Trace[] {
  const tracer = run.simulation.trace(true)!;
  const slowest = tracer.summaries().filter(({ reasons }) => reasons.includes('slowest'));
  return slowest.map(({ request }) => traceOf(run, request));
}

function blamed(run: Running): readonly string[] {
  return blameOf(slowestOf(run)).map(
    ({ sort, component, waitingAt, share }) =>
      `${sort} ${component}${waitingAt === undefined ? '' : ` at ${waitingAt}`} ${Math.floor(share * 100)}%`,
  );
}
