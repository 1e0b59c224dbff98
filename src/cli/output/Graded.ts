import type { Challenge } from '../../model/Challenge';
import type { ScoreSheet } from '../../model/ScoreSheet';

/** A graded attempt at a challenge. */
export interface Graded {
  readonly challenge: Challenge;
  readonly sheet: ScoreSheet;
}
