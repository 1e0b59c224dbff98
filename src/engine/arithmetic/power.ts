import { exponential } from './exponential';
import { naturalLogarithm } from './naturalLogarithm';

/**
 * x to the power y for x >= 0 (NaN below zero, unless y is 0), the same to the last bit on every machine.
 * It is e^(y ln x), so the relative error is about 1e-16 (1 + |y ln x|).
 */
export function power(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (y === 1) return x >= 0 ? x : NaN;
  return exponential(y * naturalLogarithm(x));
}
