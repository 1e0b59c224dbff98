import type { Distribution } from '../../model/Distribution';

/** Durations without memory, as textbooks take them, ms. */
export function exponential(mean: number): Distribution {
  return { type: 'exponential', mean };
}
