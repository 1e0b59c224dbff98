import type { DurationReport, Report } from '../../../model/Report';
import type { Slowed } from './Slowed';
import { thresholds } from './thresholds';

/** Of so many answers a mean says something, and a p99. */
const enough = { mean: 20, p99: 200 };

/**
 * Whose answers take much longer than in the calm before; undefined where nobody's do. The mean goes before the p99, all
 * requests before those of one operation, and of these what slowed down most.
 */
export function slowedSince(calm: Report, now: Report): Slowed | undefined {
  return slowedBy('mean', calm, now) ?? slowedBy('p99', calm, now);
}

function slowedBy(measure: Slowed['measure'], calm: Report, now: Report): Slowed | undefined {
  const all = apart(measure, calm.system.latency, now.system.latency);
  if (all !== undefined) return all;
  return now.operations
    .flatMap(({ id, name, latency }) => {
      const before = calm.operations.find((other) => other.id === id)?.latency;
      const found = before && apart(measure, before, latency);
      return found === undefined ? [] : [{ ...found, operation: name }];
    })
    .toSorted((one, other) => ratio(other) - ratio(one))[0];
}

function ratio({ beforeSeconds, nowSeconds }: Slowed): number {
  return nowSeconds / beforeSeconds;
}

function apart(
  measure: Slowed['measure'],
  before: DurationReport,
  now: DurationReport,
): Slowed | undefined {
  const isKnown = Math.min(before.count, now.count) >= enough[measure];
  const beforeSeconds = before[`${measure}Seconds`] ?? 0;
  const nowSeconds = now[`${measure}Seconds`] ?? 0;
  return isKnown &&
    nowSeconds >= Math.max(thresholds.noticedSeconds, beforeSeconds * thresholds.slowTimes)
    ? { measure, beforeSeconds, nowSeconds }
    : undefined;
}
