import { withChange } from '../../analysis/grading/withChange';
import { challenges } from '../../library/challenges/index';
import type { Challenge } from '../../model/Challenge';
import type { PracticeSession } from '../../model/PracticeSession';

/** The challenge of a session, with its changed requirement once that was told; undefined where it is no longer there. */
export function challengeOf({
  challenge,
  answers,
}: Pick<PracticeSession, 'challenge' | 'answers'>): Challenge | undefined {
  const found = challenges.find(({ id }) => id === challenge);
  return found !== undefined && answers.isChanged === true ? withChange(found) : found;
}
