/** Neighbours are never taken to be more alike than this. */
const MOST_ALIKE = 0.9;

/**
 * Standard error of the mean of values that follow each other in time. Where neighbours are alike, they say less than
 * independent ones: the variance grows by (1 + r) / (1 - r), r the correlation of neighbours (Tafazzoli et al. 2011).
 */
export function standardError(values: readonly number[]): number {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const rest = values.map((value) => value - mean);
  const squares = rest.reduce((sum, value) => sum + value * value, 0);
  if (squares === 0) return 0;
  const products = rest.reduce((sum, value, place) => sum + value * (rest[place + 1] ?? 0), 0);
  const alike = Math.min(MOST_ALIKE, Math.max(0, products / squares));
  return Math.sqrt(((squares / (count - 1)) * (1 + alike)) / (1 - alike) / count);
}
