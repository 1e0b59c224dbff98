import type { DurationReport } from '../../model/Report';
import { meanBetween } from './meanBetween';

/** Durations that came between two reports of one run: count and mean are theirs, quantiles and the maximum those since the start. */
export function durationsBetween(before: DurationReport, after: DurationReport): DurationReport {
  return {
    ...after,
    count: after.count - before.count,
    meanSeconds: meanBetween('count', 'meanSeconds', before, after),
  };
}
