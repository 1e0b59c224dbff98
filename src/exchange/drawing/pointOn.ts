import type { Curve } from './curveBetween';

/** A point of a curve; `share` runs from 0 at its start to 1 at its end. */
export function pointOn(curve: Curve, share: number): { readonly x: number; readonly y: number } {
  const rest = 1 - share;
  const weights = [
    rest * rest * rest,
    3 * rest * rest * share,
    3 * rest * share * share,
    share * share * share,
  ];
  const at = (axis: 0 | 1) =>
    weights.reduce((sum, weight, point) => sum + weight * (curve[point * 2 + axis] ?? 0), 0);
  return { x: at(0), y: at(1) };
}
