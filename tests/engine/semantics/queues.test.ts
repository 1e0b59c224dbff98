import { plainRule } from '../../../src/model/plainRule';
import { expect, test } from 'vitest';
import { linkCount } from '../../../src/engine/measures/LinkMeter';
import { Queue } from '../../../src/engine/behaviours/Queue';
import { always, Bench, read, write, zoneA, zoneB } from '../../support/bench';
import type { Running } from '../../support/Running';

const sender = 1;
const queue = 2;
const worker = 3;

/** A message at 1 s, and a worker that needs half a second for it. */
function oneMessage(queueSettings = {}, workMs = 500, workerSettings = {}) {
  return new Bench()
    .client(sender, 1, write)
    .queue(queue, queueSettings)
    .worker(worker, workMs, workerSettings)
    .wire(sender, queue)
    .wire(queue, worker)
    .start()
    .until(1)
    .set(sender, 'rate', 0);
}

function backlog(run: Running): number {
  const component = run.component(queue);
  if (!(component instanceof Queue)) throw new Error('It is no queue.');
  return component.backlog;
}

function acknowledged(run: Running): number {
  return run.settled(queue, worker, 'ok');
}

test('the sender has its receipt at once, the message stays until it is acknowledged', () => {
  const run = oneMessage();
  expect(run.ended('ok')).toBe(1);
  expect(run.slowest).toBe(0);
  expect(backlog(run.until(1.4999))).toBe(1);
  expect(backlog(run.until(1.5))).toBe(0);
  expect(acknowledged(run)).toBe(1);
});

test('a service answers without waiting for the queue', () => {
  const run = new Bench()
    .client(sender, 1, write)
    .service(4, 10)
    .queue(queue, { serviceTime: { type: 'constant', value: 700 } })
    .worker(worker, 0)
    .wire(sender, 4)
    .wire(4, queue)
    .wire(queue, worker)
    .start()
    .until(1.5);
  expect(run.ended('ok')).toBe(1);
  expect(run.slowest).toBeCloseTo(0.01, 9);
  expect(run.calls(4, queue, 'async')).toBe(1);
  expect(run.until(1.8).count(worker, 'arrived')).toBe(1);
});

test('a worker is handed as many jobs as it has slots', () => {
  const run = new Bench()
    .client(sender, 10, write)
    .queue(queue)
    .worker(worker, 10_000, { slots: 2 }, { instances: 2 })
    .wire(sender, queue)
    .wire(queue, worker)
    .start()
    .until(1.05);
  expect(run.now(worker)).toMatchObject({ busy: 4, waiting: 0 });
  expect(backlog(run)).toBe(10);
});

test('a worker dies at work: the message is delivered again as soon as there is a worker', () => {
  const run = oneMessage().until(1.2);
  const death = run.break({ type: 'kill', component: worker, instances: 0 });
  run.until(1.3).mend(death);
  expect(acknowledged(run.until(1.7999))).toBe(0);
  expect(acknowledged(run.until(1.8))).toBe(1);
  expect(run.count(queue, 'redeliveries')).toBe(1);
});

test('a worker is lost with its zone: the message comes again after the visibility timeout', () => {
  const run = new Bench()
    .client(sender, 1, write)
    .queue(queue, { visibilitySeconds: 2 })
    .worker(worker, 500, {}, { zones: [[zoneA, 1]] })
    .wire(sender, queue)
    .wire(queue, worker)
    .start()
    .until(1)
    .set(sender, 'rate', 0)
    .until(1.2);
  const loss = run.break({ type: 'loseZone', zone: zoneA });
  run.until(1.3).mend(loss);
  expect(run.until(2.999).count(queue, 'redeliveries')).toBe(0);
  expect(run.until(3).count(queue, 'redeliveries')).toBe(1);
  expect(acknowledged(run.until(3.5))).toBe(1);
});

test('a visibility timeout shorter than the work has it done twice; the first end removes the message', () => {
  const run = oneMessage({ visibilitySeconds: 0.3 }, 500, { slots: 2 });
  expect(run.until(1.299).count(worker, 'arrived')).toBe(1);
  expect(run.until(1.3).count(worker, 'arrived')).toBe(2);
  expect(backlog(run.until(1.499))).toBe(1);
  expect(backlog(run.until(1.5))).toBe(0);
  expect(run.told(queue, 'completed')).toBe(1);
  expect(run.until(1.799).told(queue, 'duplicates')).toBe(0);
  expect(run.until(3).told(queue, 'duplicates')).toBe(1);
  expect(run.told(queue, 'late')).toBe(2);
  expect(run.count(worker, 'arrived')).toBe(2);
  expect(run.count(queue, 'deadLetters')).toBe(0);
});

test('a worker that is still at it takes no other message', () => {
  const run = oneMessage({ visibilitySeconds: 0.3 });
  expect(run.until(1.499).count(worker, 'arrived')).toBe(1);
  expect(backlog(run.until(1.5))).toBe(0);
  expect(run.until(3).count(worker, 'arrived')).toBe(1);
  expect(run.told(queue, 'duplicates')).toBe(0);
});

test('after the last delivery a message is given up, though its work may still end well', () => {
  const run = oneMessage({ visibilitySeconds: 0.3, maxDeliveries: 1 });
  expect(run.until(1.299).count(queue, 'deadLetters')).toBe(0);
  expect(run.until(1.3).count(queue, 'deadLetters')).toBe(1);
  expect(backlog(run)).toBe(0);
  expect(run.until(2).told(queue, 'completed')).toBe(1);
  expect(run.told(queue, 'lost')).toBe(0);
});

test('a message that fails is set aside after the last delivery', () => {
  const run = oneMessage({ maxDeliveries: 3 });
  run.break({ type: 'errors', component: worker, share: 1 });
  run.until(2.499);
  expect(run.count(queue, 'deadLetters')).toBe(0);
  expect(backlog(run)).toBe(1);
  run.until(2.5);
  expect(run.count(worker, 'arrived')).toBe(3);
  expect(run.count(queue, 'redeliveries')).toBe(2);
  expect(run.count(queue, 'deadLetters')).toBe(1);
  expect(backlog(run)).toBe(0);
});

test('a message without a limit of deliveries that fails in no time does not stop time', () => {
  const run = oneMessage({ maxDeliveries: 0 }, 0);
  expect(acknowledged(run)).toBe(1);
  run.break({ type: 'errors', component: worker, share: 1 });
  run.set(sender, 'rate', 1).until(2.1);
  // Once in a millisecond.
  expect(run.count(queue, 'redeliveries')).toBeGreaterThan(50);
  expect(run.count(queue, 'redeliveries')).toBeLessThan(150);
});

test('a bounded queue refuses what does not fit, what is being worked on included', () => {
  const run = new Bench()
    .client(sender, 1, write)
    .queue(queue, { queueLimit: 2 })
    .worker(worker, 10_000)
    .wire(sender, queue)
    .wire(queue, worker)
    .start()
    .until(3.5);
  expect(run.ended('ok')).toBe(2);
  expect(run.ended('queueFull')).toBe(1);
  expect(backlog(run)).toBe(2);
});

test('messages outlive the queue, but nothing comes or goes while it is dead', () => {
  const run = new Bench()
    .client(sender, 1, write)
    .queue(queue)
    .worker(worker, 1_500)
    .wire(sender, queue)
    .wire(queue, worker)
    .start()
    .until(2.1);
  const death = run.break({ type: 'kill', component: queue, instances: 0 });
  run.until(4.9);
  expect(run.ended('refused')).toBe(2);
  // The first was acknowledged at 2.5; the second is still there.
  expect(backlog(run)).toBe(1);
  expect(run.count(worker, 'arrived')).toBe(1);
  expect(run.mend(death).count(worker, 'arrived')).toBe(2);
});

test('what was published is acknowledged, dead or still held', () => {
  const run = new Bench()
    .client(sender, 50, write)
    .queue(queue, { maxDeliveries: 2, visibilitySeconds: 0.05 })
    .worker(worker, 30, { slots: 2 })
    .wire(sender, queue)
    .wire(queue, worker)
    .start();
  run.until(3).break({ type: 'errors', component: worker, share: 0.5 });
  run.until(20.01);
  const published = run.spans(queue, 'ok');
  expect(published).toBe(1_000);
  const dead = run.count(queue, 'deadLetters');
  expect(dead).toBeGreaterThan(100);
  expect(acknowledged(run) + dead + backlog(run)).toBe(published);
});

test('a queue that is taken away forgets its messages', () => {
  const run = oneMessage({}, 5_000).set(sender, 'rate', 1).until(3.5);
  expect(backlog(run)).toBe(3);
  run.edit({ type: 'removeComponent', id: queue }).until(10);
  expect(run.simulation.world.kernel.spans.live).toBe(0);
});

test('deliveries count as sent, and each is settled', () => {
  const run = oneMessage({ maxDeliveries: 3 });
  run.break({ type: 'errors', component: worker, share: 1 });
  run.until(5);
  const { counts } = run.simulation.world.linkOf(queue * 100 + worker)?.meter ?? { counts: [] };
  expect(counts[linkCount.sent]).toBe(3);
  expect(run.settled(queue, worker, 'error')).toBe(3);
});

test('a call rule on the way to the worker gives its deliveries no timeout', () => {
  const run = new Bench()
    .client(sender, 1, write)
    .queue(queue)
    .worker(worker, 500)
    .wire(sender, queue)
    .wire(queue, worker, {}, [{ ...plainRule, timeoutMs: 100 }])
    .start()
    .until(1)
    .set(sender, 'rate', 0)
    .until(2);
  expect(acknowledged(run)).toBe(1);
});

test('workers behind a partition are handed nothing', () => {
  const run = new Bench()
    .client(sender, 10, write)
    .put(
      queue,
      'queue',
      { serviceTime: always(0), visibilitySeconds: 2, maxDeliveries: 3 },
      {
        zones: [[zoneA, 1]],
      },
    )
    .worker(
      worker,
      10,
      {},
      {
        zones: [
          [zoneA, 1],
          [zoneB, 1],
        ],
      },
    )
    .wire(sender, queue)
    .wire(queue, worker)
    .start()
    .until(5.05);
  const cut = run.break({ type: 'partition', zones: [zoneB] });
  run.until(25.05).mend(cut).until(30.05);
  expect(run.told(queue, 'completed')).toBe(300);
  expect(run.told(queue, 'deliveries')).toBe(300);
});

test('a message of low priority is dropped when it is too old, whatever waits before it', () => {
  const mix = [{ operation: read, share: 1 }];
  const run = new Bench()
    .prioritise(write, 9)
    .client(sender, 10, write)
    .client(9, 1, read, { mix })
    .queue(queue, { order: 'priority', retentionSeconds: 60 })
    .worker(worker, 200)
    .wire(sender, queue)
    .wire(9, queue)
    .wire(queue, worker)
    .start()
    .until(200.05);
  expect((run.component(queue) as Queue).oldestAge).toBeLessThan(60);
  // 60 of the low ones; of the high ones as many as come in the time that they wait.
  expect(backlog(run)).toBeLessThan(700);
});
