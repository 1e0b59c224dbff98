import type { CheckMeasure } from '../../model/ChallengeCheck';

/** Within so many seconds after a moment, this share of all requests is answered again, for five seconds at least. */
export function recovered(
  afterSeconds: number,
  leastShare: number,
  mostSeconds: number,
): CheckMeasure {
  return { type: 'recovery', afterSeconds, leastShare, mostSeconds };
}
