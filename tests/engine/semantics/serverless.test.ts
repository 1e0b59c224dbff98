import { describe, expect, test } from 'vitest';
import type { ParameterValue } from '../../../src/model/ParameterValue';
import { always, Bench } from '../../support/bench';

type Settings = Readonly<Record<string, ParameterValue>>;

/** A function that needs 90 ms, and 400 ms more in a new environment. */
function lambda(rate: number, settings: Settings = {}): Bench {
  return new Bench()
    .client(1, rate)
    .put(2, 'serverless-function', {
      serviceTime: always(90),
      coldStart: always(400),
      ...settings,
    })
    .wire(1, 2);
}

test('the first request waits for a cold start, the next ones find a warm environment', () => {
  const run = lambda(1).start().until(5.6);
  expect(run.count(2, 'coldStarts')).toBe(1);
  expect(run.slowest).toBeCloseTo(0.49, 9);
  expect(run.component(2).liveInstances).toBe(1);
});

test('each request has an environment of its own', () => {
  const run = lambda(10).start().until(3.05);
  // Until the first is done after 490 ms, every 100 ms makes a new one.
  expect(run.component(2).liveInstances).toBe(5);
  expect(run.count(2, 'coldStarts')).toBe(5);
});

test('what finds neither an environment nor a place to wait is rejected', () => {
  const run = lambda(10, { slots: 2, queueLimit: 1 }).start().until(0.55);
  expect(run.component(2).liveInstances).toBe(2);
  expect(run.ended('rejected')).toBe(2);
  expect(run.now(2).waiting).toBe(1);
});

test('only so many are made at once, and as many more in each interval', () => {
  const settings = { rampCount: 2, rampSeconds: 10, queueLimit: 100 };
  const run = lambda(100, { ...settings, serviceTime: always(100_000) }).start();
  expect(run.until(1).component(2).liveInstances).toBe(2);
  expect(run.until(4.9).component(2).liveInstances).toBe(2);
  expect(run.until(5.1).component(2).liveInstances).toBe(3);
  expect(run.until(10.1).component(2).liveInstances).toBe(4);
});

test('idle environments are given up, those longest idle first, but for those kept warm', () => {
  const run = lambda(100, { idleSeconds: 5, keepWarm: 2 }).start().until(1);
  expect(run.component(2).liveInstances).toBeGreaterThan(3);
  // One request at a time: one environment is used, the others are idle.
  run.set(1, 'rate', 1).until(20.1);
  expect(run.component(2).liveInstances).toBe(2);
  run.set(2, 'keepWarm', 0).until(30.2);
  expect(run.component(2).liveInstances).toBe(1);
});

test('what is kept warm serves from the start without a cold start', () => {
  const run = lambda(10, { keepWarm: 1 }).start().until(2.05);
  expect(run.count(2, 'coldStarts')).toBe(0);
  expect(run.slowest).toBeCloseTo(0.09, 9);
});

test('an environment is held while it waits for calls', () => {
  const run = lambda(10).database(3, 1_000, { slots: 100 }).wire(2, 3).start().until(3.05);
  expect(run.component(2).liveInstances).toBeGreaterThan(10);
});

test('when it fails, all environments are gone, and those kept warm come back', () => {
  const run = lambda(10, { keepWarm: 3 }).start().until(2.05);
  const fault = run.break({ type: 'kill', component: 2, instances: 0 });
  expect(run.component(2).liveInstances).toBe(0);
  run.until(3.05).mend(fault);
  expect(run.component(2).liveInstances).toBe(3);
});

describe('an edit takes effect at once', () => {
  test('of the limit of concurrency, with warm environments beyond it', () => {
    const run = lambda(100).start().until(2);
    expect(run.component(2).liveInstances).toBeGreaterThan(40);
    run.set(2, 'slots', 5).until(3);
    const before = run.ended('ok');
    run.until(4);
    expect(run.component(2).liveInstances).toBe(5);
    // Five at a time, 90 ms each, and the next one comes 10 ms later.
    expect(run.ended('ok') - before).toBe(50);
  });

  test('of how long an idle environment stays', () => {
    const run = lambda(10, { idleSeconds: 3_600 }).start().until(2).set(1, 'rate', 0).until(10);
    expect(run.component(2).liveInstances).toBe(5);
    run.set(2, 'idleSeconds', 20).until(19);
    expect(run.component(2).liveInstances).toBe(5);
    expect(run.until(23).component(2).liveInstances).toBe(0);
  });

  test('of how many may be made in an interval, for the time from then on', () => {
    const ramped = { rampCount: 1, rampSeconds: 1_000, queueLimit: 1_000, waiting: 'bounded' };
    const run = lambda(100, ramped).start().until(100);
    expect(run.component(2).liveInstances).toBe(1);
    run.set(2, 'rampSeconds', 1).until(100.5);
    // A tenth of one came in 100 s.
    expect(run.component(2).liveInstances).toBe(1);
    expect(run.until(101).component(2).liveInstances).toBe(2);
    expect(run.until(110.95).component(2).liveInstances).toBe(12);
  });
});
