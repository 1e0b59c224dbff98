import type { CheckMeasure } from '../../model/ChallengeCheck';
import type { Id } from '../../model/Id';

/** Nobody waits longer than that in the lines that an operation goes through. */
export function waitsAtMost(mostSeconds: number, operation: Id): CheckMeasure {
  return { type: 'messageAge', operation, mostSeconds };
}
