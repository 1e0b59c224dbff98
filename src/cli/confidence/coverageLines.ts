import { formatNumber } from '../../exchange/words/formatNumber';
import { formatSeconds } from '../../exchange/words/formatSeconds';
import { formatShare } from '../../exchange/words/formatShare';
import type { Metrics } from '../reference/Family';
import type { CoverageStudy } from './CoverageStudy';

/** Between these shares of the intervals, the interval of a figure holds what it says. */
const [LEAST, MOST] = [0.93, 0.97];

/** What came of a study: lines for people, and whether its intervals hold what they say. */
export interface CoverageResult {
  readonly lines: readonly string[];
  readonly holds: boolean;
}

/** How many of the intervals of short runs hold the figures of one run that is `times` as long. */
export function coverageLines(
  study: CoverageStudy,
  truth: Metrics,
  runs: readonly Metrics[],
  times: number,
): CoverageResult {
  const mean = covered('mean', truth, runs);
  const p99 = covered('p99', truth, runs);
  const requests = meanOf(runs.map((run) => run['requests'] ?? NaN));
  const batches = meanOf(runs.map((run) => run['batches'] ?? NaN));
  return {
    lines: [
      study.title,
      `  ${formatNumber(runs.length)} runs of ${formatNumber(study.measuredSeconds)} s after ${formatNumber(study.warmupSeconds)} s, about ${formatNumber(Math.round(requests))} requests in ${formatNumber(batches)} batches each`,
      `  Truth: one run of ${formatNumber(times * study.measuredSeconds)} s, ${formatNumber(truth['requests'] ?? NaN)} requests: mean ${formatSeconds(truth['mean'] ?? NaN)}, p99 ${formatSeconds(truth['p99'] ?? NaN)}`,
      mean.line,
      p99.line,
    ],
    holds: mean.holds && p99.holds,
  };
}

function covered(figure: string, truth: Metrics, runs: readonly Metrics[]) {
  const value = truth[figure] ?? NaN;
  const ends = runs.map(
    (run) => [run[`${figure}Low`] ?? NaN, run[`${figure}High`] ?? NaN] as const,
  );
  const below = ends.filter(([, high]) => high < value).length / ends.length;
  const above = ends.filter(([low]) => low > value).length / ends.length;
  const share = ends.filter(([low, high]) => low <= value && value <= high).length / ends.length;
  const open = ends.filter(([, high]) => high === Infinity).length / ends.length;
  const closed = ends.filter(([, high]) => high < Infinity);
  const half = meanOf(closed.map(([low, high]) => (high - low) / 2));
  const holds = share >= LEAST && share <= MOST;
  const line = `  ${figure}: ${formatShare(share)} of the 95% intervals hold it, ${formatShare(below)} lie below, ${formatShare(above)} above, ${formatShare(open)} are open above; half a width is ${formatShare(half / value)}  ${holds ? 'ok' : 'MISS'}`;
  return { line, holds };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
