import type { Challenge } from '../../model/Challenge';
import type { PracticeSession } from '../../model/PracticeSession';

const msPerMinute = 60_000;

/** Real milliseconds that a session has taken. */
export function spentMsOf({ spentMs, resumedAtMs }: PracticeSession, nowMs: number): number {
  return spentMs + (resumedAtMs === undefined ? 0 : Math.max(0, nowMs - resumedAtMs));
}

/** Minutes of a session at which each of its phases begins, and at which the last one ends. */
export function phaseStarts({ phases }: Pick<Challenge, 'phases'>): readonly number[] {
  const starts = [0];
  for (const { minutes } of phases) starts.push(starts.at(-1)! + minutes);
  return starts;
}

/** Whether the time of a phase is over. */
export function isOverdue(challenge: Challenge, phase: number, spentMs: number): boolean {
  return spentMs >= (phaseStarts(challenge)[phase + 1] ?? Infinity) * msPerMinute;
}

/** Whether the requirement is to change now: when its minute has come or, where no clock counts down, with the phase of that minute. */
export function changeIsDue(
  challenge: Challenge,
  { pace, phase }: PracticeSession,
  spentMs: number,
): boolean {
  const { minute } = challenge.change;
  if (pace === 'timed') return spentMs >= minute * msPerMinute;
  return (phaseStarts(challenge)[phase + 1] ?? Infinity) > minute;
}
