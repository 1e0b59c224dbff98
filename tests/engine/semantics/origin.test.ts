import { expect, test } from 'vitest';
import { isAbsent } from '../../../src/engine/Traffic';
import { spanState } from '../../../src/engine/spans/spanState';
import type { Operation } from '../../../src/model/Operation';
import { always, Bench, firstTenant, read, secondTenant, write } from '../../support/bench';
import type { Running } from '../../support/Running';

/** Rows in use at a component. */
function rowsAt(running: Running, id: number): readonly number[] {
  const { spans } = running.simulation.world.kernel;
  const { index } = running.component(id);
  return Array.from({ length: spans.used }, (_, row) => row).filter(
    (row) => spans.state[row] !== spanState.free && spans.component[row] === index,
  );
}

/** A client that sends 1,000 requests at even intervals to a service that is slow to answer: all of them are inside. */
function thousandInside(bench: Bench): Running {
  return bench
    .put(1, 'client', { arrivals: 'constant', rate: 100, timeoutMs: 0 })
    .put(2, 'service', { slots: 2_000, serviceTime: always(0) })
    .put(3, 'service', { slots: 2_000, serviceTime: always(3_600_000) })
    .wire(1, 2)
    .wire(2, 3)
    .start()
    .until(10);
}

const shareOf = <Value>(values: readonly Value[], wanted: (value: Value) => boolean) =>
  values.filter(wanted).length / values.length;

test('requests belong to tenants by their shares, and so do the calls that they cause', () => {
  const running = thousandInside(new Bench().tenants());
  const { spans } = running.simulation.world.kernel;
  const tenants = rowsAt(running, 3).map((row) => spans.tenant[row]);
  expect(tenants).toHaveLength(1_000);
  expect(shareOf(tenants, (tenant) => tenant === 1)).toBeCloseTo(0.75, 1);
  expect(shareOf(tenants, (tenant) => tenant === 2)).toBeCloseTo(0.25, 1);
  for (const row of rowsAt(running, 3)) {
    expect(spans.tenant[row]).toBe(spans.tenant[spans.parent[row]!]);
    expect(spans.user[row]).toBe(spans.request[row]);
  }
});

test('an operation with tenants of its own is theirs alone', () => {
  const operations: readonly Operation[] = [
    {
      id: read,
      name: 'Read',
      access: 'read',
      keySpace: 903,
      tenants: [
        { tenant: firstTenant, share: 0 },
        { tenant: secondTenant, share: 2 },
      ],
    },
  ];
  const running = thousandInside(new Bench().tenants().with({ operations }));
  const { spans } = running.simulation.world.kernel;
  expect(new Set(rowsAt(running, 3).map((row) => spans.tenant[row]))).toEqual(new Set([2]));
});

test('without tenants nobody is told apart', () => {
  const running = thousandInside(new Bench());
  const { spans } = running.simulation.world.kernel;
  expect(new Set(rowsAt(running, 3).map((row) => spans.tenant[row]))).toEqual(new Set([0]));
});

test('a share of the reads asks for keys that do not exist; writes never do', () => {
  const keySpaces = [{ id: 903, name: 'Keys', keys: 100, zipf: 0, absent: 0.4 }];
  const operations: readonly Operation[] = [
    { id: read, name: 'Read', access: 'read', keySpace: 903 },
    { id: write, name: 'Write', access: 'conditional', keySpace: 903 },
  ];
  const running = thousandInside(new Bench().with({ keySpaces, operations }));
  const { spans } = running.simulation.world.kernel;
  const rows = rowsAt(running, 3);
  const reads = rows.filter((row) => spans.operation[row] === 0);
  const writes = rows.filter((row) => spans.operation[row] === 1);
  expect(shareOf(reads, (row) => isAbsent(spans.key[row]!))).toBeCloseTo(0.4, 1);
  expect(writes.length).toBeGreaterThan(50);
  expect(shareOf(writes, (row) => isAbsent(spans.key[row]!))).toBe(0);
});

test('a hot key takes its share besides what its popularity brings it', () => {
  const keySpaces = [{ id: 903, name: 'Keys', keys: 4, zipf: 0, hot: 0.6 }];
  const running = thousandInside(new Bench().with({ keySpaces }));
  const { spans } = running.simulation.world.kernel;
  const keys = rowsAt(running, 3).map((row) => spans.key[row]!);
  // 0.6 of the requests, and a quarter of the others.
  expect(shareOf(keys, (key) => key === 2)).toBeCloseTo(0.7, 1);
});
