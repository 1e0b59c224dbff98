import type { NumberRange } from '../../model/NumberRange';
import type { Place, Reading } from './Reading';

/** The number if it lies in its range; otherwise the nearest one that does, with a notice or a problem. Never -0. */
export function settleNumber(
  reading: Reading,
  place: Place,
  value: number,
  range: NumberRange,
): number {
  const settled = nearest(value, range);
  if (settled !== value) {
    const kind = range.whole === true ? 'a whole number from' : 'between';
    const joint = range.whole === true ? 'to' : 'and';
    reading.mend(
      place,
      `${range.what} must be ${kind} ${words(range.low)} ${joint} ${words(range.high)}, not ${words(value)}.`,
      `It is now ${words(settled)}.`,
    );
  }
  return settled === 0 ? 0 : settled;
}

function nearest(value: number, { low, high, whole }: NumberRange): number {
  const within = Math.min(Math.max(Number.isNaN(value) ? low : value, low), high);
  return whole === true ? Math.round(within) : within;
}

function words(value: number): string {
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-6 || size >= 1e15)
    ? String(value)
    : value.toLocaleString('en-US', { maximumSignificantDigits: 17 });
}
