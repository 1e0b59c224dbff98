import type { CheckMeasure } from '../../model/ChallengeCheck';
import type { TimeSpan } from '../../model/TimeSpan';
import type { GradedRun } from './GradedRun';
import type { Measured } from './Measured';
import { requestsBetween } from './requestsBetween';
import { secondsOfRun } from './secondsOfRun';
import { stretchOf } from './stretchOf';
import { successOfRequests } from './successOfRequests';

/** The share of requests that were answered within a window. */
export function measureSuccess(
  check: Extract<CheckMeasure, { type: 'success' }>,
  window: TimeSpan,
  run: GradedRun,
): Measured {
  const [from, until] = window;
  const stretch = stretchOf(run.moments, window);
  if (stretch === undefined) return { value: null };
  const value = successOfRequests(requestsBetween(stretch, check), check);
  const bad = secondsOfRun(run.series).find(
    ({ atSeconds, success }) =>
      atSeconds > from && atSeconds <= until && success < check.leastShare,
  );
  return { value, ...(bad && { atSeconds: bad.atSeconds }) };
}
