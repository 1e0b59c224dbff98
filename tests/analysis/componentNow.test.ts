import { expect, test } from 'vitest';
import { componentNow } from '../../src/analysis/componentNow';
import { connectionNow } from '../../src/analysis/connectionNow';
import {
  componentColumns,
  connectionColumns,
  type ComponentColumn,
  type Snapshot,
} from '../../src/model/Snapshot';
import type { Fault } from '../../src/model/Fault';

function snapshotOf(row: Partial<Record<ComponentColumn, number>>, fault?: Fault): Snapshot {
  const calm = { arrivals: 100, completions: 100, failures: 0, instances: 4, instancesUp: 4 };
  const values: Partial<Record<ComponentColumn, number>> = { ...calm, ...row };
  return {
    componentIds: [2],
    components: Float64Array.from(componentColumns, (column) => values[column] ?? Number.NaN),
    connectionIds: [5],
    connections: Float64Array.from(connectionColumns, (column) => (column === 'calls' ? 100 : 0)),
    faults: fault === undefined ? [] : [{ id: 900, fault, sinceSeconds: 1 }],
  } as unknown as Snapshot;
}

test('what is broken says how where its numbers are well, and what is worse goes before', () => {
  const slow = { type: 'slow', component: 2, factor: 10 } as const;
  const broken = { level: 'strained', tag: '×10 slower', isBroken: true };
  expect(componentNow(snapshotOf({}), 2)).toEqual({ level: 'healthy' });
  expect(componentNow(snapshotOf({}, slow), 2)).toEqual(broken);
  expect(componentNow(snapshotOf({ arrivals: 0, completions: 0 }, slow), 2)).toEqual(broken);
  expect(componentNow(snapshotOf({ waiting: 9, waitingLimit: 9 }, slow), 2)).toEqual({
    level: 'saturated',
    tag: 'queue 9 full',
  });
  expect(componentNow(snapshotOf({}, { ...slow, component: 3 }), 2)).toEqual({ level: 'healthy' });
  expect(componentNow(snapshotOf({}, { type: 'traffic', component: 2, factor: 5 }), 2)?.tag).toBe(
    '×5',
  );
  expect(componentNow(snapshotOf({}, slow), 3)).toBeUndefined();
});

test('a connection that is slowed says so while its calls are well', () => {
  const late = { type: 'delay', connection: 5, addedMs: 200 } as const;
  expect(connectionNow(snapshotOf({}), 5)).toEqual({ level: 'healthy' });
  expect(connectionNow(snapshotOf({}, late), 5)).toEqual({
    level: 'strained',
    tag: '200 ms later',
  });
  expect(connectionNow(snapshotOf({}, { ...late, connection: 2 }), 5)?.level).toBe('healthy');
  expect(connectionNow(snapshotOf({}, late), 6)).toBeUndefined();
});
