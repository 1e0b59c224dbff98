import { expect, test } from 'vitest';
import { kindOf } from '../../../src/catalogue/kindOf';
import { Simulation } from '../../../src/engine/Simulation';
import { Bench } from '../../support/bench';

test('a step where nothing comes for ages goes ten minutes ahead', () => {
  const { simulation } = new Bench().client(1, 1e-300).service(2, 1).wire(1, 2).start();
  simulation.step();
  expect(simulation.nowSeconds).toBe(600);
  expect(simulation.events).toBe(0);
});

test('live actions of another run do not take the clock past events that are still to come', () => {
  const { drawing } = new Bench().client(1, 100).service(2, 1).wire(1, 2);
  const edit = { type: 'setParameter', id: 2, parameter: 'slots', value: 3 } as const;
  const start = Simulation.start(drawing, kindOf, [
    { events: 0, atSeconds: 1_000, action: { type: 'edit', edit } },
  ]);
  if (!start.ok) throw new Error('It runs.');
  start.simulation.advance(2, 50);
  expect(start.simulation.nowSeconds).toBeLessThan(0.3);
  expect(start.simulation.journal).toHaveLength(1);
});

test('a hundred users who wait for nothing and think of nothing leave time to pass', () => {
  const idle = { type: 'constant', value: 0 } as const;
  const users = { arrivals: 'users', users: 100, thinkTime: idle };
  const hasty = new Bench().client(1, 1, undefined, users).put(2, 'service', {
    serviceTime: { type: 'constant', value: 1e-300 },
  });
  const { simulation } = hasty.wire(1, 2).start();
  simulation.advance(0.1, 100_000);
  expect(simulation.nowSeconds).toBe(0.1);
});

test('until the first whole second the digest is that of the start', () => {
  const { simulation } = new Bench().client(1, 100).service(2, 1).wire(1, 2).start();
  const atStart = simulation.digest();
  simulation.advance(0.9, Infinity);
  expect(simulation.digest()).toEqual(atStart);
  simulation.advance(1, Infinity);
  expect(simulation.digest().atSeconds).toBe(1);
  expect(simulation.digest().digest).not.toBe(atStart.digest);
});
