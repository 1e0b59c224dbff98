import { kindOf } from '../../catalogue/kindOf';
import { outcomeNumber } from '../../engine/outcomeNumber';
import { Simulation } from '../../engine/Simulation';
import type { Design } from '../../model/Design';
import { Passed } from './Passed';

/** Runs a design for so many seconds and looks at what has passed at the end of each slice. */
export function passedBy(design: Design, slice: number, seconds: number): Passed {
  const start = Simulation.start(design, kindOf);
  if (!start.ok) throw new Error(start.problems.map(({ message }) => message).join(' '));
  const { simulation } = start;
  const { requests } = simulation.world.kernel;
  const counts = Array.from({ length: Math.ceil(seconds / slice) + 1 }, (_, place) => {
    simulation.advance(place * slice, Infinity);
    return requests.counts[1 + outcomeNumber.ok]!;
  });
  return new Passed(counts, slice);
}
