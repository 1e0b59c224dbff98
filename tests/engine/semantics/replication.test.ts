import { expect, test } from 'vitest';
import { plainRule } from '../../../src/model/plainRule';
import { always, Bench, write, zoneA, zoneB } from '../../support/bench';

const writer = 1;
const reader = 2;
const near = 3;
const far = 4;
const database = 5;

/** A writer beside the primary in zone A, a reader beside the replica in zone B, both once a second. */
function twoZones(settings = {}, writesInB = false) {
  return new Bench()
    .client(writer, 1, write)
    .client(reader, 1, writesInB ? write : undefined)
    .service(near, 0, {}, { zones: [[zoneA, 1]] })
    .service(far, 0, {}, { zones: [[zoneB, 1]] })
    .database(database, 0, settings, {
      zones: [
        [zoneA, 1],
        [zoneB, 1],
      ],
    })
    .wire(writer, near)
    .wire(reader, far)
    .wire(near, database, { timeoutMs: 100, attempts: 1 })
    .wire(far, database, { timeoutMs: 100, attempts: 1 })
    .start();
}

test('an acknowledgement waits for the replica, and then a failover loses nothing', () => {
  const settings = {
    acknowledges: 'all',
    acknowledgeTime: always(20),
    replicaLagMs: 60_000,
    failoverSeconds: 1,
  };
  const run = twoZones(settings).set(reader, 'rate', 0).until(3.5);
  expect(run.slowest).toBeCloseTo(0.02, 9);
  run.break({ type: 'kill', component: database, instances: 1 });
  expect(run.until(6.5).count(database, 'lostWrites')).toBe(0);
});

test('a dead replica holds writes up until it is noticed, and no longer', () => {
  const settings = { acknowledges: 'all', acknowledgeTime: always(0), detectSeconds: 0.05 };
  const run = twoZones(settings).set(reader, 'rate', 0).until(0.98);
  run.break({ type: 'loseZone', zone: zoneB });
  expect(run.until(1.5).slowest).toBeCloseTo(0.03, 9);
  expect(run.until(5.5).slowest).toBeCloseTo(0.03, 9);
});

test('a replica applies one commit after another: where it cannot keep up, it falls behind', () => {
  const settings = { writeTime: always(100), applyShare: 50, replicaLagMs: 0, slots: 100 };
  const run = twoZones(settings).set(reader, 'rate', 0).set(writer, 'rate', 40);
  run.until(10);
  // 20 a second are applied, of 40.
  expect(run.store(database).members[1]?.lagSeconds).toBeCloseTo(5, 0);
});

test('while replication stands still the replica answers with the past, and catches up afterwards', () => {
  const run = twoZones({ replicaLagMs: 0 });
  const stop = run.break({ type: 'stopReplication', component: database });
  expect(run.until(4.5).count(database, 'staleReads')).toBe(4);
  expect(run.store(database).readsBehind).toEqual([0, 1, 1, 1, 1]);
  expect(run.mend(stop).until(9.5).count(database, 'staleReads')).toBe(4);
});

test('behind a partition a fenced primary is replaced and refuses, an unfenced one goes on and its writes are lost', () => {
  const cut = { type: 'partition', zones: [zoneA] } as const;
  const fenced = twoZones({ failoverSeconds: 2, replicaLagMs: 0 }, true).until(3.5);
  fenced.break(cut);
  fenced.until(9.7);
  // From 6 on the old primary refuses its neighbours; from 4 to 5 those of the replica reach no primary.
  expect(fenced.store(database)).toMatchObject({ staleWritesTaken: 0, staleWritesFenced: 4 });
  expect(fenced.ended('timeout')).toBe(2);
  expect(fenced.count(database, 'lostWrites')).toBe(2);

  const unfenced = twoZones({ failoverSeconds: 2, replicaLagMs: 0, fencing: 'none' }, true);
  unfenced.until(3.5).break(cut);
  unfenced.until(9.7);
  expect(unfenced.store(database)).toMatchObject({ staleWritesTaken: 4, staleWritesFenced: 0 });
  expect(unfenced.store(database).members.map(({ role }) => role)).toEqual(['rival', 'primary']);
  expect(unfenced.count(database, 'lostWrites')).toBe(6);
});

test('where a majority must agree, one of two members promotes itself never', () => {
  const run = twoZones({ failoverSeconds: 1, failoverNeeds: 'majority' }, true).until(3.5);
  run.break({ type: 'partition', zones: [zoneA] });
  run.until(10.7);
  expect(run.store(database).members.map(({ role }) => role)).toEqual(['primary', 'replica']);
  expect(run.ended('timeout')).toBe(7);
});

test('what a primary got while it stood still it does when it wakes, unless it was replaced and is fenced', () => {
  const paused = { type: 'pausePrimary', component: database } as const;
  const outcome = (fencing: string) => {
    const run = twoZones({ failoverSeconds: 5, replicaLagMs: 0, fencing });
    run.set(reader, 'rate', 0).set(writer, 'rate', 10).until(0.05);
    const pause = run.break(paused);
    return run.until(15.05).mend(pause).until(16);
  };
  expect(outcome('none').store(database).staleWritesTaken).toBe(50);
  expect(outcome('tokens').store(database)).toMatchObject({
    staleWritesTaken: 0,
    staleWritesFenced: 50,
  });
});

test('checks find a dead primary at their own times', () => {
  const settings = { detection: 'checks', checkSeconds: 2, checkMisses: 2, failoverSeconds: 3 };
  const run = twoZones(settings).set(reader, 'rate', 0).until(4.5);
  run.break({ type: 'kill', component: database, instances: 1 });
  // Missed at 6 and 8, promoted at 11.
  expect(run.until(20.5).ended('refused')).toBe(6);
});

test('a member that dies again is noticed by its second death, not by its first', () => {
  const run = new Bench()
    .client(reader, 100)
    .database(database, 0, { reads: 'all', detectSeconds: 5, failoverSeconds: 0 }, { instances: 2 })
    .wire(reader, database, { attempts: 1 })
    .start()
    .until(2.005);
  const first = run.break({ type: 'kill', component: database, instances: 1 });
  run.until(6.005).mend(first).until(6.505);
  const before = run.ended('refused');
  run.break({ type: 'kill', component: database, instances: 1 });
  const second = run.until(11.495).ended('refused') - before;
  expect(second).toBeGreaterThan(200);
  expect(run.until(20).ended('refused') - before).toBeLessThan(second + 3);
});

test('units of sales that a failover forgets are sold again', () => {
  const run = new Bench()
    .client(writer, 10, write)
    .with({
      operations: [{ id: write, name: 'Buy', access: 'conditional', keySpace: 903 }],
    })
    .database(
      database,
      0,
      { stock: 100, replicaLagMs: 1_000, failoverSeconds: 1 },
      { instances: 2 },
    )
    .wire(writer, database, { attempts: 1 })
    .start()
    .until(5.05);
  run.break({ type: 'kill', component: database, instances: 1 });
  run.until(30);
  expect(run.count(database, 'lostWrites')).toBe(10);
  expect(run.store(database)).toMatchObject({ unitsSold: 110, unitsOversold: 10 });
});

test('what a replaced primary sells is sold as well', () => {
  const settings = { failoverSeconds: 2, replicaLagMs: 0, fencing: 'none', stock: 1_000 };
  const run = twoZones(settings, true).until(3.5);
  run.break({ type: 'partition', zones: [zoneA] });
  run.until(9.7);
  expect(run.store(database).staleWritesTaken).toBe(4);
  expect(run.store(database).unitsSold).toBe(run.ended('ok'));
});

test('a primary that wakes ends each call once, though one of two is enough and the other is cancelled', () => {
  const run = new Bench(50)
    .client(reader, 10)
    .service(near, 0, { slots: 1_000 })
    .database(database, 50, { reads: 'primary', slots: 100 }, { instances: 2 })
    .wire(reader, near)
    .wire(near, database, { attempts: 1, abandoned: 'isCancelled' }, [
      { ...plainRule, count: 2, enough: 1 },
    ])
    .start()
    .until(2.03);
  const pause = run.break({ type: 'pausePrimary', component: database });
  run.until(3.03).mend(pause).until(9.99).set(reader, 'rate', 0).until(20);
  expect(run.now(database)).toMatchObject({ busy: 0, inside: 0 });
  expect(run.count(database, 'arrived')).toBe(198);
  expect(run.spans(database, 'ok') + run.spans(database, 'cancelled')).toBe(198);
});

test('a primary that wakes acknowledges what its replicas had acknowledged meanwhile, and does it once', () => {
  const settings = { acknowledges: 'all', acknowledgeTime: always(100), writeTime: always(10) };
  const run = twoZones({ ...settings, locking: 'locks', failoverSeconds: 0 }).set(
    reader,
    'rate',
    0,
  );
  run.set(near, 'serviceTime', always(0)).until(1.05);
  const pause = run.break({ type: 'pausePrimary', component: database });
  run.until(1.505).mend(pause);
  expect(run.now(database)).toMatchObject({ busy: 0, inside: 0 });
  expect(run.until(9.5).spans(database, 'ok')).toBe(9);
});

test('a replica that was away is promoted without what it has missed, and that is lost', () => {
  for (const acknowledges of ['primary', 'all']) {
    const settings = { acknowledges, acknowledgeTime: always(0), replicaLagMs: 0 };
    const run = twoZones({ ...settings, detectSeconds: 0.1, failoverSeconds: 2 });
    run.set(reader, 'rate', 0).until(2.5);
    const away = run.break({ type: 'loseZone', zone: zoneB });
    run.until(12.5).break({ type: 'loseZone', zone: zoneA });
    run.until(13.5).mend(away).until(20);
    expect(run.store(database).members[1]?.role).toBe('primary');
    // Those from 3 to 12.
    expect(run.count(database, 'lostWrites')).toBe(10);
  }
});

test('what a replica misses under one primary it still misses under the next', () => {
  const run = new Bench()
    .client(writer, 1, write)
    .database(
      database,
      0,
      { replicaLagMs: 0, failoverSeconds: 1 },
      {
        zones: [
          [zoneA, 2],
          [zoneB, 1],
        ],
      },
    )
    .wire(writer, database, { attempts: 1 })
    .start()
    .until(2.5);
  const away = run.break({ type: 'loseZone', zone: zoneB });
  run.until(5.5).break({ type: 'kill', component: database, instances: 1 });
  run.until(9.5).break({ type: 'kill', component: database, instances: 1 });
  run.until(10.2).mend(away).until(12);
  expect(run.store(database).members[2]?.role).toBe('primary');
  // Those at 3, 4 and 5, and those at 7, 8 and 9.
  expect(run.count(database, 'lostWrites')).toBe(6);
});

test('what a primary acknowledges alone behind a partition a failover loses', () => {
  const settings = { acknowledges: 'all', acknowledgeTime: always(0), replicaLagMs: 0 };
  const run = twoZones({ ...settings, detectSeconds: 0.1, failoverSeconds: 4 });
  run
    .set(reader, 'rate', 0)
    .until(2.5)
    .break({ type: 'partition', zones: [zoneA] });
  run.until(10);
  expect(run.store(database).members[1]?.role).toBe('primary');
  // Those from 3 to 6.
  expect(run.count(database, 'lostWrites')).toBe(4);
});

test('of two replicas the one that was there the longer is promoted', () => {
  const run = new Bench()
    .client(writer, 1, write)
    .database(
      database,
      0,
      { replicaLagMs: 0, failoverSeconds: 2 },
      {
        zones: [
          [0, 1],
          [zoneA, 1],
          [zoneB, 1],
        ],
      },
    )
    .wire(writer, database, { attempts: 1 })
    .start()
    .until(2.5);
  const first = run.break({ type: 'loseZone', zone: zoneA });
  run.until(4.5).break({ type: 'kill', component: database, instances: 1 });
  run.until(5.5).mend(first).until(8);
  expect(run.store(database).members[2]?.role).toBe('primary');
  expect(run.count(database, 'lostWrites')).toBe(0);
});
