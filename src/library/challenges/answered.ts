import type { CheckMeasure } from '../../model/ChallengeCheck';
import type { Id } from '../../model/Id';

/** At least this share of the requests answered well and in time: of some operations, or of all. */
export function answered(leastShare: number, ...operations: readonly Id[]): CheckMeasure {
  return { type: 'success', leastShare, ...(operations.length > 0 && { operations }) };
}
