import { inferRules } from '../../engine/plans/inferRules';
import type { CallRule } from '../../model/CallRule';
import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import type { BehaviourName, KindOf } from '../../model/Kind';

/** Whether each request of an operation that reads leads, waited for or not, to a write at a place that behaves in one of these ways. */
export function leavesWrite(
  design: Design,
  kindOf: KindOf,
  operation: Id,
  places: readonly BehaviourName[],
): boolean {
  const rules = inferRules(design, kindOf);
  const behaviours = new Map(
    design.components.map(({ id, kind }) => [id, kindOf(kind)?.behaviour]),
  );
  const readers = new Set(
    design.components.map(({ id }) => id).filter((id) => behaviours.get(id) === 'source'),
  );
  const writers = new Set<Id>();
  const follow = (id: Id, isRead: boolean): boolean =>
    design.connections
      .filter(({ from }) => from === id)
      .some(({ id: connection, to }) =>
        (rules.get(connection) ?? [])
          .filter((rule) => applies(rule, operation, isRead))
          .some(({ asks }) => {
            const asksToRead = asks === undefined ? isRead : asks === 'read';
            (asksToRead ? readers : writers).add(to);
            const behaviour = behaviours.get(to);
            return !asksToRead && behaviour !== undefined && places.includes(behaviour);
          }),
      );
  // What is found on the way comes later in the same set.
  for (const id of readers) if (follow(id, true)) return true;
  for (const id of writers) if (follow(id, false)) return true;
  return false;
}

/** Calls that only some requests make leave nothing behind for the others. */
function applies(
  { operations, access, mode, probability, count }: CallRule,
  operation: Id,
  isRead: boolean,
): boolean {
  return (
    (operations.length === 0 || operations.includes(operation)) &&
    (access === 'any' || (access === 'reads') === isRead) &&
    (mode === 'sync' || mode === 'async') &&
    probability >= 1 &&
    count >= 1
  );
}
