import { power } from '../../../engine/arithmetic/power';

const STEPS = 40;

/**
 * Share of `processors` that works when they are shared by `present` pieces of work on average. Under processor sharing the
 * number present grows as in an M/M/c queue, whatever the spread of the work: processors x busy, and those who would wait
 * (Sakasegawa's approximation, 1977). 0 to 1; found by halving.
 */
export function sharedBusy(present: number, processors: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (presentAt(middle, processors) > present) high = middle;
    else low = middle;
  }
  return low;
}

function presentAt(busy: number, processors: number): number {
  return processors * busy + power(busy, Math.sqrt(2 * (processors + 1))) / (1 - busy);
}
