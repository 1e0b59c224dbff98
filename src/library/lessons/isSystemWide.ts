import type { LessonMeasure } from './LessonMeasure';

/** Whether a measure is one of the whole, which is told of each second of a run from its start. */
export function isSystemWide(measure: LessonMeasure): boolean {
  switch (measure.type) {
    case 'success':
    case 'failed':
    case 'latency':
      return measure.operation === undefined && measure.tenant === undefined;
    case 'goodput':
      return measure.operation === undefined;
    default:
      return false;
  }
}
