import type { CallsNeeded } from '../../model/ChallengeNeed';
import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import type { KindOf } from '../../model/Kind';
import { reachOf } from './reachOf';

/**
 * Where calls that a need asks for count: places that behave as it says and where the other operation comes too, or to what
 * they call themselves. What is only looked up aside is asked for elsewhere when it is missed, and is no such place.
 */
export function placesOf(
  design: Design,
  kindOf: KindOf,
  { to, meets }: Pick<CallsNeeded, 'to' | 'meets'>,
): readonly Id[] {
  const other = design.operations.find(({ id }) => id === meets);
  if (other === undefined) return [];
  const { asAsked } = reachOf(design, kindOf, other);
  return design.components
    .filter(({ id, kind: kindId }) => {
      const kind = kindOf(kindId);
      const behind = design.connections.filter(({ from }) => from === id).map((one) => one.to);
      return (
        kind !== undefined &&
        to.includes(kind.behaviour) &&
        (kind.receives !== 'lookup' || behind.length > 0) &&
        [id, ...behind].some((place) => asAsked.has(place))
      );
    })
    .map(({ id }) => id);
}
