import type { CheckMeasure } from '../../model/ChallengeCheck';
import type { GradedRun } from './GradedRun';
import type { Measured } from './Measured';
import { momentAt } from './momentAt';
import { requestsBetween } from './requestsBetween';
import { secondsOfRun } from './secondsOfRun';
import { successOfRequests } from './successOfRequests';
import type { Window } from './Window';

/** The share of requests that were answered within a window. */
export function measureSuccess(
  check: Extract<CheckMeasure, { type: 'success' }>,
  [from, until]: Window,
  run: GradedRun,
): Measured {
  const later = momentAt(run.moments, until);
  const earlier = from > 0 ? momentAt(run.moments, from) : undefined;
  if (later === undefined) return { value: null };
  const value = successOfRequests(requestsBetween(earlier, later, check), check);
  const bad = secondsOfRun(run.series).find(
    ({ atSeconds, success }) =>
      atSeconds > from && atSeconds <= until && success < check.leastShare,
  );
  return { value, ...(bad && { atSeconds: bad.atSeconds }) };
}
