import type { TimeMark } from '../../../model/Snapshot';

/** When the fault that a mark tells of was mended, seconds; Infinity where it was not, as what acts at once has no end. */
export function mendedAt(
  marks: readonly TimeMark[],
  { label, atSeconds }: Pick<TimeMark, 'label' | 'atSeconds'>,
): number {
  const mended = marks.find(
    (mark) =>
      mark.type === 'mend' && mark.label === `${label}: mended` && mark.atSeconds >= atSeconds,
  );
  return mended?.atSeconds ?? Infinity;
}
