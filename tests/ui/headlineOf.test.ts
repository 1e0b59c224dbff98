import { expect, test } from 'vitest';
import { systemColumns, type Snapshot } from '../../src/model/Snapshot';
import { headlineOf } from '../../src/ui/why/headlineOf';

function snapshotOf(row: Readonly<Record<string, number>>): Snapshot {
  const system = Float64Array.from(systemColumns, (column) => row[column] ?? 0);
  return { run: 1, atSeconds: 40, system } as unknown as Snapshot;
}

test('nobody reads that nothing hurts while requests fail', () => {
  expect(headlineOf(snapshotOf({ ok: 72, queueFull: 28 }), []).question).toBe(
    'Why do 28% of the requests fail?',
  );
  expect(headlineOf(snapshotOf({ ok: 100 }), []).question).toBe('Nothing hurts the users now.');
});
