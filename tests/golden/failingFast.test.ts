import { expect, test } from 'vitest';
import { Bench, read } from '../support/bench';

const client = 1;
const balancer = 2;
const service = 3;

/**
 * One instance of twelve fails every call at once. By the count of open calls it looks idle, and the more it fails the more
 * it gets: 64.5% of the traffic fails, where round robin fails one in twelve, and next to nothing with outlier ejection.
 */
function failedShare(balancing: Readonly<Record<string, string | number>>): number {
  const run = new Bench()
    .client(client, 600, read, { arrivals: 'poisson' })
    .balancer(balancer, balancing)
    .service(
      service,
      0,
      { serviceTime: { type: 'exponential', mean: 50 }, slots: 20 },
      { instances: 12 },
    )
    .wire(client, balancer)
    .wire(balancer, service)
    .start();
  run.break({ type: 'errors', component: service, share: 1, instances: 1 });
  run.break({ type: 'slow', component: service, factor: 0.02, instances: 1 });
  run.until(60);
  return run.ended('error') / run.started;
}

test('round robin fails one in twelve', () => {
  expect(failedShare({ policy: 'roundRobin' })).toBeCloseTo(1 / 12, 2);
});

test('the better of two draws it twice as often', () => {
  const share = failedShare({ policy: 'twoChoices' });
  expect(share).toBeGreaterThan(0.13);
  expect(share).toBeLessThan(0.19);
});

test('least requests sends it most of the traffic, although its health checks pass', () => {
  const share = failedShare({ policy: 'leastRequests', checkSeconds: 1 });
  expect(share).toBeGreaterThan(0.5);
  expect(share).toBeLessThan(0.8);
});

test('with outlier ejection next to nothing fails', () => {
  const ejection = { ejection: 'failuresInARow', ejectFailures: 5, ejectSeconds: 60 };
  expect(failedShare({ policy: 'leastRequests', ...ejection })).toBeLessThan(0.001);
});
