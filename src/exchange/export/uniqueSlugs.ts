import type { Id } from '../../model/Id';
import { slugOf } from './slugOf';

/** A slug for each thing by its id; those of the same name get a number. */
export function uniqueSlugs(
  things: readonly { readonly id: Id; readonly name: string }[],
  fallback: string,
): ReadonlyMap<Id, string> {
  const taken = new Set<string>();
  return new Map(
    things.map(({ id, name }) => {
      const wanted = slugOf(name, fallback);
      let slug = wanted;
      for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`;
      taken.add(slug);
      return [id, slug];
    }),
  );
}
