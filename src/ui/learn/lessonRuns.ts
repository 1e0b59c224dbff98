import { createStore } from 'zustand/vanilla';
import { monthlyCostOfRun } from '../../analysis/monthlyCost';
import { changedDesign } from '../../library/lessons/changedDesign';
import type { Lesson } from '../../library/lessons/Lesson';
import { lessonRequest } from '../../library/lessons/lessonRequest';
import { measureOf } from '../../library/lessons/measureOf';
import { seriesOf } from '../../library/lessons/seriesOf';
import { watchedMeasure } from '../../library/lessons/watchedMeasure';
import type { Design } from '../../model/Design';
import { poolOf } from '../experiments/poolOf';
import type { Stores } from '../stores/Stores';
import type { LessonRun, LessonSide } from './LessonRun';

/** The runs of lessons that this page has made, by the lesson's id: as many as there are lessons. */
export const lessonRuns = createStore<ReadonlyMap<string, LessonRun>>(() => new Map());

/** Runs both designs of a lesson, and what else is told of, in the background under the same arrivals. */
export async function runLesson(lesson: Lesson, stores: Stores): Promise<void> {
  if (lessonRuns.getState().get(lesson.id)?.isRunning === true) return;
  const { broken, edits, detours = [] } = lesson;
  const { kindOf } = stores;
  const others = [edits, ...detours.map((detour) => detour.edits)];
  const designs = [broken, ...others.map((one) => changedDesign(broken, one, kindOf))];
  keep(lesson, { isRunning: true, detours: [] });
  const sides = await Promise.all(designs.map((design) => runSide(lesson, design, stores)));
  const problem = sides.find((side): side is string => typeof side === 'string');
  const [first, second, ...rest] = sides.filter(
    (side): side is LessonSide => typeof side !== 'string',
  );
  keep(
    lesson,
    problem === undefined && first !== undefined && second !== undefined
      ? { isRunning: false, broken: first, fixed: second, detours: rest }
      : {
          isRunning: false,
          detours: [],
          problem: problem ?? 'The runs gave no result. Run both again.',
        },
  );
}

/** What a run has measured, or why there is none. */
async function runSide(
  lesson: Lesson,
  design: Design,
  { run, kindOf }: Stores,
): Promise<LessonSide | string> {
  const result = await poolOf(run).simulate(lessonRequest(lesson, design));
  if (!result.ok) return result.problems[0]?.message ?? 'The run failed.';
  const costPerMonth = monthlyCostOfRun(design, result.report, kindOf);
  return {
    figures: lesson.claims.map(({ measure }) => measureOf(measure, { ...result, costPerMonth })),
    costPerMonth,
    curve: seriesOf(watchedMeasure(lesson), result),
  };
}

function keep({ id }: Lesson, run: LessonRun): void {
  lessonRuns.setState((runs) => new Map([...runs, [id, run]]), true);
}
