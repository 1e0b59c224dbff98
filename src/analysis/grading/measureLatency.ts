import type { CheckMeasure } from '../../model/ChallengeCheck';
import type { DurationReport } from '../../model/Report';
import type { TimeSpan } from '../../model/TimeSpan';
import type { GradedRun } from './GradedRun';
import type { Measured } from './Measured';
import { requestsBetween, type RequestScope } from './requestsBetween';
import { secondsOfRun } from './secondsOfRun';
import { stretchOf } from './stretchOf';

/** Where fewer than so many are answered well, the time of those that are says nothing. */
const leastAnswered = 0.9;

type LatencyCheck = Extract<CheckMeasure, { type: 'latency' }>;

/** A quantile of the time to a good answer within a window. */
export function measureLatency(check: LatencyCheck, window: TimeSpan, run: GradedRun): Measured {
  const stretch = stretchOf(run.moments, window);
  if (stretch === undefined) return { value: null };
  const { started, ended, whole, degraded, by } = requestsBetween(stretch, scopeOf(check));
  if (started === 0) return { value: null };
  const atSeconds = firstSlow(check, window, run);
  const told = (check.also ?? []).reduce((sum, outcome) => sum + (by.get(outcome) ?? 0), 0);
  const isAnswered = ended > 0 && whole + degraded + told >= leastAnswered * ended;
  const value = isAnswered ? quantileOf(check, window, run) : Infinity;
  return { value, ...(atSeconds !== undefined && { atSeconds }) };
}

function scopeOf({ operation, tenant }: LatencyCheck): RequestScope {
  if (operation !== undefined) return { operations: [operation] };
  return tenant === undefined ? {} : { tenants: [tenant] };
}

function quantileOf(check: LatencyCheck, [from, until]: TimeSpan, run: GradedRun): number | null {
  const { operation, tenant, quantile } = check;
  const told = run.windows.find((one) => one.fromSeconds === from && one.untilSeconds === until);
  const spread =
    operation !== undefined
      ? told?.operations.get(operation)
      : tenant !== undefined
        ? told?.tenants.get(tenant)
        : told?.system;
  return spread === undefined ? null : at(spread, quantile);
}

function at(
  { p50Seconds, p95Seconds, p99Seconds }: DurationReport,
  quantile: number,
): number | null {
  return quantile >= 0.99 ? p99Seconds : quantile >= 0.95 ? p95Seconds : p50Seconds;
}

/** The first second in which the slowest requests took longer than they may, or in which many failed. */
function firstSlow(
  { mostSeconds }: LatencyCheck,
  [from, until]: TimeSpan,
  run: GradedRun,
): number | undefined {
  return secondsOfRun(run.series).find(
    ({ atSeconds, p99, success }) =>
      atSeconds > from && atSeconds <= until && (p99 > mostSeconds || success < leastAnswered),
  )?.atSeconds;
}
