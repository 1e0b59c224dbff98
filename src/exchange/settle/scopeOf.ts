import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import type { Kind, KindOf } from '../../model/Kind';
import type { Scope } from './Scope';

/** What the parts of a design may refer to. */
export function scopeOf(design: Design, kindOf: KindOf): Scope {
  const kinds = new Map<Id, Kind>();
  for (const { id, kind } of design.components) {
    const found = kindOf(kind);
    if (found !== undefined) {
      kinds.set(id, found);
    }
  }
  return {
    closed: true,
    zones: idsOf(design.zones),
    keySpaces: idsOf(design.keySpaces),
    operations: idsOf(design.operations),
    tenants: idsOf(design.tenants ?? []),
    connections: idsOf(design.connections),
    kindOfComponent: kinds,
  };
}

function idsOf(things: readonly { readonly id: Id }[]): ReadonlySet<Id> {
  return new Set(things.map(({ id }) => id));
}
