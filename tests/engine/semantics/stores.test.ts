import { expect, test } from 'vitest';
import { Bench, write, zoneA, zoneB } from '../../support/bench';

const writer = 1;
const reader = 2;
const service = 3;
const database = 4;

/** A write a second and a read every 1.5 s to a primary in zone 1 with a replica in zone 2. */
function replicated(settings = {}) {
  return new Bench()
    .client(writer, 1, write)
    .client(reader, 2 / 3)
    .service(service, 0)
    .database(database, 0, settings, {
      zones: [
        [zoneA, 1],
        [zoneB, 1],
      ],
    })
    .wire(writer, service)
    .wire(reader, service)
    .wire(service, database)
    .start();
}

test('a replica answers with the past until the lag is over, and that is counted', () => {
  const late = replicated({ replicaLagMs: 600 }).until(1.6);
  expect(late.count(database, 'staleReads')).toBe(1);
  const inTime = replicated({ replicaLagMs: 400 }).until(1.6);
  expect(inTime.count(database, 'staleReads')).toBe(0);
});

test('the primary answers with the present', () => {
  const run = replicated({ replicaLagMs: 600, reads: 'primary' }).until(1.6);
  expect(run.count(database, 'staleReads')).toBe(0);
});

test('what has reached the replicas stays there when the lag grows', () => {
  const run = replicated({ replicaLagMs: 100 }).until(1.3).set(database, 'replicaLagMs', 10_000);
  expect(run.until(1.6).count(database, 'staleReads')).toBe(0);
});

test('writes need the primary alone', () => {
  const run = replicated().set(reader, 'rate', 0);
  run.break({ type: 'loseZone', zone: zoneB });
  expect(run.until(10.5).ended('ok')).toBe(10);
});

test('while the primary is dead writes fail, until a replica has taken its place', () => {
  const run = replicated({ failoverSeconds: 10 }).set(reader, 'rate', 0).until(2.5);
  run.break({ type: 'kill', component: database, instances: 1 });
  run.until(15.5);
  // Written at 1, 2, 13, 14 and 15; refused from 3 to 12.
  expect(run.ended('ok')).toBe(5);
  expect(run.ended('refused')).toBe(10);
});

test('a failover loses the writes of the last moments, and no others', () => {
  // Committed at 1, 2 and 3; dead at 3.5.
  expect([400, 600, 1_600, 60_000].map(lostWith)).toEqual([0, 1, 2, 3]);
});

function lostWith(replicaLagMs: number): number {
  const run = replicated({ failoverSeconds: 10, replicaLagMs }).until(3.5);
  run.break({ type: 'kill', component: database, instances: 1 });
  return run.until(20).count(database, 'lostWrites');
}

test('a lost write is read no more, and what is written next is no old news', () => {
  const run = replicated({ failoverSeconds: 1, replicaLagMs: 600 }).until(3.5);
  run.break({ type: 'kill', component: database, instances: 1 });
  const before = run.until(4.6).count(database, 'staleReads');
  // The only member left is the primary.
  expect(run.until(20).count(database, 'staleReads')).toBe(before);
});

test('the old primary is back before the failover: nothing is lost and nobody is promoted', () => {
  const run = replicated({ failoverSeconds: 10, replicaLagMs: 60_000 }).set(reader, 'rate', 0);
  const death = run.until(2.5).break({ type: 'kill', component: database, instances: 1 });
  run.until(5.2).mend(death).until(15.5);
  expect(run.ended('refused')).toBe(3);
  expect(run.ended('ok')).toBe(12);
  expect(run.count(database, 'lostWrites')).toBe(0);
});

test('without a failover writes fail until the primary is back', () => {
  const run = replicated({ failoverSeconds: 0 }).set(reader, 'rate', 0).until(2.5);
  run.break({ type: 'kill', component: database, instances: 1 });
  expect(run.until(100.5).ended('refused')).toBe(98);
});

test('reads fail until a dead member is noticed', () => {
  const run = replicated({ detectSeconds: 4 }).set(writer, 'rate', 0);
  run.break({ type: 'loseZone', zone: zoneA });
  // The replica is alive: every read is served.
  expect(run.until(9.1).ended('ok')).toBe(6);
  const other = replicated({ detectSeconds: 4 }).set(writer, 'rate', 0);
  other.break({ type: 'kill', component: database, instances: 0 });
  other.until(20);
  expect(other.ended('ok')).toBe(0);
});

test('with reads from all members a dead primary is left out once it is noticed', () => {
  const run = replicated({ reads: 'all', detectSeconds: 4, failoverSeconds: 0 });
  run.set(writer, 'rate', 0).set(reader, 'rate', 20);
  run.break({ type: 'kill', component: database, instances: 1 });
  const refused = run.until(4.1).ended('refused');
  expect(refused).toBeGreaterThan(20);
  expect(run.until(20).ended('refused')).toBe(refused);
});

test('a database that is moved to another zone goes on taking writes, and loses none', () => {
  const run = replicated({ replicaLagMs: 60_000 }).set(reader, 'rate', 0).until(2.5);
  run.edit({ type: 'placeComponent', id: database, placement: [{ zone: zoneB, instances: 2 }] });
  run.until(10.5);
  expect(run.ended('ok')).toBe(10);
  expect(run.count(database, 'lostWrites')).toBe(0);
  // Nothing depends on the old zone any more.
  run.break({ type: 'loseZone', zone: zoneA });
  expect(run.until(20.5).ended('ok')).toBe(20);
});

test('what a replica has answered with is as old in the cache', () => {
  const run = new Bench()
    .client(writer, 1, write)
    .client(reader, 2 / 3)
    .service(service, 0)
    .service(5, 0)
    .cache(6)
    .database(database, 0, { replicaLagMs: 60_000 }, { instances: 2 })
    .wire(writer, 5)
    .wire(reader, service)
    .wire(5, database)
    .wire(service, 6)
    .wire(service, database)
    .start()
    .until(1.4)
    .set(writer, 'rate', 0);
  // Read from the replica at 1.5 s, from the cache at 3 s.
  expect(run.until(3.1).count(6, 'hits')).toBe(1);
  expect(run.count(6, 'staleReads')).toBe(1);
});
