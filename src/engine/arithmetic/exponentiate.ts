import { powersOfTwo } from './powersOfTwo';

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const ONE_BY_LN2 = 1.4426950408889634;
const OVERFLOW_ABOVE = 709.782712893384;
const UNDERFLOW_BELOW = -745.1332191019412;

// r coth(r/2) = 2 + z (C0 + C1 z + ...), z = r², interpolated at Chebyshev nodes over |r| <= ln(2)/2; it gives e^r with
// a relative error below 2^-59.
const C0 = 0.1666666666666666;
const C1 = -0.0027777777777564486;
const C2 = 6.613756471665357e-5;
const C3 = -1.6534060099911114e-6;
const C4 = 4.14376942303562e-8;

/**
 * Puts e to the power of the first number of an array in its place, the same to the last bit on every machine (error below 1 ulp;
 * subnormal results are rounded once more): for hot paths, where a number that is returned is an object.
 * Method: the reduction of fdlibm's `e_exp.c`, with + - * / only and a table of powers of two.
 */
export function exponentiate(target: Float64Array): void {
  const x = target[0]!;
  if (!(x <= OVERFLOW_ABOVE)) {
    target[0] = x > 0 ? Infinity : NaN;
    return;
  }
  if (x < UNDERFLOW_BELOW) {
    target[0] = 0;
    return;
  }
  const k = Math.floor(x * ONE_BY_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const z = r * r;
  const c = r - z * (C0 + z * (C1 + z * (C2 + z * (C3 + z * C4))));
  const result = 1 - (low - (r * c) / (2 - c) - high);
  if (k >= -1022 && k <= 1023) {
    target[0] = result * powersOfTwo[k + 1074]!;
  } else {
    // Two factors, of which only the second rounds or reaches beyond the range.
    target[0] =
      k > 0
        ? result * 2 * powersOfTwo[k + 1073]!
        : result * powersOfTwo[k + 1274]! * powersOfTwo[874]!;
  }
}
