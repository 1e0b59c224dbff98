import type { Design } from '../../model/Design';
import type { Interval, Report } from '../../model/Report';
import { formatNumber } from '../words/formatNumber';
import { formatSeconds } from '../words/formatSeconds';
import { formatShare } from '../words/formatShare';
import { outcomeWords } from '../words/outcomeWords';
import { markdownTable } from './markdownTable';
import { isGoodOutcome } from '../../model/isGoodOutcome';

/** What a run measured, as Markdown: the whole, each component that works, and how to come to the same numbers. */
export function measuredLines(report: Report, design: Design): readonly string[] {
  return [
    `A run of ${formatNumber(report.atSeconds)} s with seed ${design.seed}${warmupText(report)}. Its digest at ${report.digestAtSeconds} s is \`${report.digest}\`: whoever runs this design comes to the same.`,
    '',
    ...markdownTable(['', 'Whole'], systemRows(report)),
    '',
    ...markdownTable(
      ['Component', 'Calls/s', 'Busy', 'Held', 'p50', 'p99'],
      report.components.map(({ name, arrivalsPerSecond, station, latency }) => [
        name,
        formatNumber(arrivalsPerSecond),
        formatShare(station?.utilisation ?? null),
        formatShare(station?.held ?? null),
        formatSeconds(latency.p50Seconds),
        formatSeconds(latency.p99Seconds),
      ]),
    ),
  ];
}

function warmupText({ measuredFromSeconds }: Report): string {
  return measuredFromSeconds > 0 ? `, measured from ${formatNumber(measuredFromSeconds)} s on` : '';
}

function systemRows({ system }: Report): readonly (readonly string[])[] {
  const { latency, interval } = system;
  return [
    [
      'Requests',
      `${formatNumber(system.offeredPerSecond)}/s offered, ${formatNumber(system.goodputPerSecond)}/s answered well and in time`,
    ],
    ['Success', formatShare(system.successShare)],
    ['Latency p50', withInterval(latency.p50Seconds, interval?.p50Seconds ?? null)],
    ['Latency p99', withInterval(latency.p99Seconds, interval?.p99Seconds ?? null)],
    ...system.outcomes
      .filter(({ outcome }) => !isGoodOutcome(outcome))
      .map(({ outcome, count, share }) => [
        `Failed: ${outcomeWords[outcome]}`,
        `${formatNumber(count)} (${formatShare(share)})`,
      ]),
  ];
}

/** A duration with its 95% confidence interval, where the run was in a steady state long enough to tell one. */
function withInterval(seconds: number | null, interval: Interval): string {
  if (interval === null || interval[1] === null) return formatSeconds(seconds);
  return `${formatSeconds(seconds)} (95%: ${formatSeconds(interval[0])} to ${formatSeconds(interval[1])})`;
}
