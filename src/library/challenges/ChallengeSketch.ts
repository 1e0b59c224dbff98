import type { Sketch } from '../Sketch';

/** What the reference, the naive design and the candidate's first drawing of a challenge have in common. */
export interface ChallengeSketch extends Omit<Sketch, 'parts' | 'calls'> {
  /** The public seed. */
  readonly seed: number;
  /** Clients and third parties that the challenge brings along, and that nobody can change. */
  readonly given: Sketch['parts'];
}
