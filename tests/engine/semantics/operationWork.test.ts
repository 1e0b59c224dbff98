import { expect, test } from 'vitest';
import { takeReport } from '../../../src/engine/report/takeReport';
import type { Simulation } from '../../../src/engine/Simulation';
import { plainRule } from '../../../src/model/plainRule';
import { Bench, read, write } from '../../support/bench';

const [readers, writers, service, cache, database] = [1, 2, 3, 4, 5];

/** Two reads a second, cache-aside and then three more of the database; a write a second, of which the database makes two. */
function bench() {
  return new Bench(50)
    .client(readers, 2)
    .client(writers, 1, write)
    .service(service, 0)
    .cache(cache, { start: 'cold' })
    .database(database, 0)
    .wire(readers, service)
    .wire(writers, service)
    .wire(service, cache)
    .wire(service, database, {}, [
      { ...plainRule, access: 'reads', count: 3 },
      { ...plainRule, access: 'writes', count: 2 },
    ]);
}

const workAt = (simulation: Simulation, id: number) =>
  takeReport(simulation).components.find((one) => one.id === id)?.work;

test('calls answered well are told by operation; filling and emptying a cache is neither a read nor a write', () => {
  const run = bench().start().until(10.2);
  expect(workAt(run.simulation, database)).toEqual([
    { operation: read, reads: 60, writes: 0 },
    { operation: write, reads: 0, writes: 20 },
  ]);
  expect(workAt(run.simulation, cache)).toEqual([{ operation: read, reads: 20, writes: 0 }]);
  run.break({ type: 'errors', component: database, share: 1 });
  expect(workAt(run.until(12.5).simulation, database)?.[1]?.writes).toBe(20);
});

test('they go on from a keyframe', () => {
  const run = bench().start().until(5.5);
  const keyframe = structuredClone(run.simulation.keyframe());
  const then = workAt(run.until(8.5).simulation, database);
  run.simulation.restore(keyframe);
  expect(workAt(run.until(8.5).simulation, database)).toEqual(then);
});
