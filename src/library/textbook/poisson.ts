import type { Arrivals } from './pipelineDesign';

/** A client that sends a Poisson stream of this many requests per second. */
export function poisson(ratePerSecond: number): Arrivals {
  return { arrivals: 'poisson', rate: ratePerSecond };
}
