import type { AimedFault, ChallengeEvent } from '../../model/ChallengeEvent';
import type { Id } from '../../model/Id';
import type { BehaviourName } from '../../model/Kind';

/** Something happens to the busiest component that an operation reaches and that behaves in one of these ways, or to all of them. */
export function strikes(
  id: string,
  title: string,
  [atSeconds, endSeconds]: readonly [fromSeconds: number, untilSeconds?: number],
  [operation, ...behaviours]: readonly [operation: Id, ...behaviours: BehaviourName[]],
  fault: AimedFault,
  whom: 'busiest' | 'all' = 'busiest',
): ChallengeEvent {
  const end = endSeconds === undefined ? {} : { endSeconds };
  const all = whom === 'all' ? { all: true as const } : {};
  const happening = { type: 'aimed', at: [{ behaviours, operation }], ...all, fault } as const;
  return { id, title, atSeconds, ...end, happening };
}
