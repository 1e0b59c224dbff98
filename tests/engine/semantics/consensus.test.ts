import { expect, test } from 'vitest';
import type { ParameterValue } from '../../../src/model/ParameterValue';
import { always, Bench, read, write, zoneA, zoneB } from '../../support/bench';
import { Running } from '../../support/Running';

const writer = 1;
const other = 2;
const near = 3;
const far = 4;
const store = 5;

type Settings = Readonly<Record<string, ParameterValue>>;

const usual = {
  serviceTime: always(0),
  writeTime: always(0),
  appendTime: always(1),
  messages: 'own',
  messageDelay: always(2),
} as const;

/** Writers beside so many members in zone A, the leader among them, and beside so many in zone B; both once a second. */
function group(inA: number, inB: number, settings: Settings = {}) {
  return new Bench()
    .client(writer, 1, write)
    .client(other, 1, write)
    .service(near, 0, {}, { zones: [[zoneA, 1]] })
    .service(far, 0, {}, { zones: [[zoneB, 1]] })
    .put(
      store,
      'consensus-store',
      { ...usual, ...settings },
      {
        zones: [
          [zoneA, inA],
          [zoneB, inB],
        ],
      },
    )
    .wire(writer, near)
    .wire(other, far)
    .wire(near, store, { timeoutMs: 5_000, attempts: 1 })
    .wire(far, store, { timeoutMs: 5_000, attempts: 1 })
    .start();
}

test('a write takes a round trip to a majority and its time on disk', () => {
  expect(group(2, 1).until(1.9).slowest).toBeCloseTo(0.005, 9);
});

function slowestRead(reads: string): number {
  const run = group(2, 1, { reads }).set(writer, 'mix', [{ operation: read, share: 1 }]);
  return run.set(other, 'rate', 0).until(1.9).slowest;
}

test('a read is confirmed by a majority, or answered by the leader alone', () => {
  expect(slowestRead('quorum')).toBeCloseTo(0.004, 9);
  expect(slowestRead('leader')).toBe(0);
});

test('when the leader dies the others elect a new one, and nothing acknowledged is lost', () => {
  const run = group(2, 1, { heartbeatMs: 0, electionMs: 1_000, electionLongestMs: 1_500 });
  run.until(3.5).break({ type: 'kill', component: store, instances: 1 });
  run.until(10.9);
  const { elections, leaderless, members } = run.store(store);
  expect(elections).toBe(1);
  expect(leaderless.maximumSeconds).toBeGreaterThanOrEqual(1.004);
  expect(leaderless.maximumSeconds).toBeLessThan(2);
  expect(members.filter(({ role }) => role === 'primary').map(({ up }) => up)).toEqual([true]);
  expect(run.count(store, 'lostWrites')).toBe(0);
  // Both writes of the fourth second fail, and of the fifth at most.
  expect(run.ended('ok')).toBeGreaterThanOrEqual(16);
  expect(run.ended('ok')).toBeLessThanOrEqual(18);
});

test('one of three may die, two may not', () => {
  const run = group(2, 1).until(1.5);
  const first = run.break({ type: 'kill', component: store, instances: 1 });
  const good = run.until(10.5).ended('ok');
  expect(good).toBeGreaterThan(12);
  run.mend(first).break({ type: 'kill', component: store, instances: 2 });
  const before = run.until(15.5).ended('ok');
  expect(run.until(25.5).ended('ok')).toBe(before);
});

test('the small side of a partition refuses, the large side goes on', () => {
  const run = group(2, 1).until(2.5);
  const cut = run.break({ type: 'partition', zones: [zoneB] });
  run.until(12.9);
  expect(run.store(store)).toMatchObject({ elections: 0, conflictingKeys: 0, quorumFailures: 10 });
  expect(run.ended('ok')).toBe(14);
  expect(run.mend(cut).until(20.9).ended('ok')).toBe(14 + 16);
});

test('a leader on the small side steps down, and the large side elects its own', () => {
  const run = group(1, 2).until(2.5);
  run.break({ type: 'partition', zones: [zoneA] });
  run.until(30.9);
  const { elections, members } = run.store(store);
  expect(elections).toBe(1);
  expect(members.map(({ role }) => role).indexOf('primary')).toBeGreaterThan(0);
  expect(run.ended('unavailable')).toBeGreaterThanOrEqual(28);
});

test('a follower that answers reads alone answers with the past for one message', () => {
  const run = new Bench()
    .client(writer, 1, write)
    .client(other, 1)
    .service(near, 0)
    .put(store, 'consensus-store', { ...usual, reads: 'any' }, { instances: 3 })
    .wire(writer, near)
    .wire(other, near, { ownDelay: always(6) })
    .wire(near, store)
    .start();
  // Counted on the leader 5 ms after each second, on the others at 7; asked at 6.
  const staleReads = run.until(40.5).count(store, 'staleReads');
  expect(staleReads).toBeGreaterThan(15);
  expect(staleReads).toBeLessThan(38);
});

/** A writer of 50 rows and readers of any member, and then nobody who writes any more. */
function readersOfAny(settings: Settings = {}) {
  return new Bench(50)
    .client(writer, 20, write)
    .client(other, 100, read)
    .put(store, 'consensus-store', { ...usual, reads: 'any', ...settings }, { instances: 3 })
    .wire(writer, store, { attempts: 1 })
    .wire(other, store, { attempts: 1 })
    .start();
}

function staleAfterwards(run: ReturnType<typeof readersOfAny>): number {
  run.set(writer, 'rate', 0).until(20);
  const before = run.count(store, 'staleReads');
  return run.until(40).count(store, 'staleReads') - before;
}

test('a follower that is back learns what it has missed', () => {
  const killed = readersOfAny().until(2.5);
  const death = killed.break({ type: 'kill', component: store, instances: 1 });
  killed.until(10.5).mend(death);
  expect(staleAfterwards(killed)).toBe(0);

  const deployed = readersOfAny().until(2.5);
  deployed.break({ type: 'deploy', component: store, share: 0, bootSeconds: 2 });
  expect(staleAfterwards(deployed.until(10.5))).toBe(0);
});

test('members that come later, and followers that begin to answer reads, know what was agreed on before', () => {
  const grown = readersOfAny().until(5.5);
  grown.edit({ type: 'placeComponent', id: store, placement: [{ zone: 0, instances: 5 }] });
  expect(staleAfterwards(grown)).toBe(0);
  expect(
    staleAfterwards(readersOfAny({ reads: 'leader' }).until(5.5).set(store, 'reads', 'any')),
  ).toBe(0);
});

test('while its leader starts anew a group elects another one', () => {
  const settings = { electionMs: 500, electionLongestMs: 600 };
  const run = readersOfAny(settings).set(other, 'rate', 0).until(2.5);
  run.break({ type: 'deploy', component: store, share: 0, bootSeconds: 10 });
  const before = run.until(4.5).ended('ok');
  expect(run.until(12).ended('ok') - before).toBe(150);
});

/** Three members of which the second leads, and all start anew one after another; 100 writes a second. */
function startedAnew() {
  const patience = { heartbeatMs: 0, electionMs: 1_000, electionLongestMs: 1_000 };
  const run = group(3, 0, { ...patience, messageDelay: always(0) })
    .set(writer, 'rate', 100)
    .set(other, 'rate', 0);
  const first = run.until(1.5).break({ type: 'kill', component: store, instances: 1 });
  run.until(8);
  run.mend(first).until(9);
  const roles = run.store(store).members.map(({ role }) => role);
  expect(roles).toEqual(['replica', 'primary', 'replica']);
  run.break({ type: 'deploy', component: store, share: 0, bootSeconds: 0.9 });
  return run;
}

test('a group whose members start anew one after another elects whoever has all that was agreed on', () => {
  // The first one misses what is written while it starts; the third one starts when it would stand for election.
  const run = startedAnew();
  const good = run.until(15).ended('ok');
  expect(run.until(20).ended('ok')).toBeGreaterThan(good + 490);
});

test('when others are taken away during an election, those that are left hold one of their own', () => {
  const run = startedAnew().until(10.5);
  run.edit({ type: 'placeComponent', id: store, placement: [{ zone: zoneA, instances: 1 }] });
  const good = run.until(15).ended('ok');
  expect(run.until(20).ended('ok')).toBeGreaterThan(good + 490);
});

test('a leader that is taken away hands over to one that can lead', () => {
  const third = 903;
  const { drawing } = new Bench()
    .client(writer, 100, write)
    .service(near, 0)
    .put(store, 'consensus-store', usual, {
      zones: [
        [zoneA, 1],
        [zoneB, 1],
        [third, 3],
      ],
    })
    .wire(writer, near)
    .wire(near, store);
  const zones = [...drawing.zones, { id: third, name: 'Zone C', region: 'Region' }];
  const run = new Running({ ...drawing, zones }).until(1.005);
  expect(run.store(store).members[0]?.role).toBe('primary');
  // The next in order is cut off from the others.
  run.break({ type: 'partition', zones: [zoneB] });
  run.until(2.008).edit({
    type: 'placeComponent',
    id: store,
    placement: [
      { zone: zoneB, instances: 1 },
      { zone: third, instances: 3 },
    ],
  });
  run.until(5.001);
  expect(run.store(store)).toMatchObject({ elections: 0, quorumFailures: 0 });
  expect(run.ended('ok')).toBe(499);
});
