import { expect, test } from 'vitest';
import type { ParameterValue } from '../../../../src/model/ParameterValue';
import { Bench, read } from '../../../support/bench';

type Settings = Readonly<Record<string, ParameterValue>>;

/** Ten requests a second that always fail, from a client with a retry policy. */
function failing(policy: Settings) {
  const run = new Bench()
    .client(1, 10, read, { attempts: 4, backoffMs: 0, ...policy })
    .service(2, 0)
    .wire(1, 2)
    .start();
  run.break({ type: 'errors', component: 2, share: 1 });
  return run;
}

test('a budget allows a share of the requests as retries, after what was saved up', () => {
  const run = failing({ retryLimit: 'budget', budgetPercent: 10, budgetBurst: 5 }).until(100.05);
  // 5 saved up, of whose first deposit the full budget takes nothing, and a tenth of 999.
  expect(run.calls(1, 2, 'retries')).toBe(104);
  expect(run.policy(1, 2).budgetRefusals).toBeGreaterThan(800);
  expect(failing({}).until(100.05).calls(1, 2, 'retries')).toBe(3_000);
});

/** Attempts sent by a moment, with pauses that double from 10 ms on. */
function sentBy(policy: Settings, seconds: number): number {
  return failing({ attempts: 6, jitter: 'none', backoffMs: 10, ...policy })
    .until(seconds)
    .calls(1, 2, 'sent');
}

test('no pause is longer than the longest backoff', () => {
  // 10, 20, 40, 80, 160 ms against 10, 20, 20, 20, 20 ms, from 100 ms on.
  expect(sentBy({}, 0.195)).toBe(4);
  expect(sentBy({ maxBackoffMs: 20 }, 0.195)).toBe(6);
});

test('decorrelated pauses lie between the backoff and three times the one before', () => {
  const run = failing({
    attempts: 10,
    jitter: 'decorrelated',
    backoffMs: 10,
    maxBackoffMs: 1_000,
  });
  expect(run.until(0.1099).calls(1, 2, 'sent')).toBe(1);
  const one = new Bench()
    .client(1, 0.01, read, { attempts: 10, jitter: 'decorrelated', backoffMs: 10 })
    .service(2, 0)
    .wire(1, 2)
    .start();
  one.break({ type: 'errors', component: 2, share: 1 });
  const link = one.simulation.world.linkOf(102)!;
  let before = 0.01;
  let last = one.until(100).simulation.nowSeconds;
  for (let attempt = 2; attempt <= 10; attempt++) {
    while (link.meter.counts[0]! < attempt) one.simulation.advance(1_000, 1);
    const pause = one.simulation.nowSeconds - last;
    expect(pause).toBeGreaterThanOrEqual(0.01 - 1e-9);
    expect(pause).toBeLessThanOrEqual(3 * before + 1e-9);
    before = pause;
    last = one.simulation.nowSeconds;
  }
});

test('a caller that holds back sends twice what is answered well', () => {
  const run = new Bench()
    .client(1, 400)
    .service(2, 10, { slots: 1, queueLimit: 50 })
    .wire(1, 2, { throttle: 'adaptive', throttleSeconds: 10 })
    .start()
    .until(30);
  const before = run.calls(1, 2, 'sent');
  run.until(130);
  expect((run.calls(1, 2, 'sent') - before) / 100).toBeCloseTo(200, -1);
  expect(run.ended('rejected')).toBe(run.policy(1, 2).throttled);
});
