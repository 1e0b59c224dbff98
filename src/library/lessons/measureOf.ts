import type { Report } from '../../model/Report';
import { componentOf } from './componentOf';
import { connectionOf } from './connectionOf';
import type { LessonMeasure } from './LessonMeasure';
import { ratioOf } from './ratioOf';

/** What a lesson needs of a run: its report, and those on the way from the start of measuring on. */
export interface MeasuredRun {
  readonly report: Report;
  readonly moments: readonly Report[];
  /** US dollars a month. */
  readonly costPerMonth: number;
}

/** Takes a measure of a run; NaN where nothing was measured. */
export function measureOf(measure: LessonMeasure, run: MeasuredRun): number {
  const { report } = run;
  const ratio = ratioOf(measure, report);
  if (ratio !== undefined) return ratio.of > 0 ? ratio.part / ratio.of : Number.NaN;
  switch (measure.type) {
    case 'latency':
      return latencyOf(measure, report) ?? Number.NaN;
    case 'residence':
      return componentOf(report, measure.component)?.latency[measure.quantile] ?? Number.NaN;
    case 'peakCalls':
      return peakOf(measure.connection, run);
    case 'usedMost': {
      const taken = componentOf(report, measure.component)?.station?.instances.map(
        (instance) => instance.taken ?? 0,
      );
      return taken === undefined ? Number.NaN : Math.max(...taken);
    }
    case 'lost':
      return componentOf(report, measure.component)?.lostWrites ?? Number.NaN;
    case 'sold':
      return componentOf(report, measure.component)?.store?.unitsSold ?? Number.NaN;
    case 'oversold':
      return componentOf(report, measure.component)?.store?.unitsOversold ?? Number.NaN;
    case 'cost':
      return run.costPerMonth;
    default:
      return Number.NaN;
  }
}

function latencyOf(
  { quantile, operation, tenant }: Extract<LessonMeasure, { type: 'latency' }>,
  { system, operations, tenants }: Report,
): number | null | undefined {
  if (operation !== undefined)
    return operations.find(({ id }) => id === operation)?.latency[quantile];
  if (tenant !== undefined) return tenants.find(({ id }) => id === tenant)?.latency[quantile];
  return system.latency[quantile];
}

function peakOf(connection: number, { moments, report }: MeasuredRun): number {
  let most = Number.NaN;
  let before = { atSeconds: report.measuredFromSeconds, sent: 0 };
  for (const moment of moments) {
    const sent = connectionOf(moment, connection)?.sent ?? 0;
    const rate = (sent - before.sent) / (moment.atSeconds - before.atSeconds);
    if (Number.isFinite(rate) && !(rate <= most)) most = rate;
    before = { atSeconds: moment.atSeconds, sent };
  }
  return most;
}
