import { expect, test } from 'vitest';
import { takeReport } from '../../../src/engine/report/takeReport';
import { Bench } from '../../support/bench';
import type { Running } from '../../support/Running';

const client = 1;
const balancer = 2;
const service = 3;

/** Ten instances behind a balancer without checks, a hundred requests a second, ten to each. */
function ten(settings = {}) {
  return new Bench()
    .client(client, 100)
    .balancer(balancer, { checkSeconds: 0, ...settings })
    .service(service, 1, {}, { instances: 10 })
    .wire(client, balancer)
    .wire(balancer, service)
    .start();
}

function failing(run: Running, instances: number, share = 1): number {
  return run.break({ type: 'errors', component: service, share, instances });
}

test('a fault of some instances acts on the first ones only', () => {
  const run = ten().until(0.005);
  failing(run, 2, 1);
  expect(run.until(10.005).ended('error')).toBe(200);
  expect(run.ended('ok')).toBe(800);
});

test('a slow instance among fast ones', () => {
  const run = ten().until(0.005);
  run.break({ type: 'slow', component: service, factor: 500, instances: 1 });
  run.until(1.005);
  // Its first request, sent at 0.01 s, is done at 0.51 s; the others need a millisecond.
  expect(run.ended('ok')).toBe(90 + 5);
  expect(run.slowest).toBeCloseTo(0.5, 6);
});

test('so many failures in a row take an instance out for a while, longer each time in close succession', () => {
  const settings = { ejection: 'failuresInARow', ejectFailures: 5, ejectSeconds: 2 };
  const run = ten(settings).until(0.005);
  failing(run, 1);
  // One failure in each 0.1 s: the fifth at 0.411 s. Then nine instances share, until 2.411 s.
  expect(run.until(2.405).ended('error')).toBe(5);
  // Five more, and out for 4 s.
  run.until(3.2);
  expect(run.ended('error')).toBe(10);
  expect(run.until(6.7).ended('error')).toBe(10);
  expect(run.until(8).ended('error')).toBe(15);
});

test('one good answer in between starts the count anew', () => {
  const run = ten({ ejection: 'failuresInARow', ejectFailures: 3 }).until(0.005);
  const fault = failing(run, 1);
  run.until(0.205).mend(fault).until(0.305);
  failing(run, 1);
  run.until(0.505);
  expect(run.ended('error')).toBe(4);
  expect(run.until(5.005).ended('error')).toBe(5);
});

test('no more are out at once than the largest share, but one always may be', () => {
  expect(errorsWith(100)).toBe(3);
  // One is out; the other two fail on, in nine turns instead of ten.
  expect(errorsWith(0)).toBeGreaterThan(18);
  expect(errorsWith(10)).toBe(errorsWith(0));
  expect(errorsWith(20)).toBeLessThan(errorsWith(10));
});

/** Errors of a second in which three of ten fail and so large a share may be out. */
function errorsWith(ejectMost: number): number {
  const run = ten({ ejection: 'failuresInARow', ejectFailures: 1, ejectSeconds: 300, ejectMost });
  failing(run.until(0.005), 3);
  return run.until(1.005).ended('error');
}

test('the share of failures of an interval, of those with enough calls', () => {
  const settings = { ejection: 'failureShare', ejectShare: 50, ejectIntervalSeconds: 2 };
  const errors = (more: Readonly<Record<string, number>>, share: number) => {
    const run = ten({ ...settings, ...more }).until(0.005);
    failing(run, 1, share);
    return run.until(10.005).ended('error');
  };
  // Twenty calls in each interval: out from 2 s on.
  expect(errors({ ejectCalls: 20 }, 1)).toBe(20);
  expect(errors({ ejectCalls: 21 }, 1)).toBe(100);
  expect(errors({ ejectCalls: 20 }, 0.2)).toBeGreaterThan(10);
});

test('what speaks against the caller does not count against an instance: only failures eject', () => {
  const run = ten({ ejection: 'failuresInARow', ejectFailures: 1 }).until(5.005);
  expect(run.ended('ok')).toBe(500);
});

test('an instance that is out comes back when ejection is turned off', () => {
  const run = ten({ ejection: 'failuresInARow', ejectFailures: 1, ejectSeconds: 300 }).until(0.005);
  const fault = failing(run, 1);
  run.until(1.005).mend(fault).set(balancer, 'ejection', 'never');
  failing(run, 1);
  expect(run.until(2.005).ended('error')).toBe(1 + 10);
});

test('the report tells who gets traffic', () => {
  const run = ten({
    ejection: 'failuresInARow',
    ejectFailures: 1,
    sticky: true,
    affinity: 'key',
  }).until(0.005);
  failing(run, 1);
  const { balancer: told } = takeReport(run.until(5.005).simulation).components[1]!;
  expect(told).toEqual({ candidates: 10, inTraffic: 9, ejected: 1, sessions: 1 });
});

test('a time out that is changed counts from when an instance was taken out, whether shorter or longer', () => {
  const settings = { ejection: 'failuresInARow', ejectFailures: 5, ejectSeconds: 300 };
  const run = ten(settings).until(0.005);
  const fault = failing(run, 1);
  const out = (): number =>
    takeReport(run.simulation).components.find(({ id }) => id === balancer)!.balancer!.ejected;
  // Out since 0.411 s.
  run.until(1).mend(fault).set(balancer, 'ejectSeconds', 4);
  expect(run.until(2).set(balancer, 'ejectSeconds', 10).until(10.4) && out()).toBe(1);
  expect(run.until(10.42) && out()).toBe(0);
});

test('a time out that is over already when it is changed brings an instance back at once', () => {
  const settings = { ejection: 'failuresInARow', ejectFailures: 5, ejectSeconds: 300 };
  const run = ten(settings).until(0.005);
  failing(run, 1);
  run.until(20.005).set(balancer, 'ejectSeconds', 2);
  expect(run.until(20.5).ended('error')).toBeGreaterThan(8);
});
