import { expect, test } from 'vitest';
import type { EventLoop } from '../../src/engine/behaviours/EventLoop';
import type { ParameterValue } from '../../src/model/ParameterValue';
import { always, Bench, read, write } from '../support/bench';
import type { Running } from '../support/Running';

type Settings = Readonly<Record<string, ParameterValue>>;

// Two of the pairs of broken and mended designs whose figures were computed elsewhere: compare shapes, not digits.

/** A quiet tenant and one that sends ten times as much as usual for a while, before one worker that does 500 a second. */
function neighbours(settings: Settings): Running {
  return new Bench()
    .put(1, 'client', { rate: 50, timeoutMs: 0, mix: [{ operation: read, share: 1 }] })
    .put(2, 'client', { rate: 300, timeoutMs: 0, mix: [{ operation: write, share: 1 }] })
    .service(3, 1.4, { slots: 1, waiting: 'unbounded', ...settings })
    .wire(1, 3)
    .wire(2, 3)
    .scenario({
      type: 'fault',
      id: 801,
      atSeconds: 30,
      endSeconds: 40,
      fault: { type: 'traffic', component: 2, factor: 10 },
    })
    .start()
    .until(120);
}

function quantile(run: Running, client: number, share: number): number {
  return run.component(client).meter.latency.whole().quantile(share);
}

test('a noisy tenant makes a quiet one wait for it for many seconds, unless tenants have their turns', () => {
  const shared = neighbours({ order: 'fifo' });
  const fair = neighbours({ order: 'fair' });
  // By the oracle the quiet tenant's p99 is 12.8 s in a shared line, and 4.4 ms where tenants are served in turn.
  expect(quantile(shared, 1, 0.99)).toBeGreaterThan(10);
  expect(quantile(fair, 1, 0.5)).toBeLessThan(0.003);
  expect(quantile(fair, 1, 0.99)).toBeLessThan(0.006);
  // What was saved for one has cost the other nothing to speak of.
  expect(quantile(fair, 2, 0.99)).toBeLessThan(1.2 * quantile(shared, 2, 0.99));
});

/** 500 requests a second of 1 ms, of which 0.4% need 200 ms of processor besides. */
function loop(heavyOn: string): Running {
  return new Bench()
    .put(1, 'client', { rate: 500, timeoutMs: 0 })
    .put(2, 'event-loop-service', {
      serviceTime: always(1),
      heavyShare: 0.4,
      heavyTime: always(200),
      heavyOn,
    })
    .wire(1, 2)
    .start()
    .until(300);
}

test('a little heavy work on an event loop stops everybody, and in worker threads nobody', () => {
  const blocked = loop('loop');
  const free = loop('pool');
  // By the oracle the p99 is 2.5 s on the loop and 4.4 ms beside it; medians 272 and 1.0 ms.
  expect(quantile(blocked, 1, 0.99)).toBeGreaterThan(1.5);
  expect(quantile(blocked, 1, 0.99)).toBeLessThan(4);
  expect(quantile(blocked, 1, 0.5)).toBeGreaterThan(0.15);
  expect(quantile(free, 1, 0.5)).toBeCloseTo(0.001, 4);
  // 99.4% of all are 99.8% of the small ones.
  expect(quantile(free, 1, 0.99)).toBeLessThan(0.006);
  expect((free.component(2) as EventLoop).pool.slots).toBe(4);
});
