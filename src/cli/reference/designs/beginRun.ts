import { kindOf } from '../../../catalogue/kindOf';
import { Simulation } from '../../../engine/Simulation';
import { readDesign } from '../../../exchange/readDesign';
import type { Connection } from '../../../model/Connection';
import type { Design } from '../../../model/Design';
import { limits } from '../../../model/limits';
import { Unsupported } from '../Unsupported';

/**
 * Brings a design to life. One that no drawing could be (a rate below 0, a part of a slot, more calls than a rule makes) is
 * unsupported, as it would be refused from a file: the engine trusts what it runs, and would never end or bend the figure.
 */
export function beginRun(design: Design): Simulation {
  const read = readDesign(
    { ...design, connections: design.connections.map(shortened) },
    'strict',
    kindOf,
  );
  if (!read.ok) throw new Unsupported(inWords(read.problems));
  const start = Simulation.start(design, kindOf);
  if (start.ok) return start.simulation;
  throw new Unsupported(inWords(start.problems));
}

/** Many equal rules, for many calls at once, are too many for a file and not for the engine. */
function shortened(connection: Connection): Connection {
  const { rules } = connection;
  return rules === undefined
    ? connection
    : { ...connection, rules: rules.slice(0, limits.rulesPerConnection) };
}

function inWords(problems: readonly { readonly message: string }[]): string {
  return problems.map(({ message }) => message).join(' ');
}
