import { niceStep } from './niceStep';
import { roundTicks } from './roundTicks';

const minuteSeconds = 60;
/** Above this, lengths of time are written in whole minutes. */
const minutesFrom = 2 * minuteSeconds;
const mostSteps = 5;

/** The round lengths of time along an axis from 0 to `top`, both in seconds: of more than two minutes whole minutes. */
export function durationTicks(top: number): readonly number[] {
  if (top <= minutesFrom) return roundTicks(top);
  const minutes = top / minuteSeconds;
  const step = Math.max(1, niceStep(minutes / mostSteps));
  return Array.from(
    { length: Math.floor(minutes / step) + 1 },
    (_, place) => place * step * minuteSeconds,
  );
}
