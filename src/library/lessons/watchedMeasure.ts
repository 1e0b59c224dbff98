import type { Lesson } from './Lesson';
import type { LessonMeasure } from './LessonMeasure';

/** The measure of a lesson that is drawn over time. */
export function watchedMeasure({ watch, claims }: Lesson): LessonMeasure {
  return watch.measure ?? claims[0].measure;
}
