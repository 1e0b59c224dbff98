import { outcomes } from '../../model/Outcome';
import type { Report } from '../../model/Report';
import { type SystemColumn, systemColumns } from '../../model/Snapshot';
import { isSystemWide } from './isSystemWide';
import type { LessonMeasure, LessonQuantile } from './LessonMeasure';
import { measureOf } from './measureOf';
import { ratioOf } from './ratioOf';

/** One point of a curve: simulated seconds, and the value there; NaN where nothing was measured. */
export interface LessonPoint {
  readonly atSeconds: number;
  readonly value: number;
}

/** What a run has told on its way. */
export interface ToldRun {
  /** Rows of `systemColumns`, one for each second. */
  readonly series: Float64Array;
  readonly moments: readonly Report[];
}

const columnOf: Readonly<Record<LessonQuantile, SystemColumn>> = {
  p50Seconds: 'p50',
  p95Seconds: 'p95',
  p99Seconds: 'p99',
};

/**
 * A measure over the time of a run: of the whole system by second from its start, of a part by the moments since measuring
 * began, each for itself where it is a ratio and else up to then.
 */
export function seriesOf(measure: LessonMeasure, run: ToldRun): readonly LessonPoint[] {
  return isSystemWide(measure) ? bySecond(measure, run.series) : byMoment(measure, run);
}

function bySecond(measure: LessonMeasure, series: Float64Array): readonly LessonPoint[] {
  const width = systemColumns.length;
  return Array.from({ length: Math.floor(series.length / width) }, (_, row) => {
    const of = (column: SystemColumn) =>
      series[row * width + systemColumns.indexOf(column)] ?? Number.NaN;
    return { atSeconds: of('time'), value: valueOf(measure, of) };
  });
}

function valueOf(measure: LessonMeasure, of: (column: SystemColumn) => number): number {
  if (measure.type === 'latency') return of(columnOf[measure.quantile]);
  if (measure.type === 'goodput') return of('goodput');
  const ended = outcomes.reduce((sum, outcome) => sum + (of(outcome) || 0), 0);
  if (ended === 0) return Number.NaN;
  const good = Math.min(1, of('goodput') / ended);
  return measure.type === 'failed' ? 1 - good : good;
}

function byMoment(measure: LessonMeasure, run: ToldRun): readonly LessonPoint[] {
  const told: LessonMeasure =
    measure.type === 'peakCalls' ? { type: 'calls', connection: measure.connection } : measure;
  let before = { part: 0, of: 0 };
  return run.moments.map((report) => {
    const { atSeconds } = report;
    const now = ratioOf(told, report);
    if (now === undefined) {
      const value = measureOf(told, { report, moments: [], costPerMonth: Number.NaN });
      return { atSeconds, value };
    }
    const [part, of] = [now.part - before.part, now.of - before.of];
    before = now;
    return { atSeconds, value: of > 0 ? part / of : Number.NaN };
  });
}
