import { expect, test } from 'vitest';
import { Bench, read, write } from '../../support/bench';

const service = 3;
const database = 4;

/** So many writers at once, once a second, each 10 ms at work on the same row. */
function writers(count: number, settings = {}, keys = 1) {
  const bench = new Bench(keys).service(service, 0, { slots: 100 });
  for (let writer = 0; writer < count; writer++) {
    bench.client(10 + writer, 1, write).wire(10 + writer, service);
  }
  return bench
    .database(database, 10, { slots: 10, ...settings })
    .wire(service, database)
    .start();
}

test('writes that want the lock of one row are done one after another', () => {
  const run = writers(4, { locking: 'locks' }).until(1.9);
  expect(run.slowest).toBeCloseTo(0.04, 9);
  const { lockWaits, lockWait } = run.store(database);
  expect(lockWaits).toBe(3);
  expect(lockWait.meanSeconds).toBeCloseTo(0.015, 9);
  expect(writers(4).until(1.9).slowest).toBeCloseTo(0.01, 9);
});

test('who waits for a lock takes no slot', () => {
  const run = writers(4, { locking: 'locks', slots: 1, queueLimit: 0 }).until(1.9);
  expect(run.ended('ok')).toBe(4);
});

test('locks of several rows are taken in one order: nobody waits for ever', () => {
  const run = writers(6, { locking: 'locks', rowsPerWrite: 3 }, 4).until(60.9);
  expect(run.ended('ok')).toBe(360);
});

test('keys that come during a run leave no lock behind', () => {
  const run = writers(4, { locking: 'locks', rowsPerWrite: 4 }, 50).until(1.015);
  const keySpaces = [{ id: 903, name: 'Keys', keys: 60, zipf: 0 }];
  run.edit({ type: 'setKeySpaces', keySpaces });
  expect(run.until(60.9).ended('ok')).toBe(240);
});

test('a member that dies leaves no lock behind', () => {
  const run = writers(4, { locking: 'locks', failoverSeconds: 0 }).until(1.015);
  const death = run.break({ type: 'kill', component: database, instances: 1 });
  expect(run.ended('unavailable')).toBe(3);
  expect(run.mend(death).until(2.9).ended('ok')).toBe(5);
});

test('a member that starts anew or is taken away lets those that wait for its locks go on', () => {
  const deployed = writers(4, { locking: 'locks' }).until(1.015);
  deployed.break({ type: 'deploy', component: database, share: 0, bootSeconds: 0.5 });
  expect(deployed.until(1.9).ended('ok')).toBe(4);
  expect(deployed.until(2.9).ended('ok')).toBe(8);

  const two = writers(4, { locking: 'locks', reads: 'all' });
  two.edit({ type: 'placeComponent', id: database, placement: [{ zone: 0, instances: 2 }] });
  two.break({ type: 'switchOver', component: database });
  two.until(1.015);
  two.edit({ type: 'placeComponent', id: database, placement: [{ zone: 0, instances: 1 }] });
  // The old primary is none any more: what it was still to write it does not.
  expect(two.until(1.9).ended('unavailable')).toBe(3);
  expect(two.until(2.9).ended('ok')).toBe(5);
});

test('of optimistic writes to one row the first to end wins, and the others conflict', () => {
  const run = writers(4, { locking: 'versions' }).until(1.9);
  expect(run.ended('ok')).toBe(1);
  expect(run.ended('conflict')).toBe(3);
});

test('a member takes in so many connections and refuses the next', () => {
  const run = writers(4, { connections: 3, slots: 1 }).until(1.9);
  expect(run.ended('ok')).toBe(3);
  expect(run.ended('refused')).toBe(1);
  expect(run.until(2.9).ended('ok')).toBe(6);
});

test('plain writes that had read nothing sell the same unit again and again', () => {
  const run = writers(4, { stock: 2 }).until(3.9);
  expect(run.store(database)).toMatchObject({ unitsSold: 12, unitsOversold: 10 });
});

test('a plain write that follows a read sells one more than was read, until nothing is left', () => {
  const follow = { operation: write, delayMs: 50, share: 1 };
  const run = new Bench()
    .with({
      operations: [
        { id: read, name: 'Look', access: 'read', keySpace: 903, follow },
        { id: write, name: 'Buy', access: 'update', keySpace: 903 },
      ],
    })
    .client(1, 1)
    .client(2, 1)
    .database(database, 10, { slots: 10, stock: 3 })
    .wire(1, database)
    .wire(2, database)
    .start()
    .until(5.9);
  // Two look and buy at once, once a second: each pair sells two units and stores one.
  expect(run.store(database)).toMatchObject({ unitsSold: 6, unitsOversold: 3 });
  expect(run.ended('conflict')).toBe(4);
});
