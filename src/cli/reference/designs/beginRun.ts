import { kindOf } from '../../../catalogue/kindOf';
import { Simulation } from '../../../engine/Simulation';
import { readDesign } from '../../../exchange/readDesign';
import type { Design } from '../../../model/Design';
import { Unsupported } from '../Unsupported';

/**
 * Brings a design to life. One that no drawing could be (a rate below 0, a part of a slot, more calls than a rule makes) is
 * unsupported, as it would be refused from a file: the engine trusts what it runs, and would never end or bend the figure.
 */
export function beginRun(design: Design): Simulation {
  const read = readDesign(design, 'strict', kindOf);
  if (!read.ok) throw new Unsupported(inWords(read.problems));
  const start = Simulation.start(design, kindOf);
  if (start.ok) return start.simulation;
  throw new Unsupported(inWords(start.problems));
}

function inWords(problems: readonly { readonly message: string }[]): string {
  return problems.map(({ message }) => message).join(' ');
}
