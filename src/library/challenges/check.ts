import type { ChallengeCheck } from '../../model/ChallengeCheck';

type Check = ChallengeCheck;

/** A check in one line; without a window it is about the whole run, without an event about any drawing. */
export function check(
  dimension: Check['dimension'],
  weight: number,
  id: string,
  title: string,
  measure: Check['measure'],
  window?: Check['window'],
  event?: string,
): Check {
  return {
    id,
    dimension,
    title,
    measure,
    weight,
    ...(window && { window }),
    ...(event !== undefined && { event }),
  };
}
