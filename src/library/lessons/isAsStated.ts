import type { LessonFigure } from './Lesson';

/** Whether a measured value is what a lesson states, within its tolerance; rounding of the last bits aside. */
export function isAsStated(value: number, { value: stated, within }: LessonFigure): boolean {
  return Math.abs(value - stated) <= within + 1e-12;
}
