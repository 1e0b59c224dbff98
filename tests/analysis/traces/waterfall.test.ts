import { expect, test } from 'vitest';
import { waterfall } from '../../../src/analysis/traces/waterfall';
import { Bench } from '../../support/bench';
import { traced, traceOf } from '../../support/traceOf';

test('tries, pauses, held slots and work for nobody, row by row', () => {
  const run = traced(
    new Bench()
      .client(1, 0.1)
      .service(2, 0)
      .database(3, 300)
      .wire(1, 2)
      .wire(2, 3, { timeoutMs: 200, attempts: 2, backoffMs: 100 })
      .start(),
  ).until(12);
  const { rows, totals, heldSeconds, nobodySeconds, endSeconds } = waterfall(traceOf(run, 1));
  expect(
    rows.map(({ type, component, attempt, depth, stretches, outcome }) => [
      `${type} ${component} ${attempt} ${depth} ${outcome ?? ''}`,
      ...stretches.map(
        ({ sort, fromSeconds, untilSeconds }) =>
          `${sort} ${Math.round(fromSeconds * 1_000)}-${Math.round(untilSeconds * 1_000)}`,
      ),
    ]),
  ).toEqual([
    ['request 1 0 0 timeout', 'waiting 0-500'],
    ['call 2 0 1 timeout', 'held 0-500'],
    ['call 3 1 2 timeout', 'service 0-200', 'nobody 200-300'],
    ['backoff 2 1 2 ', 'backoff 200-300'],
    ['call 3 2 2 timeout', 'service 300-500', 'nobody 500-600'],
  ]);
  expect(totals.map(({ sort, seconds }) => [sort, Math.round(seconds * 1_000)])).toEqual([
    ['service', 400],
    ['backoff', 100],
  ]);
  expect([heldSeconds, nobodySeconds, endSeconds].map((one) => Math.round(one * 1_000))).toEqual([
    500, 200, 600,
  ]);
  expect(rows[3]?.critical).toHaveLength(1);
  expect(rows[2]?.critical).toHaveLength(1);
});
