import { digestOf } from '../../src/engine/measures/digestOf';
import type { Simulation } from '../../src/engine/Simulation';

/** The digest of a run at this very moment, with its clock. */
export function fingerprint(simulation: Simulation): string {
  const { world, nowSeconds, events } = simulation;
  return `${digestOf(world.kernel)} after ${events} events at ${nowSeconds} s`;
}
