import { describe, expect, test } from 'vitest';
import { exponential } from '../../../src/engine/arithmetic/exponential';
import { naturalLogarithm } from '../../../src/engine/arithmetic/naturalLogarithm';
import { normalCumulative } from '../../../src/engine/arithmetic/normalCumulative';
import { power } from '../../../src/engine/arithmetic/power';
import { RandomStream } from '../../../src/engine/random/RandomStream';

const bits = new BigInt64Array(1);
const double = new Float64Array(bits.buffer);

/** The distance of two finite numbers in units of the last place. */
function unitsApart(a: number, b: number): number {
  const [first, second] = [a, b].map((value) => {
    double[0] = value;
    return bits[0]! < 0n ? -9223372036854775808n - bits[0]! : bits[0]!;
  });
  return Math.abs(Number(first! - second!));
}

const stream = new RandomStream(1, 1, 1);

describe("the engine's own arithmetic", () => {
  test('the logarithm is within 2 units of the last place from the smallest to the largest number', () => {
    let worst = 0;
    for (let count = 0; count < 100_000; count++) {
      const x = Math.pow(2, -1074 + 2097 * stream.uniform()) * (1 + stream.uniform());
      const nearOne = 1 + (stream.uniform() - 0.5) * Math.pow(2, -30 * stream.uniform());
      for (const value of [x, nearOne])
        worst = Math.max(worst, unitsApart(naturalLogarithm(value), Math.log(value)));
    }
    expect(worst).toBeLessThanOrEqual(2);
    expect([0, 1, Infinity, -1, NaN].map(naturalLogarithm)).toEqual([
      -Infinity,
      0,
      Infinity,
      NaN,
      NaN,
    ]);
  });

  test('the exponential is within 2 units of the last place over its whole range', () => {
    let worst = 0;
    for (let count = 0; count < 100_000; count++) {
      const wide = -745 + 1454.7 * stream.uniform();
      const small = (stream.uniform() - 0.5) * Math.pow(2, -40 * stream.uniform());
      for (const value of [wide, small])
        worst = Math.max(worst, unitsApart(exponential(value), Math.exp(value)));
    }
    expect(worst).toBeLessThanOrEqual(2);
    expect([0, -Infinity, Infinity, NaN, 710, -746].map(exponential)).toEqual([
      1,
      0,
      Infinity,
      NaN,
      Infinity,
      0,
    ]);
    expect(exponential(709.782712893384)).toBeCloseTo(Math.exp(709.782712893384), -295);
  });

  test('a power is right to one part in 1e13, and exactly where it is plain', () => {
    for (let count = 0; count < 20_000; count++) {
      const x = Math.exp(20 * stream.uniform() - 10);
      const y = 40 * stream.uniform() - 20;
      expect(Math.abs(power(x, y) / Math.pow(x, y) - 1)).toBeLessThan(1e-13);
    }
    expect([
      power(0, 0),
      power(0, 2),
      power(0, -1),
      power(1, 1e9),
      power(7, 1),
      power(-1, 2),
    ]).toEqual([1, 0, Infinity, 1, 7, NaN]);
  });

  test('the normal distribution function agrees with tables', () => {
    expect(normalCumulative(0)).toBe(0.5);
    expect(normalCumulative(1.96)).toBeCloseTo(0.9750021048517795, 14);
    expect(normalCumulative(-3)).toBeCloseTo(0.0013498980316300933, 14);
    expect(normalCumulative(8.5)).toBeCloseTo(1, 15);
  });
});
