import { expect, test } from 'vitest';
import { Log } from '../../../src/engine/behaviours/Log';
import { takeReport } from '../../../src/engine/report/takeReport';
import type { ParameterValue } from '../../../src/model/ParameterValue';
import { always, Bench, write, zoneA, zoneB } from '../../support/bench';
import type { Running } from '../../support/Running';

type Settings = Readonly<Record<string, ParameterValue>>;

const sender = 1;
const log = 2;
const group = 3;
const other = 4;

/** A sender of ten records a second, a log, and consumers that need 50 ms for each. */
function bench(logSettings: Settings = {}, instances = 1, workMs = 50, keys = 1) {
  return new Bench(keys)
    .client(sender, 10, write)
    .log(log, logSettings)
    .worker(group, workMs, {}, { instances })
    .wire(sender, log)
    .wire(log, group);
}

function report(run: Running) {
  const { queue } = takeReport(run.simulation).components[1] ?? {};
  if (queue === undefined) throw new Error('There is no log.');
  return queue;
}

function place(run: Running, instances: number): Running {
  const placement = [{ zone: 0, instances }];
  return run.edit({ type: 'placeComponent', id: group, placement });
}

test('records are read in order, each once, and what was read is not kept', () => {
  const run = bench().start().until(10.01);
  expect(run.ended('ok')).toBe(100);
  expect(run.told(log, 'completed')).toBe(99);
  expect(run.told(log, 'outOfOrder')).toBe(0);
  expect(report(run).backlog).toBe(1);
  const component = run.component(log);
  expect(component instanceof Log && component.partitions.kept).toBe(1);
});

test('one consumer reads a partition: the others of its group are idle', () => {
  const run = bench({ partitions: 2, assignment: 'turn' }, 3, 1_000).start().until(10.01);
  expect(run.now(group).busy).toBe(2);
  expect(report(run).consumers).toMatchObject([{ idleConsumers: 1 }]);
  expect(run.spans(group, 'ok')).toBe(18);
});

test('each group has its place, and a slow one does not slow a fast one', () => {
  const run = bench().worker(other, 200).wire(log, other).start().until(10.01);
  expect(run.spans(group, 'ok')).toBe(99);
  expect(run.spans(other, 'ok')).toBe(49);
  expect(report(run).consumers.map(({ lag }) => lag)).toEqual([1, 51]);
  expect(report(run).partitions).toEqual([100]);
});

test('a consumer dies: after its session the others have its partitions, from the last commit', () => {
  const settings = { partitions: 2, assignment: 'turn', commitSeconds: 1, sessionSeconds: 2 };
  const run = bench({ ...settings, rebalanceSeconds: 0.5 }, 2)
    .start()
    .until(3.52);
  // Five records a second in each partition; those of 3.0, 3.2 and 3.4 s are not committed.
  const death = run.break({ type: 'kill', component: group, instances: 1 });
  run.until(6);
  expect(run.told(log, 'duplicates')).toBe(0);
  expect(run.told(log, 'rebalances')).toBe(1);
  expect(report(run).consumers).toMatchObject([{ idleConsumers: 0 }]);
  run.until(9);
  expect(run.told(log, 'duplicates')).toBe(3);
  expect(report(run).backlog).toBeLessThan(3);
  run.mend(death).until(12);
  expect(run.told(log, 'rebalances')).toBe(2);
  expect(run.told(log, 'duplicates')).toBe(3);
  expect(run.told(log, 'lost')).toBe(0);
});

test('a consumer comes back before its session is over: it too starts from the last commit', () => {
  const run = bench({ commitSeconds: 2, sessionSeconds: 10 }).start().until(5.06);
  // Records from 4.0 s on are not committed; the one of 5.0 s is at work.
  const death = run.break({ type: 'kill', component: group, instances: 0 });
  run.until(5.2).mend(death).until(9);
  expect(run.told(log, 'duplicates')).toBe(11);
  expect(run.told(log, 'outOfOrder')).toBe(0);
  expect(report(run).backlog).toBeLessThan(3);
});

test('a commit before the work: a crash loses what was out, and nothing is done twice', () => {
  const run = bench({ acknowledge: 'onReceipt' }).start().until(5.02);
  const death = run.break({ type: 'kill', component: group, instances: 0 });
  run.until(5.05).mend(death).until(9);
  expect(run.told(log, 'lost')).toBe(1);
  expect(run.told(log, 'duplicates')).toBe(0);
});

/** Records done in two seconds after a consumer has joined two others. */
function doneIn(rebalancing: string): number {
  const settings = { partitions: 4, assignment: 'turn', rebalancing, rebalanceSeconds: 2 };
  const run = bench(settings, 2).start().until(5.06);
  const before = run.told(log, 'completed');
  return place(run, 3).until(7).told(log, 'completed') - before;
}

test('a rebalance stops the whole group; a cooperative one only what changes hands', () => {
  expect(doneIn('stop')).toBeLessThanOrEqual(1);
  // Of nineteen records five are in the one partition of four that changes hands.
  expect(doneIn('cooperative')).toBe(14);
});

test('a record that always fails holds up its partition until it is given up', () => {
  const stuck = bench({ poisonShare: 1, maxDeliveries: 0 }).start().until(0.15);
  stuck.set(log, 'poisonShare', 0).until(5.01);
  expect(stuck.told(log, 'completed')).toBe(0);
  expect(report(stuck).backlog).toBe(50);
  stuck.set(log, 'maxDeliveries', 3).until(10.01);
  expect(stuck.count(log, 'deadLetters')).toBe(1);
  expect(report(stuck).backlog).toBeLessThan(3);
});

test('a record that fails is tried again after a pause, and then buried in the queue that is drawn for it', () => {
  const run = bench({ poisonShare: 1, maxDeliveries: 3, redeliveryDelaySeconds: 1 })
    .queue(other)
    .wire(log, other)
    .start()
    .until(0.15)
    .set(sender, 'rate', 0);
  expect(run.until(1.149).count(group, 'arrived')).toBe(1);
  expect(run.until(1.151).count(group, 'arrived')).toBe(2);
  expect(run.until(2.249).count(log, 'deadLetters')).toBe(0);
  expect(run.until(2.251).count(log, 'deadLetters')).toBe(1);
  expect(run.told(other, 'published')).toBe(1);
});

test('records older than the log keeps them are lost for those who have not read them', () => {
  const run = bench({ retentionSeconds: 2 }, 1, 200).start().until(30.01);
  // Five of ten a second are read: from the fourth second on, five a second are lost.
  const before = run.told(log, 'lost');
  expect(run.until(40.01).told(log, 'lost') - before).toBe(50);
  expect(report(run).oldestAgeSeconds).toBeLessThan(2.21);
  const { published, completed, lost, backlog } = report(run);
  expect(completed + lost + backlog).toBe(published);
});

test('a log of a length keeps the newest', () => {
  const run = bench({ retainedMessages: 5 }, 1, 10_000).start().until(3.01);
  expect(report(run).backlog).toBe(6);
  expect(run.told(log, 'lost')).toBe(24);
});

function outOfOrder(assignment: string): number {
  const work = { serviceTime: { type: 'exponential', mean: 100 }, slots: 1 } as const;
  return new Bench(5)
    .client(sender, 50, write)
    .log(log, { partitions: 8, assignment })
    .put(group, 'worker', work, { instances: 8 })
    .wire(sender, log)
    .wire(log, group)
    .start()
    .until(60)
    .told(log, 'outOfOrder');
}

test('partitions by key keep the order of each key; at random they do not', () => {
  expect(outOfOrder('key')).toBe(0);
  expect(outOfOrder('random')).toBeGreaterThan(50);
});

function done(window: number): number {
  return new Bench()
    .client(sender, 1_000, write)
    .log(log, { window })
    .worker(group, 1)
    .wire(sender, log)
    .wire(log, group, { delay: 'own', ownDelay: always(10) })
    .start()
    .until(21)
    .told(log, 'completed');
}

test('a window per partition hides the way; one at a time is as slow as the way', () => {
  expect(done(1)).toBe(999);
  expect(done(10)).toBeGreaterThan(9_900);
});

/** Three brokers, of which the first leads the only partition. */
function brokers(settings: Settings) {
  return new Bench()
    .client(sender, 10, write, { attempts: 1 })
    .log(log, { copies: 3, copyLagMs: 250, electionSeconds: 1, ...settings }, { instances: 3 })
    .worker(group, 1)
    .wire(sender, log)
    .wire(log, group)
    .start();
}

test('a broker dies: until there is a new leader senders are refused, and readers wait', () => {
  const run = brokers({ acks: 'all' }).until(5.05);
  run.break({ type: 'kill', component: log, instances: 1 });
  run.until(7.52);
  expect(run.ended('refused')).toBe(10);
  expect(run.told(log, 'lost')).toBe(0);
  // Receipts come when the copies are written; those under way were never given.
  expect(run.ended('unavailable')).toBe(2);
  expect(run.told(log, 'completed')).toBe(run.ended('ok'));
});

test('receipts from the leader alone: what was not copied dies with it', () => {
  const run = brokers({ acks: 'leader' }).until(5.05);
  expect(run.slowest).toBe(0);
  run.break({ type: 'kill', component: log, instances: 1 });
  expect(run.told(log, 'lost')).toBe(2);
  run.until(8.52);
  expect(run.ended('unavailable')).toBe(0);
  expect(run.ended('refused')).toBe(10);
  expect(run.told(log, 'completed') + run.told(log, 'lost')).toBe(run.ended('ok') - 3);
});

/** As `brokers`, with so many in zone A, of which the first leads the only partition, and so many in zone B. */
function zonedBrokers(settings: Settings, inA: number, inB: number) {
  return new Bench()
    .client(sender, 10, write, { attempts: 1, timeoutMs: 5_000 })
    .log(
      log,
      { copies: 3, copyLagMs: 250, electionSeconds: 1, ...settings },
      {
        zones: [
          [zoneA, inA],
          [zoneB, inB],
        ],
      },
    )
    .worker(group, 1)
    .wire(sender, log)
    .wire(log, group)
    .start();
}

test('a broker that was away leads nothing before it has what it has missed', () => {
  for (const acks of ['all', 'leader']) {
    const run = zonedBrokers({ acks }, 1, 1).until(2.05);
    const away = run.break({ type: 'loseZone', zone: zoneB });
    run.until(5.05);
    const death = run.break({ type: 'kill', component: log, instances: 1 });
    run.until(6.05).mend(away);
    const good = run.ended('ok');
    expect(run.until(9.05).ended('ok')).toBe(good);
    expect(run.mend(death).until(12).ended('ok')).toBeGreaterThan(good + 20);
    // All is on the disk of the one that was the leader.
    expect(run.told(log, 'lost')).toBe(0);
  }
});

test('receipts from all copies wait for one behind a partition until it is taken for gone, or heard of again', () => {
  const cut = { type: 'partition', zones: [zoneB] } as const;
  const long = zonedBrokers({ acks: 'all' }, 2, 1).until(5.05);
  long.break(cut);
  expect(long.until(6.04).ended('ok')).toBe(48);
  // The first of those that wait was sent at 4.9 s.
  expect(long.until(10.04).slowest).toBeCloseTo(1.15, 9);
  expect(long.ended('ok')).toBe(97);
  expect(long.told(log, 'completed')).toBe(97);

  const short = zonedBrokers({ acks: 'all' }, 2, 1).until(5.05);
  const id = short.break(cut);
  short.until(5.55).mend(id);
  expect(short.until(10.04).slowest).toBeCloseTo(0.65, 9);
  expect(short.ended('ok')).toBe(97);
});

test('a leader on the small side of a partition is replaced, and what only it has is lost', () => {
  const cut = { type: 'partition', zones: [zoneA] } as const;
  const safe = zonedBrokers({ acks: 'all' }, 1, 2).until(5.05);
  safe.break(cut);
  safe.until(10.04);
  // What it was still to acknowledge when it was replaced.
  expect(safe.ended('unavailable')).toBe(12);
  expect(safe.ended('ok')).toBe(97 - 12);
  expect(safe.told(log, 'lost')).toBe(0);

  const unsafe = zonedBrokers({ acks: 'leader' }, 1, 2).until(5.05);
  const id = unsafe.break(cut);
  unsafe.until(10.04);
  expect(unsafe.ended('ok')).toBe(100);
  // Two that were not copied, and those of the second until it was replaced.
  expect(unsafe.told(log, 'lost')).toBe(12);
  unsafe.mend(id).set(sender, 'rate', 0).until(12);
  expect(unsafe.told(log, 'completed')).toBe(100 - 12);
});

test('behind a partition that halves its brokers a log keeps its leader', () => {
  const run = zonedBrokers({ acks: 'all' }, 1, 1).until(5.05);
  const id = run.break({ type: 'partition', zones: [zoneB] });
  expect(run.until(10.04).ended('ok')).toBe(97);
  // The other one is not in step: it leads nothing.
  run.break({ type: 'kill', component: log, instances: 1 });
  expect(run.mend(id).until(20).ended('ok')).toBe(97);
});

test('a partition takes so many records a second, and the others wait', () => {
  const run = bench({ partitionRate: 5 }).start().until(2.01).set(sender, 'rate', 0).until(10);
  expect(run.ended('ok')).toBe(20);
  // The last came at 2.0 s and was the twentieth at 200 ms each.
  expect(run.slowest).toBeCloseTo(0.1 + 20 * 0.2 - 2, 9);
});

test('batches are of one partition', () => {
  const run = bench({ partitions: 2, assignment: 'turn', sending: 'batches', lingerMs: 350 })
    .start()
    .until(2.01);
  // One opens for each partition at 0.1 and 0.2 s, and every 0.4 s after that.
  expect(run.told(log, 'batches')).toBe(2 * 4);
});

test('what is handed out comes back, whatever happens to the consumers', () => {
  const run = bench({ partitions: 3, assignment: 'turn', sessionSeconds: 0.3, window: 3 }, 3)
    .start()
    .until(2);
  const first = run.break({ type: 'kill', component: group, instances: 2 });
  run.until(3).mend(first);
  const hanging = run.until(4).break({ type: 'hang', component: group });
  run.until(5).mend(hanging);
  place(run.until(6), 1).until(7);
  place(run, 3).until(8).set(sender, 'rate', 0).until(12);
  const { published, completed, lost, backlog } = report(run);
  expect(backlog).toBe(0);
  expect(completed + lost).toBe(published);
  expect(run.simulation.world.kernel.spans.live).toBe(0);
});

test('consumers behind a partition are members no more, and read again at once when it is mended', () => {
  const run = new Bench(50)
    .client(sender, 10, write)
    .log(log, { partitions: 4, sessionSeconds: 2 }, { zones: [[zoneA, 1]] })
    .put(
      group,
      'worker',
      { serviceTime: always(10), slots: 1 },
      {
        zones: [
          [zoneA, 1],
          [zoneB, 1],
        ],
      },
    )
    .wire(sender, log)
    .wire(log, group)
    .start()
    .until(5.005);
  const cut = run.break({ type: 'partition', zones: [zoneB] });
  run.until(20.005);
  expect(report(run).backlog).toBeLessThan(3);
  expect(run.told(log, 'rebalances')).toBe(1);
  run.mend(cut).until(21.005);
  expect(report(run).backlog).toBeLessThan(3);
  // A cut that is over before the session ends costs no more than its own time.
  const short = run.break({ type: 'partition', zones: [zoneB] });
  run.until(22.505).mend(short).until(24.005);
  expect(report(run).backlog).toBeLessThan(3);
});

test('what has failed is not tried again while the consumers are stopped', () => {
  const run = bench({ redeliveryDelaySeconds: 1, maxDeliveries: 5 }).start().until(0.05);
  const errors = run.break({ type: 'errors', component: group, share: 1 });
  run.until(0.3);
  const stop = run.break({ type: 'stopConsumers', component: log });
  run.mend(errors).until(10.05);
  expect(run.told(log, 'deliveries')).toBe(1);
  run.mend(stop).until(30.05);
  expect(run.told(log, 'deliveries')).toBe(run.told(log, 'completed') + 2);
});
