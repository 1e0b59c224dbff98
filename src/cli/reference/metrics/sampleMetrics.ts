/** The mean of some samples. */
export function meanOf(samples: readonly number[]): number {
  return samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
}

/** The sample below which a share of them lies, 0 to 1, straight between its two neighbours. */
export function quantileOf(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const [below = NaN, above = below] = sorted.slice(low, low + 2);
  return below + (above - below) * (at - low);
}
