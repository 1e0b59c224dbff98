import { expect, test } from 'vitest';
import {
  classColumns,
  type ClassColumn,
  systemColumns,
  type Snapshot,
} from '../../src/model/Snapshot';
import { headlineOf } from '../../src/ui/why/headlineOf';

type Row<Column extends string> = Readonly<Partial<Record<Column, number>>>;

function snapshotOf(
  row: Readonly<Record<string, number>>,
  classRows: readonly Row<ClassColumn>[] = [],
): Snapshot {
  const system = Float64Array.from(systemColumns, (column) => row[column] ?? 0);
  const classes = Float64Array.from(
    classRows.flatMap((one) => classColumns.map((column) => one[column] ?? 0)),
  );
  return { run: 1, atSeconds: 40, windowSeconds: 2, system, classes } as unknown as Snapshot;
}

test('nobody reads that nothing hurts while requests fail', () => {
  expect(headlineOf(snapshotOf({ ok: 72, queueFull: 28 }), [], []).question).toBe(
    'Why do 28% of the requests fail?',
  );
  expect(headlineOf(snapshotOf({ ok: 100 }), [], []).question).toBe('Nothing hurts the users now.');
});

test('nothing is claimed of a run that has not begun', () => {
  const begun = { ...snapshotOf({}), atSeconds: 0 };
  expect(headlineOf(begun, [], []).answer).toMatch(/^Press Play/);
});

test('an operation that few use and that fails is asked about by its name', () => {
  const operations = [
    { id: 5, name: 'View', access: 'read', keySpace: 3 },
    { id: 6, name: 'Pay', access: 'insert', keySpace: 3 },
  ] as const;
  const rows = [
    { id: 5, goodput: 1_000 },
    { id: 6, goodput: 3, failures: 6 },
  ];
  expect(headlineOf(snapshotOf({ ok: 1_003, timeout: 6 }, rows), [], operations).question).toBe(
    'Why do 67% of the requests “Pay” fail?',
  );
});

test('what users do not feel is not asked about as their waiting', () => {
  const lost = {
    rule: 'lostUnnoticed',
    weight: 'harm',
    title: '6.3/s of the calls from Feed API to New posts are lost, and nobody notices',
    text: '',
    evidence: [],
    components: [1],
    connections: [2],
    suggestions: [],
    measure: 'unnoticed',
  } as const;
  expect(headlineOf(snapshotOf({ ok: 100 }), [lost], []).question).toBe(
    'What goes wrong though requests succeed?',
  );
  expect(headlineOf(snapshotOf({ ok: 72, queueFull: 28 }), [lost], []).question).toBe(
    'Why do 28% of the requests fail?',
  );
});
