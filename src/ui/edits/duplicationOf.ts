import type { Component } from '../../model/Component';
import type { Design } from '../../model/Design';
import type { Edit } from '../../model/Edit';
import type { Id } from '../../model/Id';
import { freshName } from './freshName';

/** One edit that copies components with the connections among them, by itself a little lower and to the right; and the ids of the copies. */
export function duplicationOf(
  design: Design,
  ids: readonly Id[],
  by: { readonly x: number; readonly y: number } = { x: 40, y: 40 },
): { readonly edit: Edit; readonly copies: readonly Id[] } {
  const copyOf = new Map<Id, Id>();
  const components: Component[] = [];
  let nextId = design.nextId;
  for (const component of design.components.filter(({ id }) => ids.includes(id))) {
    const name = freshName(component.name, [...design.components, ...components]);
    components.push({
      ...component,
      id: nextId,
      name,
      x: component.x + by.x,
      y: component.y + by.y,
    });
    copyOf.set(component.id, nextId);
    nextId += 1;
  }
  const connections = design.connections.flatMap((connection) => {
    const from = copyOf.get(connection.from);
    const to = copyOf.get(connection.to);
    if (from === undefined || to === undefined) {
      return [];
    }
    const { rules: _rules, ...rest } = connection;
    nextId += 1;
    return [{ ...rest, id: nextId - 1, from, to }];
  });
  return {
    edit: {
      type: 'batch',
      edits: [
        ...components.map((component) => ({ type: 'addComponent', component }) as const),
        ...connections.map((connection) => ({ type: 'addConnection', connection }) as const),
      ],
    },
    copies: components.map(({ id }) => id),
  };
}
