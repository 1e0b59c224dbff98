import { powersOfTwo } from './powersOfTwo';

// ln 2 in two parts; the first has 32 significant bits, so that its product with an exponent is exact.
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const SQUARE_ROOT_OF_TWO = 1.4142135623730951;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_54 = 18014398509481984;

// R(z) = z (C0 + C1 z + ...) with ln(1 + f) = 2s + s R(s²), s = f / (2 + f); interpolated at Chebyshev nodes over
// |s| <= 0.1716; relative error below 2^-57.
const C0 = 0.666666666666667;
const C1 = 0.39999999999899505;
const C2 = 0.28571428625975487;
const C3 = 0.2222221113479508;
const C4 = 0.18182889125261723;
const C5 = 0.15331721600556042;
const C6 = 0.14616449685043406;

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

/**
 * The natural logarithm, the same to the last bit on every machine (error below 1 ulp).
 * NaN below zero, -Infinity at zero. Method: the reduction of fdlibm's `e_log.c`, with + - * / only.
 */
export function naturalLogarithm(x: number): number {
  if (!(x >= SMALLEST_NORMAL && x < Infinity)) return logarithmOfUnusual(x);
  return logarithmOfNormal(x, 0);
}

function logarithmOfNormal(x: number, exponentOffset: number): number {
  double[0] = x;
  let exponent = (words[1]! >>> 20) - 1023;
  let mantissa = x * powersOfTwo[1074 - exponent]!;
  if (mantissa > SQUARE_ROOT_OF_TWO) {
    mantissa *= 0.5;
    exponent++;
  }
  const k = exponent + exponentOffset;
  const f = mantissa - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const remainder = z * (C0 + w * (C2 + w * (C4 + w * C6))) + w * (C1 + w * (C3 + w * C5));
  const halfSquare = 0.5 * f * f;
  return k * LN2_HIGH - (halfSquare - (s * (halfSquare + remainder) + k * LN2_LOW) - f);
}

function logarithmOfUnusual(x: number): number {
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  return x > 0 ? logarithmOfNormal(x * TWO_TO_54, -54) : NaN;
}
