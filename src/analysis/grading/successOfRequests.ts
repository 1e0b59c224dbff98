import type { CheckMeasure } from '../../model/ChallengeCheck';
import { fallbackWorth } from './fallbackWorth';
import type { RequestCounts } from './requestsBetween';

/** The share of requests that were answered, as a check counts them; null where there were none. */
export function successOfRequests(
  { started, ended, whole, degraded, by }: RequestCounts,
  { fallback, also = [] }: Pick<Extract<CheckMeasure, { type: 'success' }>, 'fallback' | 'also'>,
): number | null {
  // Requests that never end are answered no better than those that fail.
  if (ended <= 0) return started > 0 ? 0 : null;
  const worth = fallback === 'forbidden' ? 0 : fallbackWorth;
  const told = also.reduce((sum, outcome) => sum + (by.get(outcome) ?? 0), 0);
  return (whole + degraded * worth + told) / ended;
}
