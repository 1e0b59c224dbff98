import { expect, test } from 'vitest';
import type { ParameterValue } from '../../../src/model/ParameterValue';
import { always, Bench, write, zoneA, zoneB } from '../../support/bench';

const writer = 1;
const reader = 2;
const near = 3;
const far = 4;
const store = 5;

type Settings = Readonly<Record<string, ParameterValue>>;

const instant = {
  serviceTime: always(0),
  writeTime: always(0),
  messages: 'own',
  writeDelay: always(0),
  acknowledgeDelay: always(0),
  readDelay: always(0),
  replyDelay: always(0),
} as const;

/** A writer beside two members in zone A, and a reader beside one in zone B, once a second; the read comes 0.5 s later. */
function spread(settings: Settings, farOperation?: number) {
  return new Bench()
    .client(writer, 1, write)
    .client(reader, 1, farOperation)
    .service(near, 0, {}, { zones: [[zoneA, 1]] })
    .service(far, 0, {}, { zones: [[zoneB, 1]] })
    .put(
      store,
      'quorum-store',
      { ...instant, ...settings },
      {
        zones: [
          [zoneA, 2],
          [zoneB, 1],
        ],
      },
    )
    .wire(writer, near)
    .wire(reader, far)
    .wire(near, store)
    .wire(far, store, { ownDelay: always(500) })
    .start();
}

test('a write is acknowledged by the copy that completes its quorum', () => {
  const delays = { writeDelay: always(3), acknowledgeDelay: always(4) };
  expect(spread(delays).set(reader, 'rate', 0).until(1.9).slowest).toBeCloseTo(0.007, 9);
});

test('a read takes the newest of the copies that it waits for', () => {
  // A write takes 1 s to each copy but is acknowledged by nobody before: no read is stale.
  const slow = { writeDelay: always(600), writeQuorum: 1, readQuorum: 1 };
  expect(spread(slow).until(9.9).count(store, 'staleReads')).toBe(0);
  const partial = { writesTo: 'needed', writeQuorum: 1, readQuorum: 1, readRepair: false };
  expect(spread(partial).until(50).count(store, 'staleReads')).toBeGreaterThan(20);
  expect(
    spread({ ...partial, readQuorum: 3 })
      .until(50)
      .count(store, 'staleReads'),
  ).toBe(0);
});

test('a read that finds an old copy brings it up to date', () => {
  const settings = { writesTo: 'needed', writeQuorum: 1, readQuorum: 1, asks: 'all' };
  const run = spread(settings).until(3.7).set(writer, 'rate', 0);
  const repairs = run.until(4.7).store(store).repairs;
  expect(repairs).toBeGreaterThanOrEqual(2);
  expect(run.until(20).store(store).repairs).toBe(repairs);
});

test('majorities both ways: the smaller side of a partition stops, the larger goes on, and nothing is stale', () => {
  const run = spread({ detectSeconds: 0.01, giveUpSeconds: 0.1 }, write).until(2.7);
  run.break({ type: 'partition', zones: [zoneB] });
  run.until(12.7);
  // Of ten writes on each side those of the small side fail, at once when the others count as gone.
  expect(run.store(store).quorumFailures).toBe(10);
  expect(run.store(store).conflictingKeys).toBe(0);
});

test('one copy each way: both sides go on, and the merge throws one of them away', () => {
  const settings = { detectSeconds: 0.01, readQuorum: 1, writeQuorum: 1 };
  const merged = (merge: string) => {
    const run = spread({ ...settings, merge }, write).until(2.7);
    const cut = run.break({ type: 'partition', zones: [zoneB] });
    run.until(12.7).mend(cut).until(13.9);
    expect(run.ended('unavailable')).toBe(0);
    return run.store(store);
  };
  // The small side wrote last, ten times; the large side ten times.
  expect(merged('latest')).toMatchObject({ conflictingKeys: 1, discardedWrites: 10 });
  expect(merged('majority')).toMatchObject({ conflictingKeys: 1, discardedWrites: 10 });
  expect(merged('union')).toMatchObject({ conflictingKeys: 1, discardedWrites: 0 });
});

function staleReads(hints: boolean): number {
  const settings = { readQuorum: 1, readRepair: false, detectSeconds: 0.01, hints };
  const run = spread(settings).until(2.7);
  const loss = run.break({ type: 'loseZone', zone: zoneB });
  run.until(5.7).set(writer, 'rate', 0).mend(loss);
  return run.until(60).count(store, 'staleReads');
}

test('what a member missed is kept for it, and delivered when it is back', () => {
  expect(staleReads(true)).toBe(0);
  expect(staleReads(false)).toBeGreaterThan(2);
});

test('a member that dies ends what it coordinates, and no more', () => {
  const run = spread({ writeDelay: always(100) })
    .set(reader, 'rate', 0)
    .until(1.05);
  run.break({ type: 'kill', component: store, instances: 0 });
  expect(run.ended('unavailable')).toBe(1);
});

test('a member that starts anew or is taken away finishes what it coordinates', () => {
  const writes = (members: number) => {
    const bench = new Bench(100).service(near, 0, { slots: 100 });
    for (let number = 0; number < 20; number++) bench.client(10 + number, 1, write);
    for (let number = 0; number < 20; number++) bench.wire(10 + number, near);
    const settings = { ...instant, writeDelay: always(100), acknowledgeDelay: always(100) };
    return bench
      .put(store, 'quorum-store', settings, { instances: members })
      .wire(near, store)
      .start()
      .until(1.05);
  };
  for (const members of [1, 3]) {
    const run = writes(members);
    run.break({ type: 'deploy', component: store, share: 0, bootSeconds: 0.5 });
    expect(run.until(1.25).ended('ok')).toBe(20);
  }
  const run = writes(3);
  run.edit({ type: 'placeComponent', id: store, placement: [{ zone: 0, instances: 1 }] });
  expect(run.until(1.25).ended('ok')).toBe(20);
});

/** The share of the writes of one key, 5 a second, that two members lose whose clocks are so wrong. */
function lostShare(spreadMs: number, merge = 'latest'): number {
  const run = new Bench(1)
    .client(writer, 5, write, { arrivals: 'poisson' })
    .service(near, 0)
    .put(store, 'quorum-store', { ...instant, copies: 2, merge }, { instances: 2 })
    .wire(writer, near)
    .wire(near, store)
    .start();
  run.break({ type: 'skew', component: store, spreadMs });
  run.until(4_000);
  expect(run.count(store, 'lostWrites')).toBe(run.store(store).discardedWrites);
  return run.count(store, 'lostWrites') / run.ended('ok');
}

test('where clocks disagree, the latest write is not the one that wins', () => {
  // One member is 0.1 s slow and the other as much fast. A write that the slow one takes loses to any that the fast one took
  // within 0.2 s before it: at 5 writes a second, a share (1 - exp(-5 / 2 * 0.2)) of its half.
  expect(lostShare(100)).toBeCloseTo((1 - Math.exp(-0.5)) / 2, 2);
  expect(lostShare(10)).toBeCloseTo((1 - Math.exp(-0.05)) / 2, 2);
  expect(lostShare(0)).toBe(0);
  expect(lostShare(100, 'union')).toBe(0);
});

/** Writers and readers of 50 rows with three copies, of which reads ask one. */
function oneOfThree() {
  const settings = {
    copies: 3,
    writeQuorum: 2,
    readQuorum: 1,
    readRepair: false,
    detectSeconds: 1,
  };
  return new Bench(50)
    .client(writer, 50, write)
    .client(reader, 100)
    .put(store, 'quorum-store', { ...instant, ...settings }, { instances: 3 })
    .wire(writer, store, { attempts: 1 })
    .wire(reader, store, { attempts: 1 })
    .start();
}

function staleAfterwards(run: ReturnType<typeof oneOfThree>): number {
  run.set(writer, 'rate', 0).until(30);
  const before = run.count(store, 'staleReads');
  return run.until(60).count(store, 'staleReads') - before;
}

test('hints are delivered to members that have started anew', () => {
  const run = oneOfThree().until(2.005);
  run.break({ type: 'deploy', component: store, share: 0, bootSeconds: 2 });
  run.until(12);
  expect(staleAfterwards(run)).toBe(0);
  expect(run.store(store).hintsDelivered).toBeGreaterThan(100);
});

test('a member that goes down again is told what it has missed after its second return', () => {
  const run = oneOfThree().set(store, 'detectSeconds', 5).until(2.005);
  const first = run.break({ type: 'kill', component: store, instances: 1 });
  run.until(10.005).mend(first).until(10.505);
  const second = run.break({ type: 'kill', component: store, instances: 1 });
  run.until(12.005).mend(second);
  expect(run.until(16.9).store(store).hintsDelivered).toBe(0);
  expect(run.until(17.1).store(store).hintsDelivered).toBeGreaterThan(100);
});

test('no hint passes a partition', () => {
  const run = spread({ detectSeconds: 0.5 }).set(writer, 'rate', 10).set(reader, 'rate', 0);
  const cut = run.until(2.05).break({ type: 'partition', zones: [zoneB] });
  const loss = run.until(5.05).break({ type: 'loseZone', zone: zoneB });
  run.until(6.05).mend(loss).until(10.05);
  expect(run.store(store).hintsDelivered).toBe(0);
  run.mend(cut).until(11.05);
  expect(run.store(store).hintsDelivered).toBeGreaterThan(70);
});

test('a member that is taken away and put back has what was written meanwhile', () => {
  const placed = (run: ReturnType<typeof oneOfThree>, instances: number) =>
    run.edit({ type: 'placeComponent', id: store, placement: [{ zone: 0, instances }] });
  const run = placed(oneOfThree().until(3.005), 2).until(6.005);
  expect(staleAfterwards(placed(run, 3))).toBe(0);
});

test('a member that dies again is noticed by its second death, not by its first', () => {
  const run = oneOfThree().set(store, 'detectSeconds', 5).set(reader, 'rate', 0).until(2.005);
  const first = run.break({ type: 'kill', component: store, instances: 1 });
  run.until(6.005).mend(first).until(6.505);
  const before = run.ended('refused');
  run.break({ type: 'kill', component: store, instances: 1 });
  run.until(11.505);
  // One of three in five seconds, not in half a second.
  expect(run.ended('refused') - before).toBeGreaterThan(60);
});

test('a member that boots when its death is noticed is missed no longer than that', () => {
  for (const kind of ['quorum-store', 'sql-database']) {
    const reads = kind === 'sql-database' ? { reads: 'all', failoverSeconds: 0 } : { copies: 1 };
    const run = new Bench()
      .client(reader, 100)
      .put(store, kind, { ...reads, detectSeconds: 5 }, { instances: 2 })
      .wire(reader, store, { attempts: 1 })
      .start()
      .until(2.5);
    const death = run.break({ type: 'kill', component: store, instances: 1 });
    run.until(3).break({ type: 'deploy', component: store, share: 0, bootSeconds: 10 });
    run.until(3.5).mend(death).until(40);
    const before = run.store(store).members[0]?.calls ?? 0;
    const after = run.until(50).store(store).members[0]?.calls ?? 0;
    expect(after).toBeGreaterThan(before + 400);
  }
});
