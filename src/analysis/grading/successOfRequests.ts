import type { CheckMeasure } from '../../model/ChallengeCheck';
import { fallbackWorth } from './fallbackWorth';
import type { RequestCounts } from './requestsBetween';

/** The share of requests that were answered, as a check counts them; null where there were none. */
export function successOfRequests(
  { started, ended, whole, degraded, rejected }: RequestCounts,
  {
    fallback,
    waitingRoom,
  }: Pick<Extract<CheckMeasure, { type: 'success' }>, 'fallback' | 'waitingRoom'>,
): number | null {
  // Requests that never end are answered no better than those that fail.
  if (ended <= 0) return started > 0 ? 0 : null;
  const worth = fallback === 'forbidden' ? 0 : fallbackWorth;
  return (whole + degraded * worth + (waitingRoom ? rejected : 0)) / ended;
}
