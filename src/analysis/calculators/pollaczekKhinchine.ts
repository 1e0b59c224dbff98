/**
 * Mean wait before a single server, first in, first out, seconds, for any service time: of this mean, and with this variance over the
 * square of its mean (M/G/1, Pollaczek and Khinchine; Kleinrock 1975, chapter 5). Infinite at a load of 1 and more.
 */
export function pollaczekKhinchine(
  arrivalsPerSecond: number,
  serviceSeconds: number,
  squaredVariation: number,
): number {
  const load = arrivalsPerSecond * serviceSeconds;
  if (load >= 1) return Infinity;
  return (load * serviceSeconds * (1 + squaredVariation)) / (2 * (1 - load));
}
