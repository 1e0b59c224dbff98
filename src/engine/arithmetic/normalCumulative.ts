import { exponential } from './exponential';

const ONE_BY_ROOT_TWO_PI = 0.3989422804014327;

/**
 * The probability that a standard normal variate is at most x, with an absolute error below 1e-15.
 * Series: 1/2 + density(x) (x + x³/3 + x⁵/(3·5) + ...), whose terms all have one sign.
 */
export function normalCumulative(x: number): number {
  if (x > 9) return 1;
  if (x < -9) return 0;
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-18 * Math.abs(sum); odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + sum * ONE_BY_ROOT_TWO_PI * exponential(-0.5 * x * x);
}
