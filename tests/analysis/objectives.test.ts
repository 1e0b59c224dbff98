import { expect, test } from 'vitest';
import { burnRates } from '../../src/analysis/objectives/burnRates';
import { describeObjective } from '../../src/analysis/objectives/describeObjective';
import { errorBudgetUsed } from '../../src/analysis/objectives/errorBudgetUsed';
import { judgeObjective } from '../../src/analysis/objectives/judgeObjective';
import { measureText } from '../../src/analysis/objectives/measureText';
import { standingNow } from '../../src/analysis/objectives/standingNow';
import { standingOfRun } from '../../src/analysis/objectives/standingOfRun';
import { usualObjectives } from '../../src/analysis/objectives/usualObjectives';
import { kindOf } from '../../src/catalogue/kindOf';
import { takeReport } from '../../src/engine/report/takeReport';
import { takeSnapshot } from '../../src/engine/report/takeSnapshot';
import { Simulation } from '../../src/engine/Simulation';
import { urlShortener } from '../../src/library/urlShortener';
import { applyEdit } from '../../src/model/applyEdit';
import type { Design } from '../../src/model/Design';
import { emptyDesign } from '../../src/model/emptyDesign';
import type { Objective } from '../../src/model/Objective';
import type { Standing } from '../../src/model/Standing';

const fast = { ended: 1_000, good: 998, p50: 0.01, p95: 0.04, p99: 0.2 };
const slow = { ended: 100, good: 90, p50: 0.1, p95: 0.4, p99: 2 };
const standing: Standing = {
  system: fast,
  operations: new Map([[5, slow]]),
  reads: 200,
  staleReads: 1,
  lost: 2,
};

test.each<readonly [Objective, boolean | undefined, number, string]>([
  [{ type: 'latency', id: 1, quantile: 0.99, mostSeconds: 0.3 }, true, 0.1, '200 ms'],
  [
    { type: 'latency', id: 1, operation: 5, quantile: 0.95, mostSeconds: 0.3 },
    false,
    -0.1,
    '400 ms',
  ],
  [
    { type: 'latency', id: 1, operation: 4, quantile: 0.5, mostSeconds: 0.3 },
    undefined,
    NaN,
    'not measured',
  ],
  [{ type: 'success', id: 1, leastShare: 0.998 }, true, 0, '99.8%'],
  [{ type: 'success', id: 1, operation: 5, leastShare: 0.95 }, false, -0.05, '90%'],
  [{ type: 'staleness', id: 1, mostShare: 0.01 }, true, 0.005, '0.5%'],
  [{ type: 'lost', id: 1 }, false, -2, '2'],
  [{ type: 'cost', id: 1, mostPerMonth: 1_000 }, true, 160, '$840 a month'],
])('%o is judged', (objective, isMet, margin, text) => {
  const judged = judgeObjective(objective, standing, 840);
  expect(judged.isMet).toBe(isMet);
  expect(Number(judged.margin.toFixed(10))).toBe(margin);
  expect(measureText(objective, judged.value)).toBe(text);
});

test('where requests end and none of them well, a latency is broken', () => {
  const none = { ended: 10, good: 0, p50: NaN, p95: NaN, p99: NaN };
  const [objective] = usualObjectives(1);
  expect(judgeObjective(objective!, { ...standing, system: none }, 0).isMet).toBe(false);
});

test('the error budget is the share of the allowed failures that has been used', () => {
  const [latency, success] = usualObjectives(1);
  expect(errorBudgetUsed(success!, standing)).toBeCloseTo(2, 10);
  expect(errorBudgetUsed(latency!, standing)).toBeNaN();
  const limits = [{ limit: { seconds: 0.3 }, answers: 1_000, slower: 5 }];
  expect(errorBudgetUsed(latency!, { ...standing, limits })).toBeCloseTo(0.5, 10);
  expect(errorBudgetUsed({ type: 'success', id: 1, leastShare: 1 }, standing)).toBe(Infinity);
});

function seconds(failures: readonly number[]) {
  return {
    ended: failures.map(() => 100),
    good: failures.map((failed) => 100 - failed),
  };
}

test('an alert needs both of its windows to burn, and a calm minute ends it', () => {
  const calm = Array<number>(60).fill(0);
  const storm = Array<number>(20).fill(5);
  const burning = burnRates(seconds([...calm, ...storm]), 0.999, 300);
  expect(burning.map(({ windowSeconds }) => windowSeconds)).toEqual([5, 15, 60]);
  expect(burning[0]?.rate).toBeCloseTo(50, 6);
  expect(burning[2]?.rate).toBeCloseTo((5 * 20) / (100 * 60 * 0.001), 6);
  expect(burning.map(({ isAlert }) => isAlert)).toEqual([true, true, true]);
  const over = burnRates(seconds([...storm, ...calm]), 0.999, 300);
  expect(over.map(({ isAlert }) => isAlert)).toEqual([false, false, false]);
  expect(burnRates({ ended: [], good: [] }, 0.999, 300)[0]?.rate).toBeNaN();
});

function buffer(length: number): Float64Array {
  return new Float64Array(length);
}

test('a run so far and its report tell the same, and the last seconds about the same', () => {
  const start = Simulation.start(urlShortener.design, kindOf);
  if (!start.ok) throw new Error('It does not start.');
  const { simulation } = start;
  simulation.advance(8, Infinity);
  const snapshot = takeSnapshot(simulation, { run: 1, secondsKnown: 0, hops: 0, buffer });
  expect(snapshot.standing).toEqual(standingOfRun(takeReport(simulation)));
  expect(snapshot.standing.reads).toBeGreaterThan(1_000);
  const { p99 } = snapshot.standing.system;
  const limits = [{ seconds: p99 }, { operation: 4, seconds: 0 }, { operation: 99, seconds: 1 }];
  const asked = takeSnapshot(simulation, { run: 1, secondsKnown: 0, hops: 0, buffer, limits });
  const [all, reads, none] = asked.standing.limits!;
  expect(all!.slower / all!.answers).toBeCloseTo(0.01, 6);
  expect(reads!.slower).toBe(reads!.answers);
  expect(none).toMatchObject({ answers: 0, slower: 0 });
  const now = standingNow(snapshot);
  expect(now.system.good).toBeGreaterThan(1_000);
  expect(now.operations.get(4)!.ended + now.operations.get(5)!.ended).toBeCloseTo(
    now.system.ended,
    6,
  );
});

test('objectives are part of the design: checked, undone, and told in words', () => {
  const objectives = usualObjectives(6);
  const set = applyEdit(emptyDesign, { type: 'setObjectives', objectives }, kindOf);
  if (!set.ok) throw new Error('It was refused.');
  expect(objectives.map((one) => describeObjective(one, set.design))).toEqual([
    'p99 of all requests within 300 ms',
    '99.9% of all requests answered in time',
  ]);
  expect(set.design.nextId).toBe(8);
  const back = applyEdit(set.design, set.inverse, kindOf);
  expect(back.ok && 'objectives' in back.design).toBe(false);
  // An operation that an objective is about cannot be taken away.
  const about: Design = {
    ...set.design,
    objectives: [{ type: 'success', id: 6, operation: 5, leastShare: 0.9 }],
  };
  const operations = about.operations.slice(0, 1);
  const refused = applyEdit(about, { type: 'setOperations', operations }, kindOf);
  expect(refused.ok ? '' : refused.problems[0]?.message).toMatch(/objective is about an operation/);
});
