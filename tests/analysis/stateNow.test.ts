import { expect, test } from 'vitest';
import { stateNow } from '../../src/analysis/stateNow';
import { componentColumns, type ComponentColumn, type Snapshot } from '../../src/model/Snapshot';
import type { Fault } from '../../src/model/Fault';

function snapshotOf(row: Partial<Record<ComponentColumn, number>>, fault?: Fault): Snapshot {
  const calm = { arrivals: 100, completions: 100, failures: 0, instances: 4, instancesUp: 4 };
  const values: Partial<Record<ComponentColumn, number>> = { ...calm, ...row };
  return {
    componentIds: [2],
    components: Float64Array.from(componentColumns, (column) => values[column] ?? Number.NaN),
    faults: fault === undefined ? [] : [{ id: 900, fault, sinceSeconds: 1 }],
  } as unknown as Snapshot;
}

test('what is broken says how where its numbers are well, and what is worse goes before', () => {
  const slow = { type: 'slow', component: 2, factor: 10 } as const;
  const broken = { level: 'strained', tag: '×10 slower', isBroken: true };
  expect(stateNow(snapshotOf({}), 2)).toEqual({ level: 'healthy' });
  expect(stateNow(snapshotOf({}, slow), 2)).toEqual(broken);
  expect(stateNow(snapshotOf({ arrivals: 0, completions: 0 }, slow), 2)).toEqual(broken);
  expect(stateNow(snapshotOf({ waiting: 9, waitingLimit: 9 }, slow), 2)).toEqual({
    level: 'saturated',
    tag: 'queue 9 full',
  });
  expect(stateNow(snapshotOf({}, { ...slow, component: 3 }), 2)).toEqual({ level: 'healthy' });
  expect(stateNow(snapshotOf({}, { type: 'traffic', component: 2, factor: 5 }), 2)?.tag).toBe('×5');
  expect(stateNow(snapshotOf({}, slow), 3)).toBeUndefined();
});
