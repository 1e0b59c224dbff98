import type { Design } from '../../model/Design';
import type { ChallengeSketch } from './ChallengeSketch';
import { drawAnswer } from './drawAnswer';

/** Above every id that a challenge gives: what the candidate draws is counted from here. */
const firstFreeId = 100;

/** The drawing that a candidate begins with: what is given, and nothing else. */
export function drawStart(sketch: ChallengeSketch): Design {
  return { ...drawAnswer(sketch, { parts: [], calls: [] }), nextId: firstFreeId };
}
