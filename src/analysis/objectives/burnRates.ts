/** One alert of the Site Reliability Workbook: the budget burns so many times too fast, over a long and a short window. */
export interface BurnRate {
  /** Times as fast as would use up the budget exactly at the end of the period, from which the alert is given. */
  readonly threshold: number;
  /** Length of the long window, simulated seconds; the short one is a twelfth of it, and 1 s at least. */
  readonly windowSeconds: number;
  /** How fast it burns over the long window; NaN where there was nothing to count in it. */
  readonly rate: number;
  /** Both windows burn faster than the threshold. */
  readonly isAlert: boolean;
}

/**
 * What an objective counts in each second, and what of it keeps to the objective: requests that ended and those answered well and
 * in time, or good answers and those within the limit. The latest second comes last.
 */
export interface SecondsOfRun {
  readonly ended: ArrayLike<number>;
  readonly good: ArrayLike<number>;
}

/**
 * The three alerts of Google's Site Reliability Workbook, chapter 5: 14.4 times over an hour, 6 times over six hours and once
 * over three days of a period of 30 days. The period is the timeline of the design, and the windows shrink with it, but never
 * below 5, 15 and 60 s, in which there would be too few requests to tell.
 */
const alerts = [
  { threshold: 14.4, shareOfPeriod: 1 / 720, leastSeconds: 5 },
  { threshold: 6, shareOfPeriod: 1 / 120, leastSeconds: 15 },
  { threshold: 1, shareOfPeriod: 1 / 10, leastSeconds: 60 },
] as const;

/**
 * How fast an objective uses up what it allows, over each window that ends now. `leastShare` is the share that has to keep to it:
 * of an objective of success its own, of one of latency its quantile, because a p99 within 300 ms allows one slower answer in a
 * hundred.
 */
export function burnRates(
  seconds: SecondsOfRun,
  leastShare: number,
  periodSeconds: number,
): readonly BurnRate[] {
  return alerts.map(({ threshold, shareOfPeriod, leastSeconds }) => {
    const windowSeconds = Math.max(leastSeconds, Math.round(periodSeconds * shareOfPeriod));
    const rate = burnOver(seconds, windowSeconds, leastShare);
    const shortRate = burnOver(seconds, Math.max(1, Math.round(windowSeconds / 12)), leastShare);
    return {
      threshold,
      windowSeconds,
      rate,
      isAlert: rate > threshold && shortRate > threshold,
    };
  });
}

/** Share over the last seconds that does not keep to the objective, in shares that are allowed. */
function burnOver({ ended, good }: SecondsOfRun, seconds: number, leastShare: number): number {
  let [all, well] = [0, 0];
  for (let place = Math.max(0, ended.length - seconds); place < ended.length; place++) {
    all += ended[place] ?? 0;
    well += good[place] ?? 0;
  }
  if (all === 0) return Number.NaN;
  // Sums of rates come out a little beside whole numbers.
  const failed = Math.max(0, all - well);
  return failed < 1e-9 * all ? 0 : failed / all / (1 - leastShare);
}
