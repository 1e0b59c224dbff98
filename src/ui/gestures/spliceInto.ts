import type { Component } from '../../model/Component';
import type { Id } from '../../model/Id';
import { splicingOf } from '../edits/splicingOf';
import type { Stores } from '../stores/Stores';

/** Puts a component into a connection as one step, selects and tells it; or gives the reason why it cannot be, and does nothing. */
export function spliceInto(
  { designs, view, kindOf }: Stores,
  component: Component,
  connection: Id,
): string | undefined {
  const { design } = designs.getState();
  const { edit, reason } = splicingOf(design, component, connection, kindOf);
  const refused = edit ? designs.edit(edit, `Insert ${component.name}`)[0]?.message : reason;
  if (refused === undefined) {
    const old = design.connections.find(({ id }) => id === connection);
    const nameOf = (end?: Id) => design.components.find(({ id }) => id === end)?.name;
    view.select({ components: [component.id] });
    view.tell(`${component.name} now stands between ${nameOf(old?.from)} and ${nameOf(old?.to)}.`);
  }
  return refused;
}
