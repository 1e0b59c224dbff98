import type { CheckMeasure } from '../../model/ChallengeCheck';
import type { Id } from '../../model/Id';

/** The operations that a check is about; none: all of them. */
export function operationsOf(measure: CheckMeasure): readonly Id[] {
  if (measure.type === 'success') return measure.operations ?? [];
  return 'operation' in measure && measure.operation !== undefined ? [measure.operation] : [];
}
