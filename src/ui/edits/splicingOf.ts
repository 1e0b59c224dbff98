import type { Component } from '../../model/Component';
import type { Connection } from '../../model/Connection';
import { connectionProblem } from '../../model/connectionProblem';
import type { Design } from '../../model/Design';
import type { Edit } from '../../model/Edit';
import type { Id } from '../../model/Id';
import type { KindOf } from '../../model/Kind';
import { backInScenario } from './backInScenario';

/** One edit, or why there is none. */
export type EditOrReason =
  | { readonly edit: Edit; readonly reason?: never }
  | { readonly edit?: never; readonly reason: string };

/**
 * One edit that puts a component, new or of the design, into a connection. The half from the old caller keeps id and call
 * rules, which say when it calls; the half to the old target gets the policy, which says how that is called.
 */
export function splicingOf(
  design: Design,
  component: Component,
  connection: Id,
  kindOf: KindOf,
): EditOrReason {
  const at = design.connections.findIndex(({ id }) => id === connection);
  const old = design.connections[at];
  if (old === undefined) {
    return { reason: 'This connection is no longer there.' };
  }
  const isNew = design.components.every(({ id }) => id !== component.id);
  const { id, from, to, parameters, rules } = old;
  const near: Connection = { id, from, to: component.id, parameters: {}, ...(rules && { rules }) };
  const far = { id: design.nextId + (isNew ? 1 : 0), from: component.id, to, parameters };
  const drawn: Design = {
    ...design,
    components: isNew ? [...design.components, component] : design.components,
    connections: design.connections.filter((other) => other !== old),
  };
  const reason =
    connectionProblem(drawn, near.from, near.to, kindOf, rules) ??
    connectionProblem(
      { ...drawn, connections: [...drawn.connections, near] },
      far.from,
      far.to,
      kindOf,
    );
  return reason === undefined
    ? {
        edit: {
          type: 'batch',
          edits: [
            isNew ? { type: 'addComponent', component } : moveOf(component),
            { type: 'removeConnection', id },
            { type: 'addConnection', connection: near, at },
            { type: 'addConnection', connection: far },
            ...backInScenario(design, id),
          ],
        },
      }
    : { reason };
}

function moveOf({ id, x, y }: Component): Edit {
  return { type: 'moveComponents', moves: [{ id, x, y }] };
}
