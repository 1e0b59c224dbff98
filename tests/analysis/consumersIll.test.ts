import { expect, test } from 'vitest';
import { findingsOf } from '../../src/analysis/findings/findingsOf';
import { kindOf } from '../../src/catalogue/kindOf';
import type { Fault } from '../../src/model/Fault';
import { Bench, write } from '../support/bench';
import { measured } from './planted/measured';

const bench = new Bench(1_000)
  .client(1, 50, write, { arrivals: 'poisson', timeoutMs: 3_000 })
  .log(2, { partitions: 4 })
  .worker(3, 10, {}, { instances: 2 })
  .database(4, 2)
  .wire(1, 2)
  .wire(2, 3)
  .wire(3, 4, { timeoutMs: 500 });

function toldOf(...faults: readonly Fault[]) {
  const steps = faults.map((fault) => ({ type: 'fault', id: 990, atSeconds: 5, fault }) as const);
  const design = { ...bench.drawing, scenario: { durationSeconds: 40, steps } };
  return findingsOf({ design, kindOf, report: measured(design, 40) });
}

test('consumers that keep up are told as nothing that hurts', () => {
  expect(toldOf().filter(({ weight }) => weight === 'harm')).toEqual([]);
});

test('consumers that are down are named, and not the partitions that they read', () => {
  const [first] = toldOf({ type: 'kill', component: 3, instances: 0 });
  expect(first).toMatchObject({ rule: 'notConsumed', weight: 'harm', components: [3, 2] });
  expect(first!.title).toBe('worker 3 is down, and messages pile up in log 2');
  expect(first!.text).toContain('What was done to it: all instances down.');
});

test('consumers whose word that a message is done is lost are named', () => {
  const [first] = toldOf({ type: 'loseReplies', component: 3, share: 0.3 });
  expect(first).toMatchObject({ rule: 'notConsumed', components: [3, 2] });
  expect(first!.text).toContain('worker 3: 30% of the replies lost');
});

test('messages that come again because a call made for them fails are put down to that call', () => {
  const way = bench.drawing.connections.find(({ to }) => to === 4)!;
  const told = toldOf({ type: 'cut', connection: way.id });
  const pile = told.find(({ components }) => components.includes(2));
  expect(pile?.components[0]).toBe(4);
  expect(told.map(({ rule }) => rule)).not.toContain('partitionBound');
});
