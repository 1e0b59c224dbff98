import { describe, expect, test } from 'vitest';
import type { Distribution } from '../../../src/model/Distribution';
import { RandomStream } from '../../../src/engine/random/RandomStream';
import { Sampler } from '../../../src/engine/random/Sampler';

const DRAWS = 200_000;

interface Case {
  readonly distribution: Distribution;
  readonly mean: number;
  readonly variance: number;
  /** The theoretical share of samples at or below a point. */
  readonly below: readonly [number, number];
}

const cases: readonly Case[] = [
  {
    distribution: { type: 'uniform', low: 2, high: 6 },
    mean: 4,
    variance: 16 / 12,
    below: [3, 0.25],
  },
  {
    distribution: { type: 'exponential', mean: 3 },
    mean: 3,
    variance: 9,
    below: [3 * Math.LN2, 0.5],
  },
  {
    distribution: { type: 'erlang', k: 2, mean: 2 },
    mean: 2,
    variance: 2,
    below: [2, 1 - 3 * Math.exp(-2)],
  },
  {
    distribution: { type: 'erlang', k: 20, mean: 10 },
    mean: 10,
    variance: 5,
    below: [10, 0.5297427331607607],
  },
  {
    distribution: { type: 'gamma', shape: 0.5, mean: 2 },
    mean: 2,
    variance: 8,
    below: [2, 0.6826894921370859],
  },
  {
    distribution: { type: 'gamma', shape: 2, mean: 2 },
    mean: 2,
    variance: 2,
    below: [4, 1 - 5 * Math.exp(-4)],
  },
  {
    distribution: { type: 'lognormal', median: 5, sigma: 0.5 },
    mean: 5 * Math.exp(0.125),
    variance: 25 * Math.exp(0.25) * (Math.exp(0.25) - 1),
    below: [5 * Math.exp(0.5), 0.8413447460685429],
  },
  {
    distribution: { type: 'pareto', minimum: 1, alpha: 5 },
    mean: 1.25,
    variance: 5 / 48,
    below: [2, 1 - 1 / 32],
  },
  {
    distribution: { type: 'boundedPareto', low: 1, high: 10, alpha: 1.5 },
    mean: (3 * (1 - Math.sqrt(0.1))) / (1 - Math.pow(0.1, 1.5)),
    variance: 2.2114523,
    below: [2, (1 - Math.pow(0.5, 1.5)) / (1 - Math.pow(0.1, 1.5))],
  },
  {
    distribution: { type: 'normal', mean: 10, deviation: 1 },
    mean: 10,
    variance: 1,
    below: [11, 0.8413447460685429],
  },
  {
    distribution: {
      type: 'mixture',
      parts: [
        { weight: 3, distribution: { type: 'constant', value: 1 } },
        { weight: 1, distribution: { type: 'exponential', mean: 9 } },
      ],
    },
    mean: 3,
    variance: (3 * 1 + 162) / 4 - 9,
    below: [1, 0.75 + 0.25 * (1 - Math.exp(-1 / 9))],
  },
  {
    distribution: { type: 'empirical', values: [1, 2, 2, 5] },
    mean: 2.5,
    variance: 2.25,
    below: [2, 0.75],
  },
];

describe('a sampler', () => {
  test.each(cases)(
    'has the mean, spread and quantile of $distribution.type',
    ({ distribution, mean, variance, below }) => {
      const sampler = new Sampler(distribution, 1);
      const stream = new RandomStream(2024, 1, 1);
      const draws = Array.from({ length: DRAWS }, () => sampler.sample(stream));
      const average = draws.reduce((sum, value) => sum + value, 0) / DRAWS;
      const squares = draws.map((value) => (value - average) * (value - average));
      const spread = squares.reduce((sum, value) => sum + value, 0) / DRAWS;
      const spreadOfSquares = Math.sqrt(
        squares.reduce((sum, value) => sum + (value - spread) * (value - spread), 0) / DRAWS,
      );
      const share = draws.filter((value) => value <= below[0]).length / DRAWS;
      expect(sampler.mean()).toBeCloseTo(mean, 3);
      expect(Math.abs(average - mean)).toBeLessThan(5 * Math.sqrt(variance / DRAWS) + 1e-4);
      expect(Math.abs(spread - variance)).toBeLessThan(
        (5 * spreadOfSquares) / Math.sqrt(DRAWS) + 1e-4,
      );
      expect(Math.abs(share - below[1])).toBeLessThan(
        5 * Math.sqrt((below[1] * (1 - below[1])) / DRAWS),
      );
    },
  );

  test('a constant is exact and draws nothing', () => {
    const stream = new RandomStream(1, 1, 1);
    expect(new Sampler({ type: 'constant', value: 12.8 }, 1e-3).sample(stream)).toBe(12.8 * 1e-3);
    expect(stream.bits()).toBe(new RandomStream(1, 1, 1).bits());
  });

  test('the scale multiplies every sample and the mean', () => {
    const distribution: Distribution = {
      type: 'mixture',
      parts: [{ weight: 1, distribution: { type: 'exponential', mean: 4 } }],
    };
    const [plain, scaled] = [new Sampler(distribution, 1), new Sampler(distribution, 0.5)];
    const [one, other] = [new RandomStream(1, 1, 1), new RandomStream(1, 1, 1)];
    for (let count = 0; count < 100; count++)
      expect(scaled.sample(one)).toBe(plain.sample(other) / 2);
    expect(scaled.mean()).toBe(2);
  });

  test('a normal variate is cut off at zero, and its mean knows it', () => {
    const sampler = new Sampler({ type: 'normal', mean: 0, deviation: 1 }, 1);
    const stream = new RandomStream(1, 1, 1);
    const draws = Array.from({ length: 10_000 }, () => sampler.sample(stream));
    expect(Math.min(...draws)).toBe(0);
    expect(sampler.mean()).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 15);
  });

  test('a mean that does not exist is infinite', () => {
    expect(new Sampler({ type: 'pareto', minimum: 1, alpha: 1 }, 1).mean()).toBe(Infinity);
    expect(
      new Sampler({ type: 'boundedPareto', low: 1, high: Math.E, alpha: 1 }, 1).mean(),
    ).toBeCloseTo(1 / (1 - 1 / Math.E), 12);
  });
});
