import { isSystemWide } from '../../library/lessons/isSystemWide';
import type { Lesson } from '../../library/lessons/Lesson';
import { watchedMeasure } from '../../library/lessons/watchedMeasure';
import { OverlayPlot } from '../dock/compare/OverlayPlot';
import { formatMeasure } from './formatMeasure';
import type { LessonSide } from './LessonRun';
import { measureWords } from './measureWords';

interface LessonChartProps {
  readonly lesson: Lesson;
  readonly broken: LessonSide;
  readonly fixed: LessonSide;
}

/** The watched measure of both designs over the time of their runs. */
export function LessonChart({ lesson, broken, fixed }: LessonChartProps) {
  const measure = watchedMeasure(lesson);
  return (
    <OverlayPlot
      title={measureWords(measure)}
      names={['Broken', 'Mended']}
      a={broken.curve}
      b={fixed.curve}
      fromSeconds={isSystemWide(measure) ? 0 : lesson.fromSeconds}
      format={(value) => formatMeasure(measure, value)}
    />
  );
}
