import { power } from '../../engine/arithmetic/power';
import { combinations } from './combinations';

/** Share of the time in which at least `needed` of `nodes` nodes, each up with `availability` and independently, are up. */
export function quorumAvailability(nodes: number, needed: number, availability: number): number {
  let sum = 0;
  for (let up = Math.max(0, needed); up <= nodes; up += 1) {
    sum += combinations(nodes, up) * power(availability, up) * power(1 - availability, nodes - up);
  }
  return sum;
}
