import type { Id } from '../model/Id';

const places = new WeakMap<readonly Id[], ReadonlyMap<Id, number>>();

/** Which row of a snapshot an id has, from 0; undefined where it has none. The ids of a snapshot are gone through once. */
export function rowOf(ids: readonly Id[], id: Id): number | undefined {
  let known = places.get(ids);
  if (known === undefined) {
    known = new Map(ids.map((one, row) => [one, row]));
    places.set(ids, known);
  }
  return known.get(id);
}
