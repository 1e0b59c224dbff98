import { kindOf } from '../../../catalogue/kindOf';
import { Simulation } from '../../../engine/Simulation';
import type { Design } from '../../../model/Design';

/** Brings a design to life that is known to be right. */
export function beginRun(design: Design): Simulation {
  const start = Simulation.start(design, kindOf);
  if (start.ok) return start.simulation;
  throw new Error(start.problems.map(({ message }) => message).join(' '));
}
