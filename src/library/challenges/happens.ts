import type { ChallengeEvent } from '../../model/ChallengeEvent';
import type { Fault } from '../../model/Fault';

/** Something happens to what the challenge brings along; without an end it acts at once, or lasts to the end. */
export function happens(
  id: string,
  title: string,
  [atSeconds, endSeconds]: readonly [fromSeconds: number, untilSeconds?: number],
  fault: Fault,
): ChallengeEvent {
  const end = endSeconds === undefined ? {} : { endSeconds };
  return { id, title, atSeconds, ...end, happening: { type: 'fault', fault } };
}
