import type { Durations } from '../measures/WindowedHistogram';

/** The 97.5% point of the normal distribution. */
const Z = 1.96;

/**
 * The ends between which the quantile q (0 to 1) of what is sampled lies with 95% confidence, seconds, from order statistics:
 * the number of records below it is binomial (Conover 1999, section 3.2), here in its normal approximation, and the records are
 * taken as independent. Both are NaN where the upper end would lie beyond the largest record.
 */
export function quantileBounds(
  durations: Durations,
  q: number,
): readonly [low: number, high: number] {
  const { count } = durations;
  const room = Z * Math.sqrt(count * q * (1 - q));
  const low = (count * q - room) / count;
  const high = (count * q + room + 1) / count;
  return count > 0 && low > 0 && high <= 1
    ? [durations.quantile(low), durations.quantile(high)]
    : [NaN, NaN];
}
