import { describe, expect, test } from 'vitest';
import { RandomStream } from '../../../src/engine/random/RandomStream';

const DRAWS = 1_000_000;

/** The share of draws that meet a condition. */
function share(draws: Float64Array, condition: (value: number) => boolean): number {
  let count = 0;
  for (const value of draws) if (condition(value)) count++;
  return count / draws.length;
}

function draw(count: number, next: () => number): Float64Array {
  return Float64Array.from({ length: count }, next);
}

function moments(draws: Float64Array): { mean: number; variance: number } {
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  const variance =
    draws.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (draws.length - 1);
  return { mean, variance };
}

/** Five standard errors of a share. */
const tolerance = (probability: number, count = DRAWS) =>
  5 * Math.sqrt((probability * (1 - probability)) / count);

describe('a random stream', () => {
  test('draws the recorded numbers', () => {
    const stream = new RandomStream(42, 1, 1);
    expect({
      bits: [stream.bits(), stream.bits(), stream.bits()],
      uniform: [stream.uniform(), stream.uniform()],
      integer: [stream.integer(10), stream.integer(1000), stream.integer(2 ** 31)],
      exponential: [stream.exponential(), stream.exponential()],
      normal: [stream.normal(), stream.normal()],
    }).toMatchInlineSnapshot(`
      {
        "bits": [
          973311984,
          1000976365,
          22240703,
        ],
        "exponential": [
          0.5836060355930367,
          2.4620997376480354,
        ],
        "integer": [
          5,
          333,
          1854010311,
        ],
        "normal": [
          0.431944150662347,
          -2.856353271498211,
        ],
        "uniform": [
          0.5198571500813062,
          0.15113953728897067,
        ],
      }
    `);
  });

  test('follows the published xoshiro128++', () => {
    const stream = new RandomStream(0, 0, 0);
    stream.restore(Int32Array.of(1, 2, 3, 4));
    expect(Array.from({ length: 4 }, () => stream.bits())).toEqual([
      641, 1573767, 3222811527, 3517856514,
    ]);
  });

  test('differs with every one of seed, component and purpose, and with the high half of the seed', () => {
    const triples = [
      [1, 1, 1],
      [2, 1, 1],
      [1, 2, 1],
      [1, 1, 2],
      [-1, 1, 1],
      [1 + 2 ** 32, 1, 1],
      [2 ** 53 - 1, 1, 1],
      [0, 0, 0],
    ] as const;
    const firsts = triples.map(([seed, component, purpose]) =>
      new RandomStream(seed, component, purpose).bits(),
    );
    expect(new Set(firsts).size).toBe(triples.length);
    expect(() => new RandomStream(0.5, 1, 1)).toThrow(RangeError);
  });

  test('neighbouring streams are not correlated', () => {
    let sum = 0;
    const count = 20_000;
    for (let component = 0; component < count; component++) {
      sum +=
        (new RandomStream(7, component, 1).uniform() - 0.5) *
        (new RandomStream(7, component + 1, 1).uniform() - 0.5);
    }
    expect(Math.abs(sum / count)).toBeLessThan(5 / 12 / Math.sqrt(count));
  });

  test('continues after restoring, any number of times', () => {
    const stream = new RandomStream(3, 2, 1);
    stream.normal();
    const saved = stream.save();
    const expected = [stream.uniform(), stream.exponential(), stream.normal()];
    for (let round = 0; round < 2; round++) {
      const other = new RandomStream(9, 9, 9);
      other.restore(saved);
      expect([other.uniform(), other.exponential(), other.normal()]).toEqual(expected);
    }
  });

  test('integers are even, for small, large and awkward ranges', () => {
    const stream = new RandomStream(5, 1, 1);
    for (const n of [1, 3, 7, 2 ** 21 + 1, 3 * 2 ** 29, 2 ** 31]) {
      const draws = draw(200_000, () => stream.integer(n));
      expect(share(draws, (value) => value < 0 || value >= n || !Number.isInteger(value))).toBe(0);
      for (const part of [1 / 3, 2 / 3]) {
        const probability = Math.ceil(n * part) / n;
        expect(
          Math.abs(share(draws, (value) => value < n * part) - probability),
        ).toBeLessThanOrEqual(tolerance(probability, 200_000));
      }
    }
    expect(() => stream.integer(0)).toThrow(RangeError);
    expect(() => stream.integer(2 ** 31 + 1)).toThrow(RangeError);
  });

  test('exponential variates have the exact law from 1e-6 to far in the tail', () => {
    const stream = new RandomStream(11, 1, 1);
    const draws = draw(DRAWS, () => stream.exponential());
    const { mean, variance } = moments(draws);
    expect(Math.abs(mean - 1)).toBeLessThan(5 / Math.sqrt(DRAWS));
    expect(Math.abs(variance - 1)).toBeLessThan(5 * Math.sqrt(8 / DRAWS));
    for (const x of [1e-5, 1e-4, 1e-3, 0.01, 0.1, 0.5, 1, 2, 4, 7, 7.697, 8, 10, 12]) {
      const probability = Math.exp(-x);
      expect(Math.abs(share(draws, (value) => value > x) - probability)).toBeLessThanOrEqual(
        tolerance(probability),
      );
    }
    expect(share(draws, (value) => !(value > 0))).toBe(0);
  });

  test('normal variates have the exact law', () => {
    const stream = new RandomStream(12, 1, 1);
    const draws = draw(DRAWS, () => stream.normal());
    const { mean, variance } = moments(draws);
    expect(Math.abs(mean)).toBeLessThan(5 / Math.sqrt(DRAWS));
    expect(Math.abs(variance - 1)).toBeLessThan(5 * Math.sqrt(2 / DRAWS));
    const above: [number, number][] = [
      [0, 0.5],
      [0.25, 0.4012936743170763],
      [1, 0.15865525393145707],
      [2, 0.022750131948179195],
      [3, 0.0013498980316300933],
      [3.7, 1.0779973347738824e-4],
      [4.5, 3.3976731247300535e-6],
    ];
    for (const [x, probability] of above) {
      expect(Math.abs(share(draws, (value) => value > x) - probability)).toBeLessThanOrEqual(
        tolerance(probability),
      );
      expect(Math.abs(share(draws, (value) => value < -x) - probability)).toBeLessThanOrEqual(
        tolerance(probability),
      );
    }
  });
});
