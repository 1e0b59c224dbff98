import { RandomStream } from '../../engine/random/RandomStream';
import { Sampler } from '../../engine/random/Sampler';
import type { Distribution } from '../../model/Distribution';

/** The shape of a distribution, from so many draws as the engine makes them; values in the distribution's own unit. */
export interface Shape {
  /** Share of the draws in each of equal steps from 0 to `end`, the highest being 1. */
  readonly heights: readonly number[];
  /** Where the plot ends: 99.5% of the draws lie below it. */
  readonly end: number;
  readonly p50: number;
  readonly p99: number;
}

const draws = 4_000;
const steps = 48;

/** Draws from a distribution, always the same draws, and counts them. */
export function shapeOf(distribution: Distribution): Shape {
  const stream = new RandomStream(1, 1, 1);
  const sampler = new Sampler(distribution, 1);
  const values = new Float64Array(draws).map(() => sampler.sample(stream)).toSorted();
  const at = (share: number) => values[Math.floor(share * (draws - 1))] ?? 0;
  const end = at(0.995) * 1.02 || 1;
  const counts = Array.from({ length: steps }, () => 0);
  for (const value of values) {
    const step = Math.floor((value / end) * steps);
    if (step < steps) counts[step]! += 1;
  }
  const most = Math.max(...counts, 1);
  return { heights: counts.map((count) => count / most), end, p50: at(0.5), p99: at(0.99) };
}
