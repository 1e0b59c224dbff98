import type { Simulation } from '../../engine/Simulation';

/** Looked at so often, in simulated seconds; and so long at most. */
const STEP = 0.1;
const LONGEST = 1e6;

/** Lets a run go on until something holds; the simulated seconds that it took, NaN where it never does. */
export function secondsUntil(run: Simulation, holds: (run: Simulation) => boolean): number {
  const from = run.nowSeconds;
  for (let steps = 1; steps * STEP < LONGEST; steps++) {
    if (holds(run)) return run.nowSeconds - from;
    run.advance(from + steps * STEP, Infinity);
  }
  return NaN;
}
