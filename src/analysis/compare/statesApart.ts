import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import type { Snapshot } from '../../model/Snapshot';
import { componentState, type ComponentState } from '../componentState';
import { readComponent } from '../readComponent';

/** A component that both designs have and that fares otherwise in one than in the other. */
export interface StatesApart {
  readonly id: Id;
  readonly name: string;
  readonly a: ComponentState;
  readonly b: ComponentState;
}

/** One of two runs at the moment of its snapshot. */
interface Side {
  readonly design: Design;
  readonly snapshot: Snapshot | undefined;
}

/** The components of the same id, kind and name whose level differs now, in the order of the first design. */
export function statesApart(a: Side, b: Side): readonly StatesApart[] {
  const counterparts = new Map(b.design.components.map((one) => [one.id, one]));
  return a.design.components.flatMap(({ id, kind, name }) => {
    const other = counterparts.get(id);
    const [rowA, rowB] = [readComponent(a.snapshot, id), readComponent(b.snapshot, id)];
    if (other?.kind !== kind || other.name !== name || !rowA || !rowB) return [];
    const [ofA, ofB] = [componentState(rowA), componentState(rowB)];
    return ofA.level === ofB.level ? [] : [{ id, name, a: ofA, b: ofB }];
  });
}
