import type { Report } from '../../model/Report';

/** A run that is shorter says little of what is usual, seconds. */
const leastSeconds = 3;
/** Of a run to which nothing was done, so much counts as its beginning. */
const beginning = 0.25;

/** Of the reports of a run from its start, the last one before anything was done to it; else the one of its first quarter. */
export function calmBefore(moments: readonly Report[]): Report | undefined {
  const done = moments.at(-1)?.marks[0]?.atSeconds;
  const calm =
    done === undefined
      ? moments[Math.floor(moments.length * beginning)]
      : moments.findLast(({ atSeconds }) => atSeconds <= done);
  return calm !== undefined && calm.measuredSeconds >= leastSeconds ? calm : undefined;
}
