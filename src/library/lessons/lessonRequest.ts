import type { Design } from '../../model/Design';
import type { ExperimentRequest } from '../../model/Experiment';
import { isSystemWide } from './isSystemWide';
import type { Lesson } from './Lesson';
import { watchedMeasure } from './watchedMeasure';

/** Into so many moments the measured part of a run is cut at most; none is shorter than a second. */
const mostMoments = 60;

/** The background run of one of the designs of a lesson; reports on the way only where a measure is drawn or judged by them. */
export function lessonRequest(lesson: Lesson, design: Design): ExperimentRequest {
  const { fromSeconds, untilSeconds, claims } = lesson;
  const seconds = untilSeconds - fromSeconds;
  const each = Math.max(1, Math.ceil(seconds / mostMoments));
  const hasPeak = claims.some(({ measure }) => measure.type === 'peakCalls');
  const wanted = hasPeak || !isSystemWide(watchedMeasure(lesson)) ? Math.floor(seconds / each) : 0;
  return {
    design,
    warmupSeconds: fromSeconds,
    durationSeconds: untilSeconds,
    momentsSeconds: Array.from({ length: wanted }, (_, place) => fromSeconds + (place + 1) * each),
    wantsSeries: true,
  };
}
