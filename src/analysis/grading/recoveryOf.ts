import type { SecondOfRun } from './secondsOfRun';

/** Seconds in a row for which all has to be well again. */
const steadySeconds = 5;

/** Seconds from a moment to the first five in a row that are well; Infinity: not within the window. Seconds without requests count as well. */
export function recoveryOf(
  seconds: readonly SecondOfRun[],
  afterSeconds: number,
  untilSeconds: number,
  leastShare: number,
): number {
  const inside = seconds.filter(
    ({ atSeconds }) => atSeconds > afterSeconds && atSeconds <= untilSeconds,
  );
  const first = inside.findIndex((_, start) => {
    const stretch = inside.slice(start, start + steadySeconds);
    return (
      stretch.length === steadySeconds && stretch.every(({ success }) => !(success < leastShare))
    );
  });
  return first < 0 ? Infinity : Math.max(0, inside[first]!.atSeconds - 1 - afterSeconds);
}
