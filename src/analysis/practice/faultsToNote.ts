import type { Challenge } from '../../model/Challenge';
import type { ChallengeEvent } from '../../model/ChallengeEvent';
import type { FaultType } from '../../model/Fault';
import type { PracticeSession } from '../../model/PracticeSession';
import { withChange } from '../grading/withChange';
import { knowsTimeline } from './knowsTimeline';

/** What the traffic does is load, and no fault. */
const loads: readonly FaultType[] = ['traffic', 'ramp', 'hotKey', 'noisyTenant', 'reconnect'];

/** The faults of a challenge that a candidate is to write a note for, as far as they may be known; undefined: not yet. */
export function faultsToNote(
  challenge: Challenge,
  session: PracticeSession,
): readonly ChallengeEvent[] | undefined {
  if (!knowsTimeline(session)) return undefined;
  const { events } = session.answers.isChanged === true ? withChange(challenge) : challenge;
  return events.filter(({ happening }) => !loads.includes(happening.fault.type));
}
