import type { Connection } from '../../model/Connection';
import type { Id } from '../../model/Id';

/** The ids in groups that are connected with each other, in the order in which they came. */
export function connectedGroups(
  ids: readonly Id[],
  connections: readonly Pick<Connection, 'from' | 'to'>[],
): readonly (readonly Id[])[] {
  const groupOf = new Map<Id, Id[]>(ids.map((id) => [id, [id]]));
  for (const { from, to } of connections) {
    const [one, other] = [groupOf.get(from), groupOf.get(to)];
    if (one !== undefined && other !== undefined && one !== other) {
      one.push(...other);
      other.forEach((id) => groupOf.set(id, one));
    }
  }
  return [...new Set(groupOf.values())];
}
