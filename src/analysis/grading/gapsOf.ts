import type { Challenge, ChallengeNeed } from '../../model/Challenge';
import type { Design } from '../../model/Design';
import type { KindOf } from '../../model/Kind';
import { reachOf } from './reachOf';

/** What a drawing lacks for what the challenge asks of it: operations that never come to where they have to. */
export function gapsOf(
  { needs, start }: Pick<Challenge, 'needs' | 'start'>,
  design: Design,
  kindOf: KindOf,
): readonly ChallengeNeed[] {
  return needs.filter(({ operation, reaches, keeping, isLookup }) => {
    const asked = start.operations.find(({ id }) => id === operation);
    if (asked === undefined) return true;
    const { components, asAsked } = reachOf(design, kindOf, asked);
    const reached = isLookup ? components : asAsked;
    if (typeof reaches === 'number') return !reached.has(reaches);
    return !design.components.some(({ id, kind: kindId }) => {
      const kind = kindOf(kindId);
      return (
        kind !== undefined &&
        reached.has(id) &&
        reaches.includes(kind.behaviour) &&
        (keeping === undefined || kind.parameters.some(({ name }) => name === keeping))
      );
    });
  });
}
