import { plainRule } from '../../../src/model/plainRule';
import { expect, test } from 'vitest';
import { takeReport } from '../../../src/engine/report/takeReport';
import { Bench, read, write } from '../../support/bench';
import type { Running } from '../../support/Running';

const sender = 1;
const topic = 2;
const fast = 3;
const slow = 4;

function bench(settings = {}) {
  return new Bench()
    .client(sender, 10, write)
    .topic(topic, settings)
    .worker(fast, 50)
    .worker(slow, 200)
    .wire(sender, topic)
    .wire(topic, fast)
    .wire(topic, slow);
}

function lags(run: Running): readonly number[] {
  const { queue } = takeReport(run.simulation).components[1] ?? {};
  return queue?.consumers.map(({ lag }) => lag) ?? [];
}

test('every subscriber has every message, and its own lag', () => {
  const run = bench().start().until(10.01);
  expect(run.ended('ok')).toBe(100);
  expect(run.told(topic, 'published')).toBe(200);
  expect(run.count(fast, 'arrived')).toBe(100);
  // Five a second of ten: the first one came at 0.1 s.
  expect(run.count(slow, 'arrived')).toBe(50);
  expect(lags(run)).toEqual([1, 51]);
});

test('a slow subscriber does nothing to a fast one', () => {
  const alone = new Bench()
    .client(sender, 10, write)
    .topic(topic)
    .worker(fast, 50)
    .wire(sender, topic)
    .wire(topic, fast)
    .start()
    .until(20);
  const together = bench().start().until(20);
  expect(together.spans(fast, 'ok')).toBe(alone.spans(fast, 'ok'));
  expect(together.component(fast).meter.latency.whole().maximum).toBeCloseTo(0.05, 9);
});

test('a bounded backlog loses the copies of the slow one alone', () => {
  const run = bench({ waiting: 'bounded', queueLimit: 5 }).start().until(10.01);
  expect(run.ended('ok')).toBe(100);
  expect(run.count(fast, 'arrived')).toBe(100);
  expect(lags(run)[1]).toBe(5);
  expect(run.told(topic, 'lost')).toBe(45 + 1);
});

test('copies for a subscriber that is away wait for it, or are lost', () => {
  const away = (settings: object): Running => {
    const run = bench(settings).start().until(1.01);
    const death = run.break({ type: 'kill', component: fast, instances: 0 });
    return run.until(2.01).mend(death).set(sender, 'rate', 0).until(20);
  };
  expect(away({}).told(topic, 'lost')).toBe(0);
  expect(away({}).spans(fast, 'ok')).toBe(20);
  expect(away({ absent: 'drop' }).told(topic, 'lost')).toBe(10);
});

test('a rule on the connection says what a subscriber wants', () => {
  const onlyReads = { ...plainRule, operations: [read] } as const;
  const run = new Bench()
    .client(sender, 10, write)
    .client(6, 5, read)
    .topic(topic)
    .worker(fast, 1)
    .worker(slow, 1)
    .wire(sender, topic)
    .wire(6, topic)
    .wire(topic, fast)
    .wire(topic, slow, {}, [onlyReads])
    .start()
    .until(10.01);
  expect(run.count(fast, 'arrived')).toBe(150);
  expect(run.count(slow, 'arrived')).toBe(50);
  expect(run.told(topic, 'lost')).toBe(0);
});

test('a topic feeds queues, each of which works at its own pace', () => {
  const run = new Bench()
    .client(sender, 10, write)
    .topic(topic)
    .queue(5)
    .worker(fast, 1)
    .queue(6)
    .wire(sender, topic)
    .wire(topic, 5)
    .wire(topic, 6)
    .wire(5, fast)
    .start()
    .until(2.01);
  expect(run.count(fast, 'arrived')).toBe(20);
  expect(run.told(6, 'published')).toBe(20);
  expect(lags(run)).toEqual([0, 0]);
});

test('a subscription that is taken away takes its copies with it', () => {
  const run = bench().start().until(5.01);
  run.edit({ type: 'removeConnection', id: topic * 100 + slow });
  expect(lags(run)).toEqual([1]);
  expect(run.set(sender, 'rate', 0).until(10).simulation.world.kernel.spans.live).toBe(0);
});
