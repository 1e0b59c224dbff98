import { power } from '../../engine/arithmetic/power';
/** The availability with so many nines: 99.9% for 3. */
export function availabilityOfNines(nines: number): number {
  return 1 - power(10, -nines);
}
