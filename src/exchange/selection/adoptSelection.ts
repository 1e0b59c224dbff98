import type { Component } from '../../model/Component';
import type { Connection } from '../../model/Connection';
import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import { adoptComponent } from './adoptComponent';
import { adoptRules } from './adoptRules';
import { NameMatches } from './NameMatches';

/** A copied part in the terms of the design that takes it. */
export interface AdoptedSelection {
  readonly components: readonly Component[];
  readonly connections: readonly Connection[];
  /** What could not be taken over, in sentences. */
  readonly notices: readonly string[];
}

/** Gives everything copied an id that is new in the receiving design, and finds what it refers to there by name. */
export function adoptSelection(copied: Design, receiving: Design): AdoptedSelection {
  const matches = new NameMatches(copied, receiving);
  const things = [...copied.components, ...copied.connections];
  const newIdOf = new Map<Id, Id>(things.map(({ id }, place) => [id, receiving.nextId + place]));
  const newId = (id: Id): Id => newIdOf.get(id) ?? 0;
  let hasLostLookup = false;

  const components = copied.components.map((component) =>
    adoptComponent(component, newId(component.id), matches),
  );
  const connections = copied.connections.map(({ id, from, to, parameters, rules }) => {
    const adopted = rules && adoptRules(rules, matches, newIdOf, () => (hasLostLookup = true));
    return {
      id: newId(id),
      from: newId(from),
      to: newId(to),
      parameters,
      ...(adopted && { rules: adopted }),
    };
  });
  return { components, connections, notices: noticesOf(matches.missing, hasLostLookup) };
}

const mostNamed = 6;

function noticesOf(missing: ReadonlySet<string>, hasLostLookup: boolean): readonly string[] {
  const named = [...missing].slice(0, mostNamed);
  const more = missing.size - named.length;
  const last = more > 0 ? `${more} more` : named.pop();
  const list = named.length > 0 ? `${named.join(', ')} or ${last}` : last;
  return [
    ...(missing.size > 0 ? [`This design has no ${list}: what referred to it was left out.`] : []),
    ...(hasLostLookup
      ? ['A call rule that waits for a look-up which was not copied was left out.']
      : []),
  ];
}
