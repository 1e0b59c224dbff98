import { naturalLogarithm } from '../../engine/arithmetic/naturalLogarithm';

/** How many nines an availability below 1 has: 3 for 99.9%, about 3.3 for 99.95%. */
export function ninesOf(availability: number): number {
  return -naturalLogarithm(1 - availability) / Math.LN10;
}
