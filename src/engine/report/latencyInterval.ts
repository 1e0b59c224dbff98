import type { Interval, LatencyInterval } from '../../model/Report';
import type { Histogram } from '../Histogram';
import type { RequestMeter } from '../measures/RequestMeter';
import { shareUpTo } from './shareUpTo';
import { standardError } from './standardError';

const LEAST_BATCHES = 8;
/** 97.5% points of Student's t for 7 to 15 degrees of freedom. */
const STUDENT = [2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131] as const;

/**
 * 95% confidence intervals of mean and quantiles of the latency, from batches of the run. The mean is a ratio, of the sum of
 * the durations to their number. A quantile is bracketed by those quantiles between which its share of the requests may lie
 * (Woodruff 1952), which holds for tails as well; where the upper one may lie beyond the slowest request, the interval is open
 * above. Null where the run is too short, or has fewer requests than batches.
 */
export function latencyInterval({ latency, batches }: RequestMeter): LatencyInterval | null {
  const { full, secondsEach } = batches;
  if (full.length < LEAST_BATCHES || full.every(({ count }) => count === 0)) return null;
  const whole = latency.whole();
  const quantile = (share: number): Interval => quantileInterval(whole, full, share);
  return {
    batches: full.length,
    batchSeconds: secondsEach,
    meanSeconds: meanInterval(whole, full),
    p50Seconds: quantile(0.5),
    p90Seconds: quantile(0.9),
    p95Seconds: quantile(0.95),
    p99Seconds: quantile(0.99),
    p999Seconds: quantile(0.999),
  };
}

function meanInterval(whole: Histogram, full: readonly Histogram[]): Interval {
  // Batches without a request, or one alone, would say that nothing differs.
  if (whole.count < full.length) return null;
  const mean = whole.sum / whole.count;
  const room = roomFor(
    full,
    full.map(({ sum, count }) => sum - mean * count),
  );
  return [Math.max(0, mean - room), mean + room];
}

function quantileInterval(whole: Histogram, full: readonly Histogram[], share: number): Interval {
  // A tail that not even one request in each batch lies in says nothing of itself.
  if (whole.count * (1 - share) < full.length) return null;
  const value = whole.quantile(share);
  const room = roomFor(
    full,
    full.map((batch) => (batch.count === 0 ? 0 : (shareUpTo(batch, value) - share) * batch.count)),
  );
  // Beyond the slowest request nothing is known.
  const high = share + room >= 1 ? null : whole.quantile(share + room);
  return share - room <= 0 && high === null
    ? null
    : [whole.quantile(Math.max(0, share - room)), high];
}

/** Half of the interval of a ratio whose excess over the whole each batch adds up. */
function roomFor(full: readonly Histogram[], excesses: readonly number[]): number {
  const perBatch = full.reduce((sum, { count }) => sum + count, 0) / full.length;
  const error = standardError(excesses.map((excess) => excess / perBatch));
  return STUDENT[full.length - LEAST_BATCHES]! * error;
}
