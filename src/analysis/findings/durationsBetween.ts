import type { DurationReport } from '../../model/Report';

/** Durations that came between two reports of one run: count and mean are theirs, quantiles and the maximum those since the start. */
export function durationsBetween(before: DurationReport, after: DurationReport): DurationReport {
  const count = after.count - before.count;
  const sum = (after.meanSeconds ?? 0) * after.count - (before.meanSeconds ?? 0) * before.count;
  return { ...after, count, meanSeconds: count > 0 ? Math.max(0, sum / count) : null };
}
