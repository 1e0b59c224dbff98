import type { CallsNeeded, ChallengeNeed, FanOutNeed } from '../../model/ChallengeNeed';
import type { TimeSpan } from '../../model/TimeSpan';
import type { GradedRun } from './GradedRun';
import type { Measured } from './Measured';
import { placesOf } from './placesOf';
import { reportOfStretch } from './reportOfStretch';
import { requestsBetween } from './requestsBetween';
import { type Stretch, stretchOf } from './stretchOf';

/**
 * Of the calls that the needs of a challenge ask for, those that were answered well for each request that was: in the way
 * that comes nearest to what is asked, of the need that comes least near. 0 to 1.
 */
export function measureFanOut(
  needs: readonly ChallengeNeed[],
  window: TimeSpan,
  run: GradedRun,
): Measured {
  const stretch = stretchOf(run.moments, window);
  const fanOuts = needs.filter((need): need is FanOutNeed => 'ways' in need);
  if (stretch === undefined || fanOuts.length === 0) return { value: null };
  const shares = fanOuts.map(({ ways }) =>
    Math.max(
      0,
      ...ways.map((way) => Math.min(1, ...way.map((calls) => made(calls, stretch, run)))),
    ),
  );
  return { value: Math.min(...shares) };
}

/** The share of these calls that was made; 1 where nothing was asked. */
function made(needed: CallsNeeded, stretch: Stretch, { design, kindOf }: GradedRun): number {
  const { operation, does, least } = needed;
  const { whole, degraded } = requestsBetween(stretch, { operations: [operation] });
  if (whole + degraded === 0) return 1;
  const places = placesOf(design, kindOf, needed);
  const calls = reportOfStretch(stretch)
    .components.filter(({ id }) => places.includes(id))
    .map(({ work }) => work.find((one) => one.operation === operation)?.[does] ?? 0);
  return Math.max(0, ...calls) / (least * (whole + degraded));
}
