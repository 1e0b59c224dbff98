import type { LessonPoint } from '../../library/lessons/seriesOf';

/** One of the designs of a lesson, run in this browser: what was asked of the run, which itself is not kept. */
export interface LessonSide {
  /** One for each claim of the lesson, in its order. */
  readonly figures: readonly number[];
  /** US dollars a month. */
  readonly costPerMonth: number;
  /** The watched measure over time. */
  readonly curve: readonly LessonPoint[];
}

/** The runs of a lesson that were made on this page. */
export interface LessonRun {
  readonly isRunning: boolean;
  readonly broken?: LessonSide;
  readonly fixed?: LessonSide;
  /** In the order of the lesson's detours. */
  readonly detours: readonly LessonSide[];
  readonly problem?: string;
}
