import type { Distribution } from '../model/Distribution';

/** Durations as most work takes them, ms: half are below the median; a sigma of 0.6 puts one in a hundred past 4 times it. */
export function lognormal(median: number, sigma = 0.6): Distribution {
  return { type: 'lognormal', median, sigma };
}
