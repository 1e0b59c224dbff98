import { expect, test } from 'vitest';
import { systemColumns } from '../../src/model/Snapshot';
import { Series } from '../../src/store/Series';

function rows(...seconds: number[]): Float64Array {
  const table = new Float64Array(seconds.length * systemColumns.length);
  seconds.forEach((second, row) => {
    table[row * systemColumns.length] = second;
    table[row * systemColumns.length + systemColumns.indexOf('offered')] = second * 10;
  });
  return table;
}

test('rows are kept in order, column by column', () => {
  const series = new Series();
  series.append(rows(1, 2));
  series.append(rows(3));
  expect([...series.column('time')]).toEqual([1, 2, 3]);
  expect([...series.column('offered')]).toEqual([10, 20, 30]);
});

test('after going back, what comes again replaces what was known', () => {
  const series = new Series();
  series.append(rows(1, 2, 3, 4));
  series.truncate(2.5);
  expect([...series.column('time')]).toEqual([1, 2]);
  series.append(rows(2, 3));
  expect([...series.column('time')]).toEqual([1, 2, 3]);
});

test('the oldest seconds make room past two hours', () => {
  const series = new Series();
  for (let second = 1; second <= Series.limit + 5; second += 1) series.append(rows(second));
  expect(series.length).toBe(Series.limit);
  expect(series.column('time')[0]).toBe(6);
  expect(series.lastSeconds).toBe(Series.limit + 5);
});
