import type { ChainEvidence } from '../chain/ChainEvidence';
import type { Stretch } from '../chain/Stretch';
import { stretchesOf } from '../chain/stretchesOf';
import type { Report } from '../../model/Report';
import { comparable } from './facts/comparable';
import { thresholds } from './facts/thresholds';
import { reportBetween } from './reportBetween';

/** Shorter than this it says little, seconds. */
const leastSeconds = 4;
/** Where it is so much of the run, the whole run says the same. */
const mostOfRun = 0.8;
/** From so much of the worst on it belongs to the same time: what follows on a fault is milder than its first seconds. */
const badShare = 0.2;

/**
 * What was measured while users were worst off, in one piece. Undefined where they were as well off all the time, or worse off
 * for moments only.
 */
export function worstStretch(evidence: ChainEvidence): Report | undefined {
  const { moments } = evidence;
  const stretches = stretchesOf(evidence);
  const ills = illsOf(stretches);
  const worst = Math.max(0, ...ills);
  if (worst === 0) return undefined;
  const isBad = (place: number): boolean => (ills[place] ?? 0) >= worst * badShare;
  let from = ills.indexOf(worst);
  let until = from;
  while (isBad(from - 1)) from--;
  while (isBad(until + 1)) until++;
  const whole = moments.at(-1);
  const mended = whole?.marks.find(
    ({ type, atSeconds }) => type === 'mend' && atSeconds > (stretches[from]?.fromSeconds ?? 0),
  )?.atSeconds;
  until = beforeMended(stretches, from, until, mended ?? Infinity);
  const earlier = moments[from - 1];
  const later = moments[until];
  if (later === undefined || whole === undefined) return undefined;
  const report = earlier === undefined ? later : reportBetween(earlier, later);
  return report.measuredSeconds < leastSeconds ||
    report.measuredSeconds >= whole.measuredSeconds * mostOfRun
    ? undefined
    : report;
}

/**
 * Where it ends if it is to hold nothing of what follows on the mending: what is up and down is read at the end. Where most of
 * it comes after that, it is another trouble, and stays as it is.
 */
function beforeMended(
  stretches: readonly Stretch[],
  from: number,
  until: number,
  mendedAtSeconds: number,
): number {
  const ends = stretches.findLastIndex(({ untilSeconds }) => untilSeconds < mendedAtSeconds);
  return ends - from >= (until - from) / 2 ? Math.min(ends, until) : until;
}

/** How bad each is, 0 where users are well: by failures, and by slowness only where nothing fails. */
function illsOf(stretches: readonly Stretch[]): readonly number[] {
  const shares = comparable(stretches.map(({ failing }) => failing)).map(({ share }) => share);
  if (shares.some((share) => share >= thresholds.failingShare)) {
    return shares.map((share) => (share >= thresholds.failingShare ? share : 0));
  }
  const p99s = stretches.map(({ p99 }) => (Number.isNaN(p99) ? 0 : p99));
  const usual = p99s.toSorted((one, other) => one - other)[Math.floor(p99s.length / 2)] ?? 0;
  const slow = Math.max(thresholds.noticedSeconds, usual * thresholds.slowTimes);
  return p99s.map((p99) => (p99 >= slow ? p99 : 0));
}
