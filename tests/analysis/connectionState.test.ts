import { expect, test } from 'vitest';
import { connectionState } from '../../src/analysis/connectionState';
import { type ConnectionColumn, connectionColumns } from '../../src/model/Snapshot';

type Row = Readonly<Record<ConnectionColumn, number>>;

function row(values: Partial<Row>): Row {
  const none = Object.fromEntries(connectionColumns.map((column) => [column, 0])) as Row;
  return { ...none, breaker: Number.NaN, ...values };
}

test('calls that the caller turns away itself count as failing', () => {
  expect(connectionState(row({ calls: 50, turnedAway: 50 }))).toEqual({
    level: 'failing',
    tag: '50% failing',
  });
  expect(connectionState(row({ calls: 100 })).level).toBe('healthy');
  expect(connectionState(row({})).level).toBe('idle');
});

test('an open breaker is told as such, although nothing is sent', () => {
  expect(connectionState(row({ breaker: 1, turnedAway: 10 })).tag).toBe('breaker open');
  expect(connectionState(row({ breaker: 0.5, calls: 3 })).tag).toBe('breaker half open');
  expect(connectionState(row({ breaker: 0, calls: 3 })).level).toBe('healthy');
});
