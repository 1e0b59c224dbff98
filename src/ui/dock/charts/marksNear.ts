import type { TimeMark } from '../../../model/Snapshot';

/** The marks within a hundredth of what is shown from a second, three at most, the nearest first. */
export function marksNear(
  marks: readonly TimeMark[],
  second: number | undefined,
  shownSeconds: number,
): readonly TimeMark[] {
  if (second === undefined) {
    return [];
  }
  const reach = Math.max(0.5, shownSeconds / 100);
  const distance = ({ atSeconds }: TimeMark) => Math.abs(atSeconds - second);
  return marks
    .filter((mark) => distance(mark) <= reach)
    .toSorted((left, right) => distance(left) - distance(right))
    .slice(0, 3);
}
