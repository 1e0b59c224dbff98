import type { Component } from '../../model/Component';
import { connectionProblem } from '../../model/connectionProblem';
import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import type { KindOf } from '../../model/Kind';
import type { EditOrReason } from './splicingOf';

/** One edit that adds a component and connects it: called by `from`, or calling `to`. */
export function followingOf(
  design: Design,
  component: Component,
  end: { readonly from: Id } | { readonly to: Id },
  kindOf: KindOf,
): EditOrReason {
  const ends = { from: component.id, to: component.id, ...end };
  const connection = { id: component.id + 1, ...ends, parameters: {} };
  const drawn = { ...design, components: [...design.components, component] };
  const reason = connectionProblem(drawn, connection.from, connection.to, kindOf);
  return reason === undefined
    ? {
        edit: {
          type: 'batch',
          edits: [
            { type: 'addComponent', component },
            { type: 'addConnection', connection },
          ],
        },
      }
    : { reason };
}
