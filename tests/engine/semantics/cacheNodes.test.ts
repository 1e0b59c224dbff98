import { expect, test } from 'vitest';
import { Bench } from '../../support/bench';
import type { Running } from '../../support/Running';

const client = 1;
const service = 2;
const cache = 3;
const database = 4;
const keys = 300;

/** A cache of ten instances that holds every key by now. */
function filled(spreadBy: string): Running {
  return new Bench(keys)
    .client(client, 100)
    .service(service, 0)
    .cache(cache, { spreadBy, capacity: keys, ttlSeconds: 0 }, { instances: 10 })
    .database(database, 0)
    .wire(client, service)
    .wire(service, cache)
    .wire(service, database)
    .start()
    .until(100);
}

/** What comes to the database in a hundred seconds after something was done: 10,000 reads. */
function readsAfter(spreadBy: string, deed: (run: Running) => void): number {
  const run = filled(spreadBy);
  const before = run.count(database, 'arrived');
  expect(before).toBe(keys);
  deed(run);
  return run.until(200).count(database, 'arrived') - before;
}

function addOne(run: Running): void {
  run.edit({ type: 'placeComponent', id: cache, placement: [{ zone: 0, instances: 11 }] });
}

function killOne(run: Running): void {
  run.break({ type: 'kill', component: cache, instances: 1 });
}

test('an instance more: ten of eleven keys move by the remainder, one of eleven on a ring', () => {
  expect(readsAfter('remainder', addOne)).toBeGreaterThan(0.85 * keys);
  const moved = readsAfter('ring', addOne);
  expect(moved).toBeGreaterThan(0.03 * keys);
  expect(moved).toBeLessThan(0.16 * keys);
});

test('a dead instance keeps its keys by the remainder; on a ring the next one takes them in', () => {
  // A tenth of all reads, for as long as it is dead.
  expect(readsAfter('remainder', killOne)).toBeGreaterThan(600);
  // Each of its keys once.
  expect(readsAfter('ring', killOne)).toBeLessThan(0.16 * keys);
});
