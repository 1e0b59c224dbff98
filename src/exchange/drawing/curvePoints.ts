import type { Curve } from './curveBetween';
import { pointOn } from './pointOn';

/** Steps in which a curve is measured. */
const steps = 200;

/** So many points of a curve, x and y in turn, at equal distances from its start to its end. */
export function curvePoints(curve: Curve, count: number): Float32Array {
  const fine = Array.from({ length: steps + 1 }, (_, step) => pointOn(curve, step / steps));
  const distances = [0];
  for (let step = 1; step <= steps; step += 1) {
    const [before, here] = [fine[step - 1], fine[step]];
    const long = Math.hypot((here?.x ?? 0) - (before?.x ?? 0), (here?.y ?? 0) - (before?.y ?? 0));
    distances.push((distances[step - 1] ?? 0) + long);
  }
  const points = new Float32Array(count * 2);
  let step = 0;
  for (let point = 0; point < count; point += 1) {
    const wanted = ((distances[steps] ?? 0) * point) / (count - 1);
    while (step < steps && (distances[step] ?? 0) < wanted) step += 1;
    points[point * 2] = fine[step]?.x ?? 0;
    points[point * 2 + 1] = fine[step]?.y ?? 0;
  }
  return points;
}
