/**
 * How a random quantity (service time, link delay, size …) is spread. Values carry the unit of the parameter that holds
 * them; a sample is never negative.
 */
export type Distribution =
  | { readonly type: 'constant'; readonly value: number }
  | { readonly type: 'uniform'; readonly low: number; readonly high: number }
  | { readonly type: 'exponential'; readonly mean: number }
  | { readonly type: 'erlang'; readonly k: number; readonly mean: number }
  | { readonly type: 'gamma'; readonly shape: number; readonly mean: number }
  | { readonly type: 'lognormal'; readonly median: number; readonly sigma: number }
  | { readonly type: 'pareto'; readonly minimum: number; readonly alpha: number }
  | {
      readonly type: 'boundedPareto';
      readonly low: number;
      readonly high: number;
      readonly alpha: number;
    }
  | { readonly type: 'normal'; readonly mean: number; readonly deviation: number }
  | { readonly type: 'mixture'; readonly parts: readonly MixturePart[] }
  | { readonly type: 'empirical'; readonly values: readonly number[] };

/** One branch of a mixture: chosen with a probability proportional to its weight. */
export interface MixturePart {
  readonly weight: number;
  readonly distribution: Distribution;
}
