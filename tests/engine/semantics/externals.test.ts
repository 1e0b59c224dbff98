import { describe, expect, test } from 'vitest';
import type { ParameterValue } from '../../../src/model/ParameterValue';
import { audit } from '../../properties/audit';
import { always, Bench, read, write } from '../../support/bench';

const client = 1;
const service = 2;
const api = 3;

type Settings = Readonly<Record<string, ParameterValue>>;

/** A client that sends one operation 100 times a second to a service, which asks a third party. */
function asking(settings: Settings, policy: Settings = {}, operation = read): Bench {
  return new Bench()
    .client(client, 100, operation)
    .service(service, 0, { slots: 10_000 })
    .put(api, 'third-party-api', {
      serviceTime: always(50),
      errorPercent: 0,
      quota: 0,
      ...settings,
    })
    .wire(client, service)
    .wire(service, api, policy);
}

test('it takes in any number of calls, each as if it were alone', () => {
  const run = asking({ serviceTime: always(2_000) })
    .start()
    .until(5.005);
  expect(run.now(api).inside).toBe(200);
  expect(run.slowest).toBeCloseTo(2, 9);
});

test('past its quota it rejects at once, until the next window', () => {
  const run = asking({ quota: 30, quotaSeconds: 2, serviceTime: always(0) }).start();
  expect(run.until(1.995).ended('ok')).toBe(30);
  expect(run.ended('rejected')).toBe(169);
  expect(run.until(3.995).ended('ok')).toBe(60);
});

test('a share of the calls fails after its time, and does nothing', () => {
  const run = asking({ errorPercent: 25 }, {}, write).start().until(40.055);
  const errors = run.ended('error');
  // Of 4,000 a quarter, with a standard deviation of 27.
  expect(Math.abs(errors - 1_000)).toBeLessThan(4 * 27.4);
  expect(run.count(api, 'sideEffects')).toBe(run.ended('ok'));
});

test('bad times come by the clock: slower, and with errors of their own', () => {
  const bad = { badEverySeconds: 10, badForSeconds: 2, badFactor: 4, badErrorPercent: 100 };
  const run = asking(bad).start();
  expect(run.until(9.995).ended('error')).toBe(0);
  run.until(12.5);
  // Each call that ends in the bad time fails: those of the last 50 ms before it, and those begun in it that end by 12 s.
  expect(run.ended('error')).toBe(5 + 180);
  expect(run.slowest).toBeCloseTo(0.2, 9);
  expect(run.until(19.9).ended('error')).toBe(185);
  expect(run.until(21).ended('error')).toBeGreaterThan(185);
});

describe('a lost answer', () => {
  const lossy = { lostReplyPercent: 30 };
  const again = { timeoutMs: 100, attempts: 5, backoffMs: 10, jitter: 'none' };

  test('is a timeout for the caller, and done all the same', () => {
    const run = asking(lossy, { timeoutMs: 100 }, write).start().until(40);
    run.set(client, 'rate', 0).until(41);
    const lost = run.ended('timeout');
    expect(Math.abs(lost - 1_200)).toBeLessThan(4 * 29);
    expect(run.count(api, 'sideEffects')).toBe(run.ended('ok') + lost);
    expect(run.count(api, 'duplicateEffects')).toBe(0);
    expect(audit(run.simulation)).toEqual([]);
  });

  test('is done twice when it is tried again', () => {
    const run = asking(lossy, again, write).start().until(40);
    const { effects, duplicates } = {
      effects: run.count(api, 'sideEffects'),
      duplicates: run.count(api, 'duplicateEffects'),
    };
    const expected = run.calls(service, api, 'retries');
    expect(duplicates).toBeGreaterThan(1_000);
    expect(Math.abs(duplicates - expected)).toBeLessThan(20);
    expect(effects - duplicates).toBeGreaterThan(run.ended('ok') - 1);
  });

  test('is done once where writes that come again are recognised', () => {
    const run = asking({ ...lossy, repeatedWrites: 'once' }, again, write)
      .start()
      .until(40);
    expect(run.count(api, 'duplicateEffects')).toBe(0);
    expect(run.calls(service, api, 'retries')).toBeGreaterThan(1_000);
    expect(run.count(api, 'sideEffects')).toBeLessThan(4_001);
  });

  test('of a read does nothing to anybody', () => {
    const run = asking(lossy, again).start().until(10);
    expect(run.count(api, 'sideEffects')).toBe(0);
  });
});

test('a cut of its quota lasts until it is mended', () => {
  const run = asking({ quota: 50, serviceTime: always(0) })
    .start()
    .until(0.995);
  const cut = run.break({ type: 'quotaCut', component: api, share: 0.1 });
  expect(run.until(1.995).ended('ok')).toBe(55);
  run.mend(cut);
  expect(run.until(2.995).ended('ok')).toBe(105);
});
