import type { CheckMeasure } from '../../model/ChallengeCheck';
import type { Id } from '../../model/Id';
import type { Outcome } from '../../model/Outcome';

/** At least this share of an operation’s requests has an answer, a “no” of these kinds being one as well. */
export function told(leastShare: number, operation: Id, ...also: readonly Outcome[]): CheckMeasure {
  return { type: 'success', operations: [operation], leastShare, also };
}
