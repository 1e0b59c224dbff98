import type { Connection } from '../../model/Connection';
import { connectionProblem } from '../../model/connectionProblem';
import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import type { KindOf } from '../../model/Kind';
import { backInScenario } from './backInScenario';
import type { EditOrReason } from './splicingOf';

/** One edit that moves an end of a connection to another component: id, policy and call rules stay. */
export function reconnectionOf(
  design: Design,
  connection: Id,
  ends: Partial<Pick<Connection, 'from' | 'to'>>,
  kindOf: KindOf,
): EditOrReason {
  const at = design.connections.findIndex(({ id }) => id === connection);
  const old = design.connections[at];
  if (old === undefined) {
    return { reason: 'This connection is no longer there.' };
  }
  const moved = withOwnRules({ ...old, ...ends }, old);
  const others = { ...design, connections: design.connections.filter((other) => other !== old) };
  const reason = connectionProblem(others, moved.from, moved.to, kindOf, moved.rules);
  return reason === undefined
    ? {
        edit: {
          type: 'batch',
          edits: [
            { type: 'removeConnection', id: old.id },
            { type: 'addConnection', connection: moved, at },
            ...backInScenario(design, old.id),
          ],
        },
      }
    : { reason };
}

/** Another caller does not make the look-ups that some of the rules wait for. */
function withOwnRules(moved: Connection, old: Connection): Connection {
  if (moved.from === old.from || moved.rules === undefined) {
    return moved;
  }
  const { rules, ...rest } = moved;
  const own = rules.filter(({ missOf }) => missOf === 0);
  return own.length > 0 ? { ...rest, rules: own } : rest;
}
