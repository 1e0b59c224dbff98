import type { Id } from './Id';

/** What the candidate says before a run: the component that is full first, and the calls a second that it gets then. */
export interface Prediction {
  /** 0: none will be. */
  readonly component: Id;
  readonly ratePerSecond: number;
}

/** What the candidate has said and used besides the drawing. */
export interface ChallengeAnswers {
  readonly prediction?: Prediction;
  /** By the id of the estimate. */
  readonly estimates?: Readonly<Record<string, number>>;
  /** Hints opened, 0 to 4: the ladder is climbed from its first step. */
  readonly hints?: number;
  /** Marks that the candidate gives, one for each line of the rubric, 0 to 2; never part of the measured score. */
  readonly selfMarks?: readonly number[];
  /** Graded with the requirement that changed in the middle of the session. */
  readonly isChanged?: boolean;
}
