import type { PracticeSession } from '../../model/PracticeSession';
import type { CheckScore, ScoreSheet } from '../../model/ScoreSheet';
import type { MissedCheck, SharedAttempt } from '../../model/SharedAttempt';

const msPerMinute = 60_000;

/** What a link tells of a session. */
type Told = Pick<PracticeSession, 'challenge' | 'level' | 'spentMs' | 'runs' | 'answers'>;

/** What is told of an attempt in a link: its session and its score sheet, without what the receiver has or can measure. */
export function sharedAttemptOf(
  { challenge, level, spentMs, runs, answers }: Told,
  sheet: ScoreSheet,
): SharedAttempt {
  const { score, dimensions, seeds } = sheet;
  return {
    challenge,
    level,
    minutes: Math.max(1, Math.round(spentMs / msPerMinute)),
    runs,
    answers,
    score: tenths(score),
    result: sheet.level,
    parts: dimensions.map(({ dimension, points, possible }) => ({
      dimension,
      points: tenths(points),
      possible: tenths(possible),
    })),
    // Predictions and numbers follow from the answers.
    missed: dimensions
      .filter(({ dimension }) => dimension !== 'prediction')
      .flatMap(({ checks }) => checks.flatMap((check) => missedOf(check, seeds))),
  };
}

function missedOf(
  { id, lost, seeds: results }: CheckScore,
  seeds: readonly number[],
): MissedCheck[] {
  if (lost === undefined) return [];
  const value = results.find(({ seed }) => seed === lost.seed)?.value ?? null;
  return [
    {
      id,
      value: value === null ? null : Number(value.toPrecision(4)),
      seedPlace: Math.max(0, seeds.indexOf(lost.seed)),
      atSeconds: tenths(lost.atSeconds),
    },
  ];
}

function tenths(value: number): number {
  return Number(value.toFixed(1));
}
