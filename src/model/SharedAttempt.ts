import type { ChallengeLevel } from './Challenge';
import type { ChallengeAnswers } from './ChallengeAnswers';
import type { GradedDimension } from './ChallengeCheck';
import type { ResultLevel } from './ScoreSheet';

/** A check that did not come out well, under the seed that counted. */
export interface MissedCheck {
  /** Within its challenge. */
  readonly id: string;
  /** In the unit of the check, to four figures; null: nothing was measured; Infinity: it never came to it. */
  readonly value: number | null;
  /** Which of the seeds of the grading: 0 is the public one. */
  readonly seedPlace: number;
  /** The moment of the run that shows it, simulated seconds to a tenth; 0: none does. */
  readonly atSeconds: number;
}

/** Points of one part of the score, to a tenth. */
export interface PartPoints {
  readonly dimension: GradedDimension;
  readonly points: number;
  readonly possible: number;
}

/** What the sender of an attempt says of it: enough to show a score sheet, and to grade the same once more. */
export interface SharedAttempt {
  /** The id of its challenge. */
  readonly challenge: string;
  readonly level: ChallengeLevel;
  /** Real minutes that it took. */
  readonly minutes: number;
  /** Runs before it was graded. */
  readonly runs: number;
  readonly answers: ChallengeAnswers;
  /** Of 100, to a tenth. */
  readonly score: number;
  readonly result: ResultLevel;
  readonly parts: readonly PartPoints[];
  readonly missed: readonly MissedCheck[];
}
