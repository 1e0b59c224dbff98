import type { Distribution } from '../../../model/Distribution';

/** A distribution with the mean of the samples, and how far its curve is from theirs. */
export interface Fit {
  readonly distribution: Distribution;
  readonly meanMs: number;
  /** Largest gap between the two curves of shares (Kolmogorov-Smirnov), 0 to 1. */
  readonly gap: number;
}

/** Past this gap the samples themselves are taken. */
const good = 0.1;
/** So many quantiles stand for the samples. */
const quantiles = 100;
/** With fewer samples no shape can be told. */
const few = 20;

/** The simplest of constant, exponential, gamma and lognormal that fits samples well, else their quantiles; all keep the mean. */
export function fitDistribution(samples: readonly number[]): Fit {
  const sorted = Float64Array.from(samples, (value) => Math.max(0, value)).toSorted();
  const count = sorted.length;
  const meanMs = count === 0 ? 0 : sorted.reduce((sum, value) => sum + value, 0) / count;
  const variance =
    sorted.reduce((sum, value) => sum + (value - meanMs) * (value - meanMs), 0) /
    Math.max(1, count - 1);
  const spread = meanMs === 0 ? 0 : Math.sqrt(variance) / meanMs;
  if (meanMs === 0 || spread < 0.03) {
    return { distribution: { type: 'constant', value: rounded(meanMs) }, meanMs, gap: 0 };
  }
  if (count < few) {
    return { distribution: { type: 'exponential', mean: rounded(meanMs) }, meanMs, gap: NaN };
  }
  const candidates = [exponential(meanMs), lognormal(meanMs, spread), gamma(meanMs, spread)].map(
    ({ distribution, shareBelow }) => ({ distribution, meanMs, gap: gapOf(sorted, shareBelow) }),
  );
  const best = candidates.reduce((one, other) => (other.gap < one.gap - 0.01 ? other : one));
  return best.gap <= Math.max(good, 1.36 / Math.sqrt(count))
    ? best
    : { distribution: empirical(sorted, meanMs), meanMs, gap: 0 };
}

interface Candidate {
  readonly distribution: Distribution;
  readonly shareBelow: (value: number) => number;
}

function exponential(mean: number): Candidate {
  return {
    distribution: { type: 'exponential', mean: rounded(mean) },
    shareBelow: (value) => 1 - Math.exp(-value / mean),
  };
}

function lognormal(mean: number, spread: number): Candidate {
  const sigma = Math.min(5, Math.sqrt(Math.log(1 + spread * spread)));
  const median = mean / Math.exp((sigma * sigma) / 2);
  return {
    distribution: { type: 'lognormal', median: rounded(median), sigma: rounded(sigma) },
    shareBelow: (value) => (value <= 0 ? 0 : normalBelow(Math.log(value / median) / sigma)),
  };
}

function gamma(mean: number, spread: number): Candidate {
  const shape = Math.min(1_000, Math.max(0.01, 1 / (spread * spread)));
  return {
    distribution: { type: 'gamma', shape: rounded(shape), mean: rounded(mean) },
    // Wilson and Hilferty: the cube root of a gamma variable is nearly normal.
    shareBelow: (value) =>
      normalBelow((Math.cbrt(value / mean) - (1 - 1 / (9 * shape))) * Math.sqrt(9 * shape)),
  };
}

/** Quantiles in the middle of equal shares, stretched to the mean of all. */
function empirical(sorted: Float64Array, mean: number): Distribution {
  const count = Math.min(quantiles, sorted.length);
  const values = Array.from(
    { length: count },
    (_one, place) => sorted[Math.floor(((place + 0.5) / count) * sorted.length)] ?? 0,
  );
  const stretch = mean / (values.reduce((sum, value) => sum + value, 0) / count || 1);
  return { type: 'empirical', values: values.map((value) => rounded(value * stretch)) };
}

function gapOf(sorted: Float64Array, shareBelow: (value: number) => number): number {
  let gap = 0;
  for (let place = 0; place < sorted.length; place += 1) {
    const share = shareBelow(sorted[place] ?? 0);
    gap = Math.max(
      gap,
      Math.abs(share - place / sorted.length),
      Math.abs(share - (place + 1) / sorted.length),
    );
  }
  return gap;
}

/** Abramowitz and Stegun 26.2.17: the normal distribution to seven digits. */
function normalBelow(value: number): number {
  const scale = 1 / (1 + 0.2316419 * Math.abs(value));
  const sum =
    scale *
    (0.31938153 +
      scale *
        (-0.356563782 + scale * (1.781477937 + scale * (-1.821255978 + scale * 1.330274429))));
  const upper = (Math.exp((-value * value) / 2) / Math.sqrt(2 * Math.PI)) * sum;
  return value >= 0 ? 1 - upper : upper;
}

/** Five digits: past those it is chance. */
function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
