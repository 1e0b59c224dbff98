import { inferRules } from '../../engine/plans/inferRules';
import type { CallRule } from '../../model/CallRule';
import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import type { KindOf } from '../../model/Kind';
import type { Operation } from '../../model/Operation';

/** What an operation reaches: components that are called for each request of it, or for each that a cache had not. */
export interface Reach {
  readonly components: ReadonlySet<Id>;
  /** Those of them that are asked to do what the operation does: a write is still a write there. */
  readonly asAsked: ReadonlySet<Id>;
}

/** Follows an operation from its sources along the call rules of a drawing; calls that only some requests make do not count. */
export function reachOf(design: Design, kindOf: KindOf, operation: Operation): Reach {
  const rules = inferRules(design, kindOf);
  const sources = design.components
    .filter(({ kind }) => kindOf(kind)?.behaviour === 'source')
    .map(({ id }) => id);
  const components = new Set<Id>(sources);
  const asAsked = new Set<Id>(sources);
  for (const id of components) {
    for (const { id: connection, from, to } of design.connections) {
      const made = (rules.get(connection) ?? []).filter((rule) => applies(rule, operation));
      if (from !== id || made.length === 0) continue;
      // A component that is reached in another way by now is gone through again: who comes later in the set is.
      if (asAsked.has(id) && made.some((rule) => asks(rule, operation)) && !asAsked.has(to)) {
        asAsked.add(to);
        components.delete(to);
      }
      components.add(to);
    }
  }
  return { components, asAsked };
}

function applies(
  { operations, access, mode, probability, count }: CallRule,
  { id, access: does }: Operation,
): boolean {
  const isRead = does === 'read';
  return (
    (operations.length === 0 || operations.includes(id)) &&
    (access === 'any' || (access === 'reads') === isRead) &&
    // Nobody reads what nobody waits for.
    !(isRead && mode === 'async') &&
    mode !== 'populate' &&
    mode !== 'invalidate' &&
    probability >= 1 &&
    count >= 1
  );
}

function asks({ asks: asked }: CallRule, { access }: Operation): boolean {
  return asked === undefined || (asked === 'read') === (access === 'read');
}
