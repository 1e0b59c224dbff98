import { expect, test } from 'vitest';
import { monthlyCostOfRun } from '../../../src/analysis/monthlyCost';
import { kindOf } from '../../../src/catalogue/kindOf';
import { runExperiment } from '../../../src/engine/experiment/runExperiment';
import { changedDesign } from '../../../src/library/lessons/changedDesign';
import type { LessonMeasure } from '../../../src/library/lessons/LessonMeasure';
import { lessons } from '../../../src/library/lessons/lessons';
import { measureOf } from '../../../src/library/lessons/measureOf';
import type { Design } from '../../../src/model/Design';

/** Whoever tries the task presses the button some seconds after the start. */
const faultAtSeconds = 10;

interface Told {
  readonly lesson: string;
  /** What the sentence of the task says, as a figure of the mended design with the task done. */
  readonly measure: LessonMeasure;
  readonly from: number;
  readonly until: number;
  readonly value: number;
  readonly within: number;
}

const p50 = { type: 'latency', quantile: 'p50Seconds' } as const;
const p99 = { type: 'latency', quantile: 'p99Seconds' } as const;
const failed = { type: 'failed' } as const;
const success = { type: 'success' } as const;

test.each<Told>([
  { lesson: 'load-balancing', measure: p50, from: 16, until: 70, value: 0.3, within: 0.1 },
  { lesson: 'horizontal-scaling', measure: p50, from: 20, until: 80, value: 0.1, within: 0.02 },
  { lesson: 'horizontal-scaling', measure: failed, from: 20, until: 80, value: 0.03, within: 0.01 },
  {
    lesson: 'read-write-ratio',
    measure: { type: 'stale', component: 13 },
    from: 65,
    until: 75,
    value: 1 / 7,
    within: 0.03,
  },
  { lesson: 'autoscaling-lag', measure: failed, from: 0, until: 300, value: 0.15, within: 0.03 },
  { lesson: 'data-locality', measure: p50, from: 11, until: 30, value: 0.085, within: 0.002 },
  {
    lesson: 'tail-at-scale',
    measure: { type: 'callsEach', connection: 1_213 },
    from: 10,
    until: 40,
    value: 170,
    within: 4,
  },
  { lesson: 'tail-at-scale', measure: failed, from: 10, until: 40, value: 0.0103, within: 0.006 },
  {
    lesson: 'write-behind',
    measure: { type: 'arrivals', component: 14 },
    from: 5,
    until: 20,
    value: 100,
    within: 6,
  },
  { lesson: 'refresh-ahead', measure: success, from: 20, until: 60, value: 0.03, within: 0.05 },
  {
    lesson: 'invalidation',
    measure: { type: 'stale', component: 13 },
    from: 20,
    until: 80,
    value: 0.0015,
    within: 0.0006,
  },
  { lesson: 'username-taken', measure: p50, from: 0, until: 60, value: 20, within: 0.1 },
  {
    lesson: 'username-taken',
    measure: { type: 'oversold', component: 13 },
    from: 0,
    until: 60,
    value: 0,
    within: 0,
  },
  {
    // Seven bits set by each of twice the names: (1 − e^(−7/5))⁷ = 13.8% of the 70% that are absent.
    lesson: 'penetration',
    measure: { type: 'callsEach', connection: 1_214 },
    from: 2,
    until: 32,
    value: 0.3 + 0.7 * 0.138,
    within: 0.012,
  },
  { lesson: 'redis-bill', measure: p99, from: 20, until: 80, value: 0.45, within: 0.05 },
])('the task of $lesson does what it says', ({ lesson, measure, from, until, value, within }) => {
  const result = runExperiment(
    { design: withTask(lesson), warmupSeconds: from, durationSeconds: until },
    kindOf,
  );
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
  const { report, moments } = result;
  const costPerMonth = monthlyCostOfRun(withTask(lesson), report, kindOf);
  const measured = measureOf(measure, { report, moments, costPerMonth });
  expect(measured).toBeGreaterThanOrEqual(value - within);
  expect(measured).toBeLessThanOrEqual(value + within);
});

test('the filter that is too full is told with the load that it is set to', () => {
  const answered = 0.7 * (1 - (1 - Math.exp(-7 / 5)) ** 7);
  const { task } = lessonOf('penetration');
  expect(task.text).toContain(`only ${Math.round(100 * answered)} of 100`);
});

test('the boxes of an over-engineered shop are as many as it says', () => {
  const { broken, edits, question } = lessonOf('ship-simple');
  const mended = changedDesign(broken, edits, kindOf);
  expect([boxesOf(broken), boxesOf(broken) - boxesOf(mended)]).toEqual([11, 8]);
  expect(question).toMatch(/^Eleven boxes .* the other eight do\?$/);
});

function boxesOf({ components }: Design): number {
  return components.filter(({ kind }) => kind !== 'client').length;
}

function lessonOf(id: string) {
  const lesson = lessons.find((one) => one.id === id);
  if (lesson === undefined) throw new Error(`No lesson is called ${id}.`);
  return lesson;
}

/** The mended design, with its task done: a setting from the start, a fault after some seconds. */
function withTask(id: string): Design {
  const { broken, edits, task } = lessonOf(id);
  const design = changedDesign(broken, [...edits, ...(task.edits ?? [])], kindOf);
  if (task.fault === undefined) return design;
  const { fault } = task;
  const step = { type: 'fault', id: design.nextId + 50, atSeconds: faultAtSeconds, fault } as const;
  const steps = [...design.scenario.steps, step];
  return { ...design, scenario: { ...design.scenario, steps } };
}
