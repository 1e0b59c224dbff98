import type { Id } from '../../model/Id';
import type { ChallengeSketch } from './ChallengeSketch';

/** The same with calls to some providers that carry a key by which these recognise one that comes again. */
export function withKeys(sketch: ChallengeSketch, ...providers: readonly Id[]): ChallengeSketch {
  const given = sketch.given.map((part) =>
    providers.includes(part.id)
      ? { ...part, with: { ...part.with, repeatedWrites: 'once' } }
      : part,
  );
  return { ...sketch, given };
}
