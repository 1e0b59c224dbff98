import { measureWords } from './measureWords';

/** What the measures of a comparison are called; where one side is a slice of a fleet, by the words of the top bar. */
export function measureWordsOf(slices: readonly number[]): typeof measureWords {
  return slices.some((slice) => slice > 1)
    ? { ...measureWords, goodputPerSecond: 'Fleet goodput', costPerMonth: 'Fleet cost' }
    : measureWords;
}
