import { expect, test } from 'vitest';
import type { ParameterValue } from '../../../src/model/ParameterValue';
import { Bench, read } from '../../support/bench';

/** One request a second through a service to a database that takes 250 ms. */
function slowDatabase(policy: Readonly<Record<string, ParameterValue>>, slots = 16) {
  return new Bench()
    .client(1, 1)
    .service(2, 0)
    .database(3, 250, { slots })
    .wire(1, 2)
    .wire(2, 3, policy)
    .start();
}

test('the caller fails at exactly its timeout', () => {
  const run = slowDatabase({ timeoutMs: 100 }).until(1.0999);
  expect(run.ended('timeout')).toBe(0);
  run.until(1.1);
  expect(run.ended('timeout')).toBe(1);
  expect(run.settled(2, 3, 'timeout')).toBe(1);
});

test('the callee works on for a caller that has given up, and that is counted as wasted', () => {
  const run = slowDatabase({ timeoutMs: 100 }).until(1.2);
  expect(run.now(3).busy).toBe(1);
  expect(run.count(3, 'wasted')).toBe(0);
  run.until(1.25);
  expect(run.spans(3, 'ok')).toBe(1);
  expect(run.count(3, 'wasted')).toBe(1);
  expect(run.calls(2, 3, 'late')).toBe(1);
});

test('a reply that is on the way when the caller gives up comes late', () => {
  const run = new Bench()
    .client(1, 1)
    .service(2, 0)
    .database(3, 60)
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 100, ownDelay: { type: 'constant', value: 30 } })
    .start()
    .until(1.11);
  expect(run.settled(2, 3, 'timeout')).toBe(1);
  expect(run.calls(2, 3, 'late')).toBe(0);
  run.until(1.13);
  expect(run.calls(2, 3, 'late')).toBe(1);
  expect(run.settled(2, 3, 'ok')).toBe(0);
});

test('without a timeout the caller waits', () => {
  const run = slowDatabase({ timeoutMs: 0 }).until(1.5);
  expect(run.ended('ok')).toBe(1);
  expect(run.slowest).toBeCloseTo(0.25, 9);
});

test('attempts follow after 100, 200 and 400 ms when the backoff doubles without jitter', () => {
  const run = slowDatabase({ attempts: 4, backoffMs: 100 });
  run.break({ type: 'kill', component: 3, instances: 0 });
  const sentBy = (seconds: number): number => run.until(seconds).calls(2, 3, 'sent');
  expect([0.99, 1, 1.099, 1.101, 1.299, 1.301, 1.699].map(sentBy)).toEqual([0, 1, 1, 2, 2, 3, 3]);
  expect(run.ended('refused')).toBe(0);
  expect(sentBy(1.701)).toBe(4);
  expect(run.calls(2, 3, 'retries')).toBe(3);
  expect(run.ended('refused')).toBe(1);
});

test('an attempt that is given up works on beside the next one: retries are added load', () => {
  const run = slowDatabase({ timeoutMs: 100, attempts: 3, backoffMs: 0 }, 1).until(1.35);
  expect(run.ended('timeout')).toBe(1);
  expect(run.now(3)).toMatchObject({ busy: 1, waiting: 1 });
  run.until(1.8);
  expect(run.count(3, 'arrived')).toBe(3);
  expect(run.count(3, 'wasted')).toBe(3);
});

test('nobody retries for a caller that has given up itself', () => {
  const run = new Bench()
    .client(1, 1, read, { timeoutMs: 150 })
    .service(2, 0)
    .database(3, 250)
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 100, attempts: 2, backoffMs: 0 })
    .start()
    .until(1.19);
  expect(run.ended('timeout')).toBe(1);
  // The service does not know that its client is gone: it does try again, and fails 100 ms later.
  expect(run.calls(2, 3, 'sent')).toBe(2);
  expect(run.until(1.21).count(2, 'wasted')).toBe(1);
});

test('full jitter never waits longer than the backoff', () => {
  const run = slowDatabase({ attempts: 2, backoffMs: 500, jitter: 'full' });
  run.break({ type: 'kill', component: 3, instances: 0 });
  run.until(10.999);
  expect(run.calls(2, 3, 'sent')).toBe(20);
  expect(run.ended('refused')).toBe(10);
});

test('a client tries again by its own policy', () => {
  const run = new Bench()
    .client(1, 1, read, { timeoutMs: 100, attempts: 2, backoffMs: 50 })
    .service(2, 400)
    .wire(1, 2)
    .start()
    .until(1.26);
  expect(run.count(2, 'arrived')).toBe(2);
  expect(run.ended('timeout')).toBe(1);
  expect(run.started).toBe(1);
});
