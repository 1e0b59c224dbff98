import { expect, test } from 'vitest';
import { SnapshotTable } from '../../../src/engine/report/SnapshotTable';

test('a copy has per second what came together since the window began, and the rest as it is', () => {
  const table = new SnapshotTable(2, 3);
  table.count(0, 10);
  table.count(3, 0);
  table.count(4, 7);
  table.numbers[1] = 5;
  for (const total of [10, 12, 13]) table.grow(0, total);
  for (const total of [1.5, 0, 1.25]) table.grow(3, total);
  table.grow(4, 7);
  expect([...table.copy(2, full)]).toEqual([1.5, 5, NaN, 0.625, 0, NaN]);
  // Half a second later nothing more has come.
  expect([...table.copy(2.5, full)]).toEqual([1.2, 5, NaN, 0.5, 0, NaN]);
});

test('at the start there is no second to count by', () => {
  const table = new SnapshotTable(1, 3);
  table.count(0, 0);
  table.count(1, 0);
  table.grow(1, 4);
  table.numbers[2] = 0;
  expect([...table.copy(0, full)]).toEqual([NaN, Infinity, 0]);
});

/** An array that something else was in before. */
function full(length: number): Float64Array {
  return new Float64Array(length).fill(99);
}
