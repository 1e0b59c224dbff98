import type { Report } from '../../model/Report';
import type { TimeMark } from '../../model/Snapshot';
import { mendedAt } from './facts/mendedAt';
import { reportBetween } from './reportBetween';

/** Shorter than this it says little, seconds. */
const leastSeconds = 4;
/** What acts to the end, and for so much of the run, shows in the whole run as well. */
const mostOfRun = 0.8;
/** Of a long timeline the first of its faults. */
const mostFaults = 6;

/**
 * What was measured from the start of each fault to its mending, or to the end: what strikes few users is not to be seen in
 * single seconds. `moments` are reports of one run from its start; of a fault that is shorter than 4 s there is nothing.
 */
export function whileBroken(moments: readonly Report[]): readonly Report[] {
  const marks = moments.at(-1)?.marks ?? [];
  return marks
    .filter(({ type }) => type === 'break')
    .slice(0, mostFaults)
    .flatMap((mark) => between(moments, mark, mendedAt(marks, mark)) ?? []);
}

/** What is up and down is read at the end of it: nothing of what follows on the mending belongs to it. */
function between(
  moments: readonly Report[],
  { atSeconds: from }: TimeMark,
  until: number,
): Report | undefined {
  const earlier = moments.findLast(({ atSeconds }) => atSeconds <= from);
  const later = moments.findLast(({ atSeconds }) => atSeconds < until);
  if (later === undefined || later.atSeconds - from < leastSeconds) return undefined;
  if (until === Infinity && later.atSeconds - from >= later.measuredSeconds * mostOfRun) {
    return undefined;
  }
  return earlier === undefined ? later : reportBetween(earlier, later);
}
