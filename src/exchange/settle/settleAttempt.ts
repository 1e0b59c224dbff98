import { attemptLimits } from '../../model/attemptLimits';
import type { ChallengeAnswers } from '../../model/ChallengeAnswers';
import { limits } from '../../model/limits';
import type { SharedAttempt } from '../../model/SharedAttempt';

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What is told of an attempt, where all of it is within bounds; undefined otherwise: a score sheet is never mended. */
export function settleAttempt(attempt: SharedAttempt): SharedAttempt | undefined {
  const { challenge, minutes, runs, answers, score, parts, missed } = attempt;
  const isSound =
    isId(challenge) &&
    isWithin(minutes, attemptLimits.minutes) &&
    isWithin(runs, attemptLimits.runs) &&
    isWithin(score, attemptLimits.points) &&
    parts.every(
      ({ points, possible }) =>
        isWithin(possible, attemptLimits.points) && isWithin(points, possible),
    ) &&
    isOnceEach(parts.map(({ dimension }) => dimension)) &&
    missed.every(
      ({ id, value, seedPlace, atSeconds }) =>
        isId(id) &&
        (value === null || value >= 0) &&
        seedPlace < attemptLimits.seeds &&
        isWithin(atSeconds, limits.simulatedSeconds),
    ) &&
    isOnceEach(missed.map(({ id }) => id)) &&
    areSound(answers);
  return isSound ? attempt : undefined;
}

function areSound({
  prediction,
  estimates = {},
  hints = 0,
  selfMarks = [],
}: ChallengeAnswers): boolean {
  return (
    isWithin(prediction?.component ?? 0, limits.id) &&
    (prediction?.ratePerSecond ?? 0) >= 0 &&
    Object.entries(estimates).every(([id, value]) => isId(id) && value >= 0) &&
    hints <= attemptLimits.hints &&
    selfMarks.every((mark) => mark <= attemptLimits.mostMark)
  );
}

function isId(text: string): boolean {
  return text.length <= attemptLimits.idCharacters && idPattern.test(text);
}

function isWithin(value: number, most: number): boolean {
  return value >= 0 && value <= most;
}

function isOnceEach(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
