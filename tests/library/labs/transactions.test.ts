import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anomalyIds, type AnomalyId } from '../../../src/library/labs/transactions/Anomaly';
import { anomalyTable } from '../../../src/library/labs/transactions/anomalyTable';
import type { FoundAnomaly } from '../../../src/library/labs/transactions/FoundAnomaly';
import { findAnomalies } from '../../../src/library/labs/transactions/findAnomalies';
import { Interleaving } from '../../../src/library/labs/transactions/Interleaving';
import type {
  IsolationLevel,
  LevelId,
} from '../../../src/library/labs/transactions/IsolationLevel';
import { isolationLevels } from '../../../src/library/labs/transactions/isolationLevels';
import type { LabEvent } from '../../../src/library/labs/transactions/LabHistory';
import type { LabOptions } from '../../../src/library/labs/transactions/LabOptions';
import type { LabStatement } from '../../../src/library/labs/transactions/LabProgram';
import type { LabScenario } from '../../../src/library/labs/transactions/LabScenario';
import { ordersOf } from '../../../src/library/labs/transactions/ordersOf';
import { outcomesOf } from '../../../src/library/labs/transactions/outcomesOf';
import { publishedTable } from '../../../src/library/labs/transactions/publishedTable';
import { scenarios } from '../../../src/library/labs/transactions/scenarios';

const plain: LabOptions = { locksReads: false, locksTables: false };
const everyOption = [false, true].flatMap((locksReads) =>
  [false, true].map((locksTables): LabOptions => ({ locksReads, locksTables })),
);

const row = fc.constantFrom('x', 'y', 'z');
const statement: fc.Arbitrary<LabStatement> = fc.oneof(
  fc.record({ type: fc.constant('read' as const), rows: fc.tuple(row), as: fc.constant('r') }),
  fc.record({
    type: fc.constant('count' as const),
    table: fc.constant('T'),
    as: fc.constant('r'),
  }),
  fc.record({
    type: fc.constant('write' as const),
    row: fc.constantFrom('x', 'y'),
    value: fc.record({ base: fc.integer({ min: 1, max: 9 }), read: fc.constant('r') }),
  }),
  row.map((id) => ({ type: 'add' as const, row: id, amount: { base: 1, read: 'r', times: 2 } })),
);
const arbitraryScenario = fc
  .tuple(fc.tuple(statement, statement), fc.tuple(statement, statement), fc.tuple(statement))
  .map((programs): LabScenario => ({
    id: 'drawn',
    name: 'Drawn',
    text: '',
    rows: ['x', 'y', 'z'].map((id) => {
      return { id, name: id, table: 'T', value: id === 'z' ? undefined : 5 };
    }),
    programs: programs.map((statements, place) => ({
      name: 'ABC'[place]!,
      purpose: '',
      statements: [...statements, { type: 'commit' }],
    })),
  }));

test('every level lets happen what is published of it, found by trying every order', () => {
  const computed = anomalyTable().map(({ level, cells }) => [
    level.id,
    Object.fromEntries(cells.map(({ anomaly, possible }) => [anomaly, possible])),
  ]);
  const published = Object.entries(publishedTable).map(([id, { possible }]) => [id, possible]);
  expect(computed).toEqual(published);
  for (const anomaly of anomalyIds) {
    expect(scenarios.some(({ shows }) => shows === anomaly)).toBe(true);
  }
});

test('there are as many orders as arithmetic says', () => {
  expect(ordersOf([3, 3])).toHaveLength(20);
  expect(ordersOf([4, 4])).toHaveLength(70);
  expect(ordersOf([2, 3, 2])).toHaveLength(210);
});

test('serializable ends as some serial order does, and only serializable always does', () => {
  for (const options of everyOption) {
    expect(withoutOrder('serializable-locks', options)).toBe(0);
    expect(withoutOrder('serializable-versions', options)).toBe(0);
  }
  const clean = isolationLevels.filter(({ id }) => withoutOrder(id, plain) === 0);
  expect(clean.map(({ id }) => id)).toEqual(['serializable-locks', 'serializable-versions']);
});

test('whatever three transactions on three rows do, serializable ends as some serial order does', () => {
  fc.assert(
    fc.property(arbitraryScenario, (scenario) => {
      for (const id of ['serializable-locks', 'serializable-versions'] as const) {
        const outcomes = outcomesOf(scenario, levelOf(id), plain);
        expect(outcomes.filter(({ serialOrder }) => serialOrder === undefined)).toEqual([]);
      }
    }),
    { numRuns: 25 },
  );
});

test('where a result fits no serial order of two transactions, an anomaly is named', () => {
  for (const scenario of scenarios.filter(({ programs }) => programs.length === 2)) {
    for (const level of isolationLevels) {
      const unnamed = outcomesOf(scenario, level, plain).filter(
        ({ serialOrder, anomalies }) => serialOrder === undefined && anomalies.length === 0,
      );
      expect(unnamed).toEqual([]);
    }
  }
});

test('everything ends: nobody waits for ever, at any level, with any locks', () => {
  for (const scenario of scenarios) {
    const orders = ordersOf(scenario.programs.map(({ statements }) => statements.length));
    for (const level of isolationLevels) {
      for (const options of everyOption) {
        const endless = orders.filter(
          (order) => !played(scenario, level.id, order, options).isOver,
        );
        expect(endless).toEqual([]);
      }
    }
  }
});

test('write skew: under snapshot isolation in all orders but the two serial ones, in none when serializable or when what is read is locked', () => {
  const skewed = (level: LevelId, options = plain) =>
    countOf('doctors', level, options, 'write-skew');
  expect(skewed('snapshot')).toBe(20 - 2);
  expect(skewed('serializable-locks')).toBe(0);
  expect(skewed('serializable-versions')).toBe(0);
  expect(skewed('snapshot', { ...plain, locksReads: true })).toBe(0);
});

test('who waits, who is turned back and why: one order step by step', () => {
  const story = (scenario: string, level: LevelId, order: string, options = plain) => {
    const { events } = played(scenarioOf(scenario), level, placesOf(order), options);
    return events.map(({ by, what }) => `${'ABC'[by]} ${tellingOf(what)}`);
  };
  expect(story('opposite-transfers', 'read-committed-versions', 'ABABAB')).toEqual([
    'A wrote savings 50',
    'B wrote current 20',
    'A waits for B',
    'B waits for A',
    'B refused deadlock',
    'A wrote current 50',
    'A committed',
  ]);
  expect(story('stock-counter', 'read-committed-versions', 'ABABBA')).toEqual([
    'A read s 10',
    'B read s 10',
    'A wrote stock 9',
    'B waits for A',
    'B missed',
    'A committed',
    'B wrote stock 8',
    'B committed',
  ]);
  expect(story('stock-counter', 'snapshot', 'ABAABB').slice(-1)).toEqual(['B refused changed']);
  expect(story('doctors', 'serializable-versions', 'ABABAB').slice(-1)).toEqual([
    'B refused circle',
  ]);
  const [, waits] = story('no-row-shared', 'read-committed', 'ABAB', {
    ...plain,
    locksTables: true,
  });
  expect(waits).toBe('B waits for A');
});

test('each anomaly tells between whom and on which rows it came about', () => {
  expect(found('taken-back', 'read-uncommitted', 'ABABB')).toEqual([
    { id: 'dirty-read', by: 1, other: 0, row: 'balance' },
  ]);
  expect(found('stock-counter', 'read-committed', 'ABAABB')).toEqual([
    { id: 'lost-update', by: 1, other: 0, row: 'stock' },
  ]);
  expect(found('statement-of-accounts', 'read-committed', 'ABBBAA')).toEqual([
    { id: 'read-skew', by: 0, other: 1, row: 'savings', secondRow: 'current' },
  ]);
  expect(found('doctors', 'snapshot', 'ABABAB')).toEqual([
    { id: 'write-skew', by: 0, other: 1, row: 'bob', secondRow: 'alice' },
  ]);
});

/** Orders of all scenarios whose result no serial order gives, or that break the rule. */
function withoutOrder(id: LevelId, options: LabOptions): number {
  return scenarios.flatMap((scenario) =>
    outcomesOf(scenario, levelOf(id), options).filter(
      ({ serialOrder, keepsRule }) => serialOrder === undefined || !keepsRule,
    ),
  ).length;
}

function levelOf(id: LevelId): IsolationLevel {
  return isolationLevels.find((level) => level.id === id)!;
}

function scenarioOf(id: string): LabScenario {
  return scenarios.find((scenario) => scenario.id === id)!;
}

function placesOf(order: string): readonly number[] {
  return order.split('').map((name) => 'ABC'.indexOf(name));
}

function played(
  scenario: LabScenario,
  level: LevelId,
  order: readonly number[],
  options: LabOptions,
): Interleaving {
  const run = new Interleaving(scenario, levelOf(level), options);
  for (const place of order) run.turn(place);
  return run;
}

function countOf(scenario: string, level: LevelId, options: LabOptions, anomaly: AnomalyId) {
  const outcomes = outcomesOf(scenarioOf(scenario), levelOf(level), options);
  return outcomes.filter(({ anomalies }) => anomalies.includes(anomaly)).length;
}

function found(scenario: string, level: LevelId, order: string): readonly FoundAnomaly[] {
  return findAnomalies(played(scenarioOf(scenario), level, placesOf(order), plain));
}

function tellingOf(what: LabEvent['what']): string {
  if (what.type === 'waits') return `waits for ${what.for.map((place) => 'ABC'[place]).join()}`;
  const { type, ...rest } = what;
  return [type, ...Object.values(rest)].join(' ');
}
