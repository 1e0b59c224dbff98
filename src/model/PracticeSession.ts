import type { ChallengeLevel } from './Challenge';
import type { ChallengeAnswers } from './ChallengeAnswers';
import type { ContractRoute } from './ContractRoute';
import type { FaultNote } from './FaultNote';

/** Whether the clock counts down, or only counts. */
export type PracticePace = 'timed' | 'untimed';

/** A practice interview under way. */
export interface PracticeSession {
  /** The id of its challenge. */
  readonly challenge: string;
  /** How much is asked and shown; see `practiceLevels`. */
  readonly level: ChallengeLevel;
  readonly pace: PracticePace;
  /** Real milliseconds that it took up to `resumedAtMs`, or in all while it rests. */
  readonly spentMs: number;
  /** When it was started last, milliseconds on the clock of the page that it is open in; missing: it rests. */
  readonly resumedAtMs?: number | undefined;
  /** The phase that the candidate is in, by its place. */
  readonly phase: number;
  /** What was written in each phase, by its name. */
  readonly notes: Readonly<Record<string, string>>;
  /** By the id of the operation; missing: nothing yet. */
  readonly contract?: Readonly<Record<string, ContractRoute>>;
  /** By the id of the event of the timeline; missing: nothing yet. */
  readonly faultNotes?: Readonly<Record<string, FaultNote>>;
  readonly answers: ChallengeAnswers;
  /** Runs that were graded so far. */
  readonly runs: number;
}
