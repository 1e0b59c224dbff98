import { expect, test } from 'vitest';
import type { ParameterValue } from '../../../../src/model/ParameterValue';
import { Bench } from '../../../support/bench';

type Settings = Readonly<Record<string, ParameterValue>>;

/** Ten requests a second through a service to a database that takes 250 ms, along a pool. */
function pooled(policy: Settings) {
  return new Bench()
    .client(1, 10)
    .service(2, 0)
    .database(3, 250)
    .wire(1, 2)
    .wire(2, 3, { limit: 'pool', maxInFlight: 2, ...policy });
}

test('no more calls are out than the pool has connections; the others hold their slots in line', () => {
  const run = pooled({}).start().until(1.001);
  expect(run.now(3)).toMatchObject({ busy: 2 });
  expect(run.now(2)).toMatchObject({ held: 4 });
  expect(run.calls(2, 3, 'sent')).toBe(8);
  const { pool } = run.policy(2, 3);
  expect(pool.full).toBe(0);
  // The eighth came at 0.8 s and had a connection at 0.95 s.
  expect(pool.wait.maximumSeconds).toBeCloseTo(0.15, 9);
});

test('first come, first served: answers come at the rate of the pool', () => {
  const run = pooled({ maxPending: 1_000 }).start().until(60);
  expect(run.ended('ok')).toBe(Math.floor((60 - 0.1) / 0.125) - 1);
});

test('a call that finds the waiting places taken is rejected at once', () => {
  const run = pooled({ maxPending: 0 }).start().until(9.92);
  expect(run.ended('rejected')).toBe(run.policy(2, 3).pool.full);
  // Of each three requests two find a connection: 250 ms are two and a half gaps of 100 ms.
  expect(run.calls(2, 3, 'sent')).toBe(66);
  expect(run.now(2).held).toBe(2);
});

test('a call that waits too long for a connection fails with a timeout, and was never sent', () => {
  const run = pooled({ pendingTimeoutMs: 50 }).start().until(0.349);
  expect(run.ended('timeout')).toBe(0);
  run.until(0.351);
  expect(run.policy(2, 3).pool.timeouts).toBe(0);
  run.until(30);
  const { pool } = run.policy(2, 3);
  expect(pool.timeouts).toBe(run.ended('timeout'));
  expect(run.settled(2, 3, 'timeout')).toBe(0);
  expect(pool.wait.maximumSeconds).toBeLessThanOrEqual(0.05 + 1e-9);
});

test('a timeout gives the connection back although the callee works on', () => {
  const run = pooled({ timeoutMs: 100 }).start().until(29.92);
  expect(run.policy(2, 3).pool.wait.maximumSeconds).toBe(0);
  expect(run.now(3).busy).toBe(3);
});

test('a larger pool takes those in line at once', () => {
  const run = pooled({}).start().until(2.01);
  expect(run.now(3).busy).toBe(2);
  run.edit({ type: 'setConnectionParameter', id: 203, parameter: 'maxInFlight', value: 100 });
  run.until(2.011);
  expect(run.now(2).held).toBe(run.now(3).busy);
  expect(run.now(3).busy).toBeGreaterThan(2);
});

test('those in line fail when their connection is taken away', () => {
  const run = pooled({}).start().until(2.01);
  const waiting = run.now(2).held;
  run.edit({ type: 'removeConnection', id: 203 });
  run.until(2.011);
  expect(run.ended('unavailable')).toBe(waiting);
  expect(run.now(2).held).toBe(0);
});

test('each calling instance has a pool of its own', () => {
  const run = new Bench()
    .client(1, 100)
    .service(2, 0, {}, { instances: 3 })
    .database(3, 250)
    .wire(1, 2)
    .wire(2, 3, { limit: 'pool', maxInFlight: 2 })
    .start()
    .until(3);
  expect(run.now(3).busy).toBe(6);
});
