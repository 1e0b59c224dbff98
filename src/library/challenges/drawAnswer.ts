import type { Design } from '../../model/Design';
import { draw } from '../draw';
import type { Sketch } from '../Sketch';
import type { ChallengeSketch } from './ChallengeSketch';

/** Draws an answer to a challenge: what is given, with the components and connections of somebody's idea. */
export function drawAnswer(
  { given, seed, ...shared }: ChallengeSketch,
  { parts, calls }: Pick<Sketch, 'parts' | 'calls'>,
): Design {
  return { ...draw({ ...shared, parts: [...given, ...parts], calls }), seed };
}
