import type { Component } from '../../model/Component';
import type { Design } from '../../model/Design';
import type { Edit } from '../../model/Edit';
import type { Id } from '../../model/Id';
import { freeShift } from './freeShift';
import { freshName } from './freshName';
import type { Place } from './Place';

/**
 * One edit that copies components with the connections among them, and the ids of the copies. They are put so far from their
 * originals; by themselves, as near to them as they cover none.
 */
export function duplicationOf(
  design: Design,
  ids: readonly Id[],
  by?: Place,
): { readonly edit: Edit; readonly copies: readonly Id[] } {
  const copyOf = new Map<Id, Id>();
  const components: Component[] = [];
  let nextId = design.nextId;
  const originals = design.components.filter(({ id }) => ids.includes(id));
  const shift = by ?? freeShift(design, originals);
  for (const component of originals) {
    const name = freshName(component.name, [...design.components, ...components]);
    components.push({
      ...component,
      id: nextId,
      name,
      x: component.x + shift.x,
      y: component.y + shift.y,
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
  const edits: readonly Edit[] = [
    ...components.map((component) => ({ type: 'addComponent', component }) as const),
    ...connections.map((connection) => ({ type: 'addConnection', connection }) as const),
  ];
  const [only, another] = edits;
  return {
    // One card that is added is shown where it went outside of what is seen.
    edit: only !== undefined && another === undefined ? only : { type: 'batch', edits },
    copies: components.map(({ id }) => id),
  };
}
