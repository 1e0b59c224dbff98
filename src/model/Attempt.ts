import type { PracticeSession } from './PracticeSession';
import type { ScoreSheet } from './ScoreSheet';

/** A practice interview that was graded to its end. */
export interface Attempt {
  readonly id: string;
  /** Real milliseconds since 1970. */
  readonly endedAtMs: number;
  readonly session: PracticeSession;
  /** Under all seeds; its design is what was graded. */
  readonly sheet: ScoreSheet;
}
