import { expect, test } from 'vitest';
import { Bench } from '../../support/bench';

function serviceBeforeDatabase(whileWaiting: string) {
  return new Bench()
    .client(1, 100)
    .service(2, 0, { slots: 1, waiting: 'unbounded', whileWaiting })
    .database(3, 20)
    .wire(1, 2)
    .wire(2, 3)
    .start();
}

test('a service that holds its slot while it waits serves no more than its slots allow', () => {
  // One slot, 20 ms of waiting: a request every 20 ms, the first at 10 ms.
  expect(serviceBeforeDatabase('holds').until(10.005).ended('ok')).toBe(499);
});

test('a service that frees its slot while it waits keeps up', () => {
  expect(serviceBeforeDatabase('frees').until(10.005).ended('ok')).toBe(998);
});

test('a held slot is counted as held, not as busy', () => {
  const run = serviceBeforeDatabase('holds').until(5.005);
  expect(run.now(2)).toMatchObject({ busy: 0, held: 1 });
});

test('a call that finds the line full is refused', () => {
  const run = new Bench()
    .client(1, 10)
    .service(2, 1_000, { slots: 1, queueLimit: 2 })
    .wire(1, 2)
    .start()
    .until(1.05);
  expect(run.ended('queueFull')).toBe(7);
  expect(run.now(2)).toMatchObject({ busy: 1, waiting: 2 });
});

test('an unlimited line refuses nobody', () => {
  const run = new Bench()
    .client(1, 10)
    .service(2, 1_000, { slots: 1, waiting: 'unbounded' })
    .wire(1, 2)
    .start()
    .until(1.05);
  expect(run.ended('queueFull')).toBe(0);
  expect(run.now(2).waiting).toBe(9);
});

test('the line is served first in, first out', () => {
  const run = new Bench()
    .client(1, 10)
    .service(2, 300, { slots: 1 })
    .wire(1, 2)
    .start()
    .until(1.35);
  // Started at 0.1, 0.4, 0.7 and 1.0; asked for at 0.1, 0.2, 0.3 and 0.4: the slowest took 0.9 s.
  expect(run.ended('ok')).toBe(4);
  expect(run.slowest).toBeCloseTo(0.9, 9);
});

test('each instance has slots and a line of its own', () => {
  const run = new Bench()
    .client(1, 10)
    .service(2, 10_000, { slots: 1, queueLimit: 1 }, { instances: 3 })
    .wire(1, 2, { spread: 'roundRobin' })
    .start()
    .until(1.05);
  expect(run.now(2)).toMatchObject({ busy: 3, waiting: 3 });
  expect(run.ended('queueFull')).toBe(4);
});

test('a long line empties at once when the work takes no time any more', () => {
  const run = new Bench()
    .client(1, 20_000)
    .service(2, 2_000, { slots: 1, waiting: 'unbounded' })
    .wire(1, 2)
    .start()
    .until(1.9);
  expect(run.now(2).waiting).toBeGreaterThan(37_000);
  run.set(2, 'serviceTime', { type: 'constant', value: 0 }).until(2.1);
  expect(run.now(2).inside).toBe(0);
});
