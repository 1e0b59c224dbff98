import type { DurationReport } from '../../model/Report';
import type { Histogram } from '../Histogram';
import { finiteOrNull } from './finiteOrNull';

/** Mean, quantiles and maximum of the durations in a histogram, in seconds. */
export function durationReport(histogram: Histogram): DurationReport {
  const quantile = (q: number): number | null => finiteOrNull(histogram.quantile(q));
  return {
    count: histogram.count,
    meanSeconds: finiteOrNull(histogram.sum / histogram.count),
    p50Seconds: quantile(0.5),
    p90Seconds: quantile(0.9),
    p95Seconds: quantile(0.95),
    p99Seconds: quantile(0.99),
    p999Seconds: quantile(0.999),
    maximumSeconds: finiteOrNull(histogram.maximum),
  };
}
