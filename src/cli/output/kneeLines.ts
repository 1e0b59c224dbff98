import type { Knee, KneePoint } from '../../analysis/knee/Knee';
import { kneeSentences } from '../../analysis/knee/kneeSentences';
import { formatNumber } from '../../exchange/words/formatNumber';
import { formatSeconds } from '../../exchange/words/formatSeconds';
import { formatShare } from '../../exchange/words/formatShare';
import { formatTable } from './formatTable';

/** A knee for people: what it says, and the runs in the order of their load. */
export function kneeLines(title: string, knee: Knee): readonly string[] {
  return [
    title,
    `${knee.points.length} runs, seed ${knee.seed}.`,
    '',
    ...kneeSentences(knee),
    '',
    ...formatTable(
      ['load', 'in/s', 'good/s', 'success', 'p50', 'p99', '95% of p99', 'breaks'],
      knee.points.map(rowOf),
      0,
    ),
  ];
}

function rowOf(point: KneePoint): readonly string[] {
  return [
    `×${point.factor}`,
    formatNumber(point.offeredPerSecond),
    formatNumber(point.goodputPerSecond),
    formatShare(known(point.successShare)),
    formatSeconds(known(point.p50Seconds)),
    formatSeconds(known(point.p99Seconds)),
    intervalText(point),
    point.breaches.length > 0 ? 'yes' : '',
  ];
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function intervalText({ p99Interval }: KneePoint): string {
  if (p99Interval === null) return 'not known';
  const [low, high] = p99Interval;
  return high === null
    ? `from ${formatSeconds(low)}`
    : `${formatSeconds(low)} to ${formatSeconds(high)}`;
}
