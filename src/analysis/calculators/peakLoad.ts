import type { Scalability } from './scalability';

/** How many at the same time do the most: sqrt((1 - alpha) / beta); Infinity where there is no such number. */
export function peakLoad({ alpha, beta }: Scalability): number {
  return beta > 0 ? Math.sqrt((1 - alpha) / beta) : Infinity;
}
