import { expect, test } from 'vitest';
import { monthlyCostOfRun } from '../../../src/analysis/monthlyCost';
import { kindOf } from '../../../src/catalogue/kindOf';
import { runExperiment } from '../../../src/engine/experiment/runExperiment';
import { readDesign } from '../../../src/exchange/readDesign';
import { isAsStated } from '../../../src/library/lessons/isAsStated';
import { changedDesign } from '../../../src/library/lessons/changedDesign';
import type { Lesson, LessonFigure } from '../../../src/library/lessons/Lesson';
import { lessonRequest } from '../../../src/library/lessons/lessonRequest';
import { lessons } from '../../../src/library/lessons/lessons';
import { type MeasuredRun, measureOf } from '../../../src/library/lessons/measureOf';
import { seriesOf, type ToldRun } from '../../../src/library/lessons/seriesOf';
import { watchedMeasure } from '../../../src/library/lessons/watchedMeasure';
import type { Design } from '../../../src/model/Design';
import type { Edit } from '../../../src/model/Edit';
import { hiddenConnections } from '../hiddenConnections';

/** Half a second of one core on a slow machine: what a visitor waits for. */
const mostEvents = 310_000;

test.each(lessons)('$id holds what it claims', (lesson) => {
  const { broken, edits, claims, detours = [] } = lesson;
  const runs = [run(lesson, broken), run(lesson, changed(broken, edits))] as const;
  const told = claims.flatMap(({ words, measure, ...figures }) => [
    judged(`${words}, broken`, measureOf(measure, runs[0]), figures.broken),
    judged(`${words}, fixed`, measureOf(measure, runs[1]), figures.fixed),
  ]);
  const others = detours.map(({ change, edits: tried, figure }) =>
    judged(change, measureOf(claims[0].measure, run(lesson, changed(broken, tried))), figure),
  );
  expect([...told, ...others].filter(({ isRight }) => !isRight)).toEqual([]);
  for (const one of runs) {
    expect(one.report.events).toBeLessThan(mostEvents);
    const curve = seriesOf(watchedMeasure(lesson), one);
    expect(curve.filter(({ value }) => Number.isFinite(value)).length).toBeGreaterThan(3);
  }
});

test.each(lessons)('$id is drawn well and can be tried further', ({ broken, edits, task }) => {
  const read = readDesign(JSON.parse(JSON.stringify(broken)), 'strict', kindOf);
  expect(read).toMatchObject({ ok: true, notices: [] });
  const fixed = changed(broken, edits);
  expect(hiddenConnections(broken)).toEqual([]);
  expect(hiddenConnections(fixed)).toEqual([]);
  if (task.edits !== undefined) changed(fixed, task.edits);
  if (task.fault !== undefined) {
    const step = { type: 'fault', id: fixed.nextId + 50, atSeconds: 0, fault: task.fault } as const;
    const scenario = { ...fixed.scenario, steps: [step] };
    changed(fixed, [{ type: 'setScenario', scenario }]);
  }
});

function changed(design: Design, edits: readonly Edit[]): Design {
  return changedDesign(design, edits, kindOf);
}

function run(lesson: Lesson, design: Design): MeasuredRun & ToldRun {
  const result = runExperiment(lessonRequest(lesson, design), kindOf);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
  expect(result.shortfalls).toEqual([]);
  const { report, moments, series } = result;
  return { report, moments, series, costPerMonth: monthlyCostOfRun(design, report, kindOf) };
}

function judged(what: string, value: number, figure: LessonFigure) {
  const { value: target, within } = figure;
  return { what, value, target, within, isRight: isAsStated(value, figure) };
}
