import { isPass } from './isPass';
import type { DimensionScore, ResultLevel } from '../../model/ScoreSheet';

/** Scores of 100 from which a result has its name. */
export const levelScores = { strong: 85, pass: 70, mixed: 55 } as const;
/** Share of the points of a part below which a result is mixed at best. */
const leastShare = 0.5;
/** Parts that nothing else makes up for. */
const needed = ['load', 'faults', 'correctness'];
/** Times the budget above which it is so as well. */
const mostOverBudget = 1.5;

/** A result, and the rules that keep it from being better. */
export interface Result {
  readonly level: ResultLevel;
  readonly caps: readonly string[];
}

/** The result for a score of 100: what does not hold, breaks, answers wrongly or costs too much is not made up for by anything else. */
export function resultOf(
  score: number,
  dimensions: readonly DimensionScore[],
  costShare: number,
): Result {
  const weak = dimensions.filter(
    ({ dimension, points, possible }) =>
      needed.includes(dimension) && points < leastShare * possible,
  );
  const caps = [
    ...weak.map(
      ({ title }) =>
        `Less than half of the points of “${title}”: the result is mixed at best, whatever else holds.`,
    ),
    ...(costShare > mostOverBudget
      ? [
          'More than one and a half times the budget: any load can be held with money, so the result is mixed at best.',
        ]
      : []),
  ];
  const earned = levelOf(score);
  const isCapped = caps.length > 0 && isPass(earned);
  return { level: isCapped ? 'mixed' : earned, caps };
}

function levelOf(score: number): ResultLevel {
  if (score >= levelScores.strong) return 'strong';
  if (score >= levelScores.pass) return 'pass';
  return score >= levelScores.mixed ? 'mixed' : 'no';
}
