import { expect, test } from 'vitest';
import type { ParameterValue } from '../../../../src/model/ParameterValue';
import { Bench } from '../../../support/bench';

type Settings = Readonly<Record<string, ParameterValue>>;

/** Ten requests a second to a service that answers at once. */
function guarded(policy: Settings) {
  return new Bench().client(1, 10).service(2, 0).wire(1, 2, policy);
}

const ofCalls = { breaker: 'calls', breakerCalls: 10, breakerMinimum: 10, breakerOpenSeconds: 2 };

test('it opens when half of the window has failed, and then nothing reaches the callee', () => {
  const run = guarded(ofCalls).start().until(2.05);
  run.break({ type: 'errors', component: 2, share: 1 });
  run.until(2.45);
  expect(run.policy(1, 2).breaker).toMatchObject({ closed: 1, opens: 0 });
  run.until(2.55);
  expect(run.policy(1, 2).breaker).toMatchObject({ open: 1, opens: 1 });
  run.until(4.45);
  expect(run.count(2, 'arrived')).toBe(25);
  expect(run.policy(1, 2).breaker.shortCircuited).toBe(19);
  expect(run.ended('breakerOpen')).toBe(19);
});

test('below the minimum of calls no share opens it', () => {
  const run = guarded(ofCalls).start();
  run.break({ type: 'errors', component: 2, share: 1 });
  expect(run.until(0.95).policy(1, 2).breaker.opens).toBe(0);
  expect(run.until(1.05).policy(1, 2).breaker.opens).toBe(1);
});

test('after its open time probes decide: a failed one opens it again, good ones close it', () => {
  const run = guarded({ ...ofCalls, breakerProbes: 3 }).start();
  const fault = run.break({ type: 'errors', component: 2, share: 1 });
  run.until(3.15);
  expect(run.count(2, 'arrived')).toBe(11);
  expect(run.policy(1, 2).breaker).toMatchObject({ open: 1, opens: 2 });
  run.mend(fault).until(5.25);
  expect(run.count(2, 'arrived')).toBe(13);
  expect(run.policy(1, 2).breaker).toMatchObject({ halfOpen: 1 });
  run.until(5.35);
  expect(run.policy(1, 2).breaker).toMatchObject({ closed: 1, opens: 2 });
});

test('while probes are out, no more than so many are let through', () => {
  const run = new Bench()
    .client(1, 10)
    .service(2, 500)
    .wire(1, 2, { ...ofCalls, breakerProbes: 2 })
    .scenario({
      type: 'fault',
      id: 800,
      atSeconds: 0,
      endSeconds: 2,
      fault: { type: 'errors', component: 2, share: 1 },
    })
    .start();
  // Errors come back after 500 ms: the tenth, of the request at 1.0 s, at 1.5 s.
  run.until(1.55);
  expect(run.policy(1, 2).breaker.opens).toBe(1);
  const arrived = run.count(2, 'arrived');
  run.until(3.95);
  expect(run.count(2, 'arrived')).toBe(arrived + 2);
  expect(run.policy(1, 2).breaker).toMatchObject({ halfOpen: 1, opens: 1 });
  run.until(4.25);
  expect(run.policy(1, 2).breaker).toMatchObject({ closed: 1, opens: 1 });
});

test('a number of failures in a span of time opens it as well', () => {
  const run = guarded({
    breaker: 'seconds',
    breakerSeconds: 1,
    breakerTrip: 'count',
    breakerFailures: 6,
  }).start();
  run.break({ type: 'errors', component: 2, share: 1 });
  expect(run.until(0.55).policy(1, 2).breaker.opens).toBe(0);
  expect(run.until(0.65).policy(1, 2).breaker.opens).toBe(1);
});

test('failures that are further back than the window do not count', () => {
  const run = new Bench()
    .client(1, 1)
    .service(2, 0)
    .wire(1, 2, {
      breaker: 'seconds',
      breakerSeconds: 3,
      breakerTrip: 'count',
      breakerFailures: 5,
    })
    .start();
  run.break({ type: 'errors', component: 2, share: 1 });
  expect(run.until(60).policy(1, 2).breaker.opens).toBe(0);
});

test('each calling instance has its own', () => {
  const run = new Bench()
    .client(1, 10)
    .service(2, 0, {}, { instances: 2 })
    .service(3, 0)
    .wire(1, 2, { spread: 'roundRobin' })
    .wire(2, 3, ofCalls)
    .start();
  run.break({ type: 'errors', component: 3, share: 1 });
  run.until(1.95);
  expect(run.policy(2, 3).breaker).toMatchObject({ open: 1, closed: 1, opens: 1 });
  run.until(2.05);
  expect(run.policy(2, 3).breaker).toMatchObject({ open: 2, closed: 0, opens: 2 });
});

test('fewer probes, when so many have succeeded already, close it', () => {
  const run = guarded({ ...ofCalls, breakerProbes: 5 }).start();
  const fault = run.break({ type: 'errors', component: 2, share: 1 });
  run.until(1.05).mend(fault).until(3.25);
  expect(run.policy(1, 2).breaker).toMatchObject({ halfOpen: 1 });
  run.edit({ type: 'setConnectionParameter', id: 102, parameter: 'breakerProbes', value: 2 });
  expect(run.policy(1, 2).breaker).toMatchObject({ closed: 1 });
  run.until(10.05);
  expect(run.count(2, 'arrived')).toBe(10 + 71);
});

test('a time to stay open that is changed counts from when it opened', () => {
  const run = guarded({ ...ofCalls, breakerOpenSeconds: 3_600 }).start();
  const fault = run.break({ type: 'errors', component: 2, share: 1 });
  run.until(1.05).mend(fault).until(10.05);
  expect(run.policy(1, 2).breaker).toMatchObject({ open: 1 });
  const value = 11.95;
  run.edit({ type: 'setConnectionParameter', id: 102, parameter: 'breakerOpenSeconds', value });
  // It opened at 1 s.
  expect(run.until(12.95).count(2, 'arrived')).toBe(10);
  expect(run.until(13.15).count(2, 'arrived')).toBe(12);
});

test('a shorter time to stay open that is over already lets probes through at once', () => {
  const run = guarded({ ...ofCalls, breakerOpenSeconds: 3_600 }).start();
  const fault = run.break({ type: 'errors', component: 2, share: 1 });
  run.until(1.05).mend(fault).until(10.05);
  run.edit({ type: 'setConnectionParameter', id: 102, parameter: 'breakerOpenSeconds', value: 2 });
  expect(run.until(10.15).count(2, 'arrived')).toBe(11);
});
