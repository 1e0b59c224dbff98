import { expect, test } from 'vitest';
import type { ParameterValue } from '../../../../src/model/ParameterValue';
import { audit } from '../../../properties/audit';
import { always, Bench, read, write } from '../../../support/bench';

type Settings = Readonly<Record<string, ParameterValue>>;

/** One request a second to two instances of which the second is next in turn, and takes 300 ms, as the first does. */
function twoInstances(policy: Settings, workMs = 300) {
  return new Bench()
    .client(1, 1)
    .service(2, workMs, { slots: 1 }, { instances: 2 })
    .wire(1, 2, { spread: 'roundRobin', ...policy });
}

const afterHundred = { hedging: 'fixed', hedgeDelayMs: 100 };

test('a copy goes to another instance after the delay, and the first answer wins', () => {
  const run = twoInstances(afterHundred).start().until(1.099);
  expect(run.now(2).busy).toBe(1);
  run.until(1.101);
  expect(run.now(2).busy).toBe(2);
  expect(run.policy(1, 2)).toMatchObject({ hedges: 1, hedgesWon: 0 });
  run.until(1.301);
  expect(run.ended('ok')).toBe(1);
  expect(run.settled(1, 2, 'ok')).toBe(1);
  expect(run.settled(1, 2, 'cancelled')).toBe(1);
  expect(run.now(2).busy).toBe(1);
  run.until(1.401);
  expect(run.count(2, 'wasted')).toBe(1);
});

test('with cancellation the loser stops at once and frees its slot', () => {
  const run = twoInstances({ ...afterHundred, abandoned: 'isCancelled' })
    .start()
    .until(1.301);
  expect(run.now(2)).toMatchObject({ busy: 0, inside: 0 });
  expect(run.spans(2, 'cancelled')).toBe(1);
  expect(run.count(2, 'wasted')).toBe(0);
  expect(run.policy(1, 2).cancelled).toBe(1);
});

test('an answer before the delay sends no copy', () => {
  const run = twoInstances(afterHundred, 99).start().until(10.5);
  expect(run.policy(1, 2).hedges).toBe(0);
  expect(run.count(2, 'arrived')).toBe(10);
});

test('a copy wins over an attempt that hangs', () => {
  const run = new Bench()
    .client(1, 1)
    .service(2, 0, {}, { instances: 2 })
    .service(3, 0)
    .wire(1, 2, { spread: 'roundRobin', ...afterHundred })
    .wire(2, 3, { delay: 'own', ownDelay: { type: 'empirical', values: [0, 0, 500, 500] } })
    .start()
    .until(30.9);
  const { hedges, hedgesWon } = run.policy(1, 2);
  expect(hedges).toBeGreaterThan(hedgesWon);
  expect(hedgesWon).toBeGreaterThan(0);
  expect(run.ended('ok')).toBe(30);
});

test('a failed attempt is no answer while a copy is out', () => {
  const run = new Bench()
    .client(1, 1)
    .service(2, 300, { slots: 1 }, { instances: 2 })
    .wire(1, 2, { spread: 'roundRobin', ...afterHundred })
    .start()
    .until(1.2);
  run.break({ type: 'kill', component: 2, instances: 1 });
  run.until(1.45);
  expect(run.ended('ok')).toBe(1);
  expect(run.ended('unavailable')).toBe(0);
});

test('so many copies at most go out, one after another', () => {
  const run = new Bench()
    .client(1, 1)
    .service(2, 900, {}, { instances: 5 })
    .wire(1, 2, { ...afterHundred, hedges: 3 })
    .start();
  const sent = [1.05, 1.15, 1.25, 1.35, 1.85].map((at) => run.until(at).calls(1, 2, 'sent'));
  expect(sent).toEqual([1, 2, 3, 4, 4]);
  expect(run.until(1.95).ended('ok')).toBe(1);
});

test('after the 50th answer the delay is a percentile of what was seen', () => {
  const run = new Bench()
    .client(1, 10)
    .service(2, 0, { serviceTime: { type: 'uniform', low: 0, high: 100 } }, { instances: 2 })
    .wire(1, 2, { hedging: 'percentile', hedgePercentile: 90 })
    .start()
    .until(4.9);
  expect(run.policy(1, 2).hedges).toBe(0);
  const { hedges } = run.until(1_004.95).policy(1, 2);
  // A tenth of 10,000, within four standard errors, and what the finite sample of 500 adds.
  expect(hedges).toBeGreaterThan(800);
  expect(hedges).toBeLessThan(1_200);
});

test('of two tied copies one starts and the other leaves its line without work', () => {
  const run = new Bench()
    .put(1, 'client', { rate: 18, timeoutMs: 0 })
    .service(2, 100, { slots: 1, waiting: 'unbounded' }, { instances: 2 })
    .wire(1, 2, { hedging: 'tied' })
    .start()
    .until(200);
  expect(run.count(2, 'started')).toBeLessThanOrEqual(run.started);
  expect(run.count(2, 'started')).toBeGreaterThanOrEqual(run.started - run.now(2).waiting);
  expect(run.count(2, 'wasted')).toBe(0);
  expect(run.spans(2, 'cancelled')).toBeGreaterThan(1_000);
});

test('a balancer sends the copy elsewhere and forgets neither', () => {
  const run = new Bench()
    .client(1, 1)
    .balancer(2, { policy: 'leastRequests' })
    .service(3, 300, { slots: 1 }, { instances: 2 })
    .wire(1, 2)
    .wire(2, 3, afterHundred)
    .start()
    .until(1.15);
  expect(run.now(3)).toMatchObject({ busy: 2, waiting: 0 });
  run.until(100.5);
  expect(run.ended('ok')).toBe(100);
  expect(run.policy(2, 3).hedges).toBe(100);
});

test('copies draw from the retry budget', () => {
  const run = twoInstances({ ...afterHundred });
  const client = { retryLimit: 'budget', budgetPercent: 50, budgetBurst: 1 };
  const budgeted = new Bench()
    .client(1, 1, read, client)
    .service(2, 0, { serviceTime: always(300) }, { instances: 2 })
    .wire(1, 2, afterHundred)
    .start()
    .until(10.5);
  expect(run.start().until(10.5).policy(1, 2).hedges).toBe(10);
  // The first is saved up (its own deposit finds the budget full), then one for every two requests.
  expect(budgeted.policy(1, 2)).toMatchObject({ hedges: 5, budgetRefusals: 5 });
});

test('a copy that waits for what the first attempt loads can win when it has come, and ends the first in the midst of it', () => {
  const run = new Bench(1)
    .client(1, 1)
    .service(2, 0)
    .cache(3, { protection: 'singleFlight', ttlSeconds: 0.1 })
    .database(4, 300)
    .wire(1, 2, { ...afterHundred, abandoned: 'isCancelled' })
    .wire(2, 3)
    .wire(2, 4)
    .start()
    .until(20.9);
  expect(run.ended('ok')).toBe(20);
  expect(run.count(2, 'arrived')).toBe(40);
  expect(run.now(2).inside).toBe(0);
  expect(run.spans(2, 'ok') + run.spans(2, 'cancelled')).toBe(40);
  expect(audit(run.simulation)).toEqual([]);
});

test('who frees a slot is not stopped by the copy that takes it and is done at once', () => {
  const run = new Bench()
    .client(1, 1)
    .service(2, 10, { slots: 1 })
    .wire(1, 2, { hedging: 'fixed', hedgeDelayMs: 5, abandoned: 'isCancelled' })
    .start()
    .until(1.007)
    .set(2, 'serviceTime', always(0))
    .until(1.02);
  expect(audit(run.simulation)).toEqual([]);
  expect(run.ended('ok')).toBe(1);
  expect(run.count(2, 'wasted')).toBe(1);
});

test('what an attempt that goes on has called is not stopped with the attempt after it', () => {
  const run = new Bench()
    .client(1, 1, read, { timeoutMs: 20, attempts: 2 })
    .client(4, 1, write)
    .service(2, 0, { slots: 2, order: 'lifo' })
    .database(3, 900, { writeTime: always(530) })
    .wire(1, 2, { hedging: 'tied' })
    .wire(4, 2)
    .wire(2, 3, { abandoned: 'isCancelled' })
    .start()
    .until(1.525);
  expect(run.now(2)).toMatchObject({ held: 2, waiting: 2 });
  // The copy of the second attempt starts, and that attempt leaves its line; the first one still waits for its call.
  run.until(1.535);
  expect(run.spans(2, 'cancelled')).toBe(1);
  expect(run.until(1.95).spans(3, 'ok')).toBe(2);
  expect(run.spans(2, 'ok')).toBe(2);
});
