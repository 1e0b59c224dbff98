import { outcomeNumber } from '../../engine/outcomeNumber';
import type { Design } from '../../model/Design';
import { beginRun } from './designs/beginRun';
import { Passed } from './Passed';

/** Runs a design for so many seconds and looks at what has passed at the end of each slice; `from` is where anything can. */
export function passedBy(design: Design, slice: number, seconds: number, from = 0): Passed {
  const simulation = beginRun(design);
  const { requests } = simulation.world.kernel;
  const counts = Array.from({ length: Math.ceil((seconds - from) / slice) + 1 }, (_, place) => {
    simulation.advance(from + place * slice, Infinity);
    return requests.counts[1 + outcomeNumber.ok]!;
  });
  return new Passed(counts, slice, from);
}
