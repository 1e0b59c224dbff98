import { plainRule } from '../../../src/model/plainRule';
import { expect, test } from 'vitest';
import { Mailbox } from '../../../src/engine/behaviours/Mailbox';
import { Queue } from '../../../src/engine/behaviours/Queue';
import { messageState } from '../../../src/engine/messages/messageState';
import type { ParameterValue } from '../../../src/model/ParameterValue';
import { always, Bench, read, write } from '../../support/bench';
import type { Running } from '../../support/Running';

type Settings = Readonly<Record<string, ParameterValue>>;

const sender = 1;
const queue = 2;
const worker = 3;
const other = 4;

/** A sender of ten messages a second, a queue, and a worker that needs half a second for each. */
function bench(queueSettings: Settings = {}, workMs = 500, workerSettings: Settings = {}) {
  return new Bench()
    .client(sender, 10, write)
    .queue(queue, queueSettings)
    .worker(worker, workMs, workerSettings)
    .wire(sender, queue)
    .wire(queue, worker);
}

function held(run: Running, id = queue): number {
  const component = run.component(id);
  if (!(component instanceof Mailbox)) throw new Error('It keeps no messages.');
  return component.backlog;
}

test('acknowledged on receipt: a message whose worker dies is lost, and nothing is done twice', () => {
  const run = bench({ acknowledge: 'onReceipt' }).start().until(0.35);
  expect(held(run)).toBe(2);
  const death = run.break({ type: 'kill', component: worker, instances: 0 });
  expect(run.told(queue, 'lost')).toBe(1);
  run.mend(death).set(sender, 'rate', 0).until(5);
  expect(run.told(queue, 'completed')).toBe(2);
  expect(run.told(queue, 'duplicates')).toBe(0);
  expect(run.count(queue, 'redeliveries')).toBe(0);
  expect(held(run)).toBe(0);
});

test('acknowledged on receipt: there is no timeout after which it would come again', () => {
  const run = bench({ acknowledge: 'onReceipt', visibilitySeconds: 0.1 }, 5_000).start().until(20);
  expect(run.told(queue, 'completed')).toBe(3);
  expect(run.told(queue, 'lost')).toBe(0);
});

test('a full queue that blocks: the sender has its receipt when there is room', () => {
  const run = bench({ queueLimit: 2, whenFull: 'block' })
    .start()
    .until(0.301)
    .set(sender, 'rate', 0);
  expect(run.ended('ok')).toBe(2);
  // The worker is done with the first at 0.6 s.
  expect(run.until(0.599).ended('ok')).toBe(2);
  expect(run.until(0.6).ended('ok')).toBe(3);
  expect(run.slowest).toBeCloseTo(0.3, 9);
  expect(run.until(3).told(queue, 'completed')).toBe(3);
});

test('a full queue that drops its oldest message keeps the newest ones', () => {
  const run = bench({ queueLimit: 3, whenFull: 'dropOldest' }).start().until(0.551);
  expect(run.ended('ok')).toBe(5);
  expect(run.told(queue, 'lost')).toBe(2);
  expect(held(run)).toBe(3);
  run.set(sender, 'rate', 0).until(5);
  // The first was at work all the time; the second and third were dropped.
  expect(run.told(queue, 'completed')).toBe(3);
});

test('messages that have waited for longer than they are kept are lost, to the moment', () => {
  const run = bench({ retentionSeconds: 0.35 }, 10_000).start().until(0.501).set(sender, 'rate', 0);
  expect(run.until(0.5499).told(queue, 'lost')).toBe(0);
  expect(run.until(0.5501).told(queue, 'lost')).toBe(1);
  expect(run.until(0.6501).told(queue, 'lost')).toBe(2);
  expect(held(run.until(2))).toBe(1);
  expect(run.told(queue, 'lost')).toBe(4);
});

test('strictly by key: one message of a key at a time, however many workers', () => {
  const run = bench({ order: 'key' }, 500, { slots: 5 }).start().until(0.45);
  expect(run.now(worker).busy).toBe(1);
  run.set(sender, 'rate', 0).until(5);
  expect(run.told(queue, 'completed')).toBe(4);
  expect(run.told(queue, 'outOfOrder')).toBe(0);
});

test('strictly by key: a message that nobody can do holds up its key until it is given up', () => {
  const run = bench({ order: 'key', poisonShare: 1, maxDeliveries: 3 }, 500, { slots: 5 })
    .start()
    .until(0.15)
    .set(queue, 'poisonShare', 0)
    .until(1.599);
  expect(run.told(queue, 'completed')).toBe(0);
  expect(run.spans(worker, 'error')).toBe(2);
  expect(run.until(1.601).count(queue, 'deadLetters')).toBe(1);
  expect(run.until(2.101).told(queue, 'completed')).toBe(1);
});

test('several workers finish a key out of order, and it is counted', () => {
  const run = new Bench()
    .client(sender, 10, write)
    .queue(queue)
    .worker(worker, 250)
    .worker(other, 10)
    .wire(sender, queue)
    .wire(queue, worker)
    .wire(queue, other)
    .start()
    .until(0.401)
    .set(sender, 'rate', 0)
    .until(1);
  // The slow worker has the second and the fourth, the fast one the others, in turn.
  expect(run.told(queue, 'completed')).toBe(4);
  expect(run.told(queue, 'outOfOrder')).toBe(1);
});

test('by priority: what matters more goes first', () => {
  const base = new Bench()
    .client(sender, 10, write)
    .client(6, 10, read)
    .queue(queue, { order: 'priority' })
    .worker(worker, 1_000)
    .wire(sender, queue)
    .wire(6, queue)
    .wire(queue, worker)
    .service(other, 0)
    .service(5, 0)
    .wire(worker, other, {}, [ruleFor(read)])
    .wire(worker, 5, {}, [ruleFor(write)]);
  const run = base.prioritise(read, 9).start().until(5.5);
  expect(run.count(other, 'arrived')).toBe(4);
  expect(run.count(5, 'arrived')).toBe(1);
});

/** Messages of the second tenant that are done in five seconds after a flood. */
function doneOfSecond(order: string): number {
  const run = bench({ order }, 100).tenants().start().until(0.35);
  run.set(sender, 'rate', 200).until(1.35).set(sender, 'rate', 0);
  const { store } = tenantQueue(run);
  const before = count(store.tenant, store.state, 2);
  run.until(6);
  return before - count(store.tenant, store.state, 2);
}

test('tenants in turn: a flood of one does not hold up the other', () => {
  // The first tenant sends three quarters of the messages; of fifty that are done half are of the second one.
  expect(doneOfSecond('tenant')).toBeGreaterThan(20);
  expect(doneOfSecond('arrival')).toBeLessThan(20);
});

test('a window of messages in flight: so many for each round trip and its work', () => {
  const way = { delay: 'own', ownDelay: always(10) };
  const run = new Bench()
    .client(sender, 2_000, write)
    .queue(queue, { prefetch: 10 })
    .worker(worker, 1)
    .wire(sender, queue)
    .wire(queue, worker, way)
    .start();
  const before = run.until(1).told(queue, 'completed');
  expect(run.until(22).told(queue, 'completed') - before).toBe(10_000);
  run.set(queue, 'prefetch', 100);
  const later = run.until(23).told(queue, 'completed');
  expect(run.until(24).told(queue, 'completed') - later).toBeCloseTo(1_000, -1);
});

test('batches: the first message of a batch waits for the linger time, the last for none', () => {
  const run = bench({ sending: 'batches', lingerMs: 250 }, 1).start();
  expect(run.until(0.349).ended('ok')).toBe(0);
  expect(run.until(0.351).ended('ok')).toBe(3);
  expect(run.slowest).toBeCloseTo(0.25, 9);
  expect(run.until(1.01).told(queue, 'batches')).toBe(3);
  run.set(queue, 'batchMessages', 2).until(2.01);
  expect(run.told(queue, 'published')).toBe(19);
  expect(run.told(queue, 'batches')).toBe(3 + 5);
});

test('a message that failed rests, and a new one can be held back too', () => {
  const run = bench({ redeliveryDelaySeconds: 2, delaySeconds: 1 }, 10)
    .start()
    .until(0.11)
    .set(sender, 'rate', 0);
  const fault = run.break({ type: 'errors', component: worker, share: 1 });
  expect(run.until(1.0999).count(worker, 'arrived')).toBe(0);
  expect(run.until(1.1001).count(worker, 'arrived')).toBe(1);
  run.until(1.2).mend(fault);
  expect(run.until(3.1099).count(queue, 'redeliveries')).toBe(0);
  expect(run.until(3.1101).count(queue, 'redeliveries')).toBe(1);
  expect(held(run.until(3.13))).toBe(0);
});

test('dead letters go on to the queue that is drawn for them', () => {
  const run = bench({ maxDeliveries: 2, poisonShare: 1 }, 10)
    .queue(other)
    .wire(queue, other)
    .start()
    .until(1.51)
    .set(sender, 'rate', 0)
    .until(3);
  expect(run.count(queue, 'deadLetters')).toBe(15);
  expect(held(run, other)).toBe(15);
  expect(run.calls(queue, other, 'async')).toBe(15);
});

test('an answer that is lost on its way has the work done twice', () => {
  const run = bench({ visibilitySeconds: 1 }).start().until(0.15).set(sender, 'rate', 0);
  const cut = run.break({ type: 'cut', connection: queue * 100 + worker });
  run.until(0.7).mend(cut);
  expect(held(run.until(1.5))).toBe(1);
  expect(held(run.until(1.7))).toBe(0);
  expect(run.told(queue, 'completed')).toBe(1);
  expect(run.told(queue, 'duplicates')).toBe(1);
});

test('a million messages wait without harm', () => {
  const run = new Bench()
    .client(sender, 200_000, write)
    .queue(queue, { waiting: 'unbounded' })
    .worker(worker, 1_000)
    .wire(sender, queue)
    .wire(queue, worker)
    .start()
    .until(5.5);
  expect(held(run)).toBeGreaterThan(1_000_000);
  expect(run.simulation.world.kernel.spans.used).toBeLessThan(100);
  expect(run.ended('inFlightTooHigh')).toBe(0);
}, 60_000);

function tenantQueue(run: Running): Queue {
  const component = run.component(queue);
  if (!(component instanceof Queue)) throw new Error('It is no queue.');
  return component;
}

/** Messages of a tenant that wait. */
function count(tenants: Uint8Array, states: Uint8Array, tenant: number): number {
  return tenants.filter((one, place) => one === tenant && states[place] === messageState.waiting)
    .length;
}

function ruleFor(operation: number) {
  return { ...plainRule, operations: [operation] } as const;
}
