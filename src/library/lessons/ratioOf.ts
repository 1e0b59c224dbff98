import { takenShare } from '../../analysis/takenShare';
import type { ClassReport, Report, SystemReport } from '../../model/Report';
import { componentOf } from './componentOf';
import { connectionOf } from './connectionOf';
import type { LessonMeasure } from './LessonMeasure';
import { isGoodOutcome } from '../../model/isGoodOutcome';

/** A measure as a part of something, both counted since measuring began, so that two moments of a run can be told apart. */
export interface Ratio {
  readonly part: number;
  readonly of: number;
}

/** The two counts of a measure that has them; undefined for quantiles, peaks and the like. */
export function ratioOf(measure: LessonMeasure, report: Report): Ratio | undefined {
  const seconds = report.measuredSeconds;
  switch (measure.type) {
    case 'success':
      return endedOf(classOf(measure, report));
    case 'failed': {
      const { part, of } = endedOf(classOf(measure, report));
      return { part: of - part, of };
    }
    case 'goodput':
      return { part: endedOf(classOf(measure, report)).part, of: seconds };
    case 'calls':
      return { part: connectionOf(report, measure.connection)?.sent ?? 0, of: seconds };
    case 'arrivals':
      return { part: componentOf(report, measure.component)?.started ?? 0, of: seconds };
    case 'callsEach':
      return {
        part: connectionOf(report, measure.connection)?.sent ?? 0,
        of: report.system.started,
      };
    case 'copies': {
      const connection = connectionOf(report, measure.connection);
      return { part: connection?.policy?.hedges ?? 0, of: connection?.sent ?? 0 };
    }
    case 'hits':
    case 'misses': {
      const { lookups = 0, hitRatio = 0 } = componentOf(report, measure.component)?.cache ?? {};
      const hits = lookups * (hitRatio ?? 0);
      return { part: measure.type === 'hits' ? hits : lookups - hits, of: lookups };
    }
    case 'stale': {
      const component = componentOf(report, measure.component);
      const reads = component?.store?.reads ?? component?.cache?.lookups ?? 0;
      return { part: component?.staleReads ?? 0, of: reads };
    }
    case 'used': {
      const station = componentOf(report, measure.component)?.station;
      const share = takenShare(station);
      return { part: share * seconds, of: seconds };
    }
    default:
      return undefined;
  }
}

type Class = Pick<SystemReport & ClassReport, 'outcomes' | 'finished' | 'late'>;

function classOf(
  { operation, tenant }: { readonly operation?: number; readonly tenant?: number },
  { system, operations, tenants }: Report,
): Class | undefined {
  if (operation !== undefined) return operations.find(({ id }) => id === operation);
  if (tenant !== undefined) return tenants.find(({ id }) => id === tenant);
  return system;
}

/** Requests that were answered well and in time, of those that ended. */
function endedOf(one: Class | undefined): Ratio {
  if (one === undefined) return { part: 0, of: 0 };
  const good = one.outcomes
    .filter(({ outcome }) => isGoodOutcome(outcome))
    .reduce((sum, { count }) => sum + count, 0);
  return { part: good - one.late, of: one.finished };
}
