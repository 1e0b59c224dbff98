import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Keyframe } from '../../src/engine/Keyframe';
import type { Simulation } from '../../src/engine/Simulation';
import { arbitrarySession } from './arbitrarySession';
import { audit } from './audit';
import { fingerprint } from './fingerprint';
import { begin, finish, play } from './play';
import { patience, runs } from './runs';

test(
  'going back to a keyframe and on again is the same run, as often as one likes',
  () => {
    fc.assert(
      fc.property(arbitrarySession(), fc.nat(6), (session, which) => {
        const { played, keyframe } = playWithKeyframe(session, which);
        const told = fingerprint(played);
        for (let time = 0; time < 2; time++) {
          played.restore(keyframe);
          expect(played.events).toBe(keyframe.events);
          expect(audit(played)).toEqual([]);
          finish(played);
          expect(fingerprint(played)).toBe(told);
        }
      }),
      runs(120),
    );
  },
  patience,
);

test(
  'a copied keyframe goes on the same way in another simulation',
  () => {
    fc.assert(
      fc.property(arbitrarySession(), fc.nat(6), (session, which) => {
        const { played, keyframe } = playWithKeyframe(session, which);
        const other = begin(session.design, played.journal);
        other.restore(structuredClone(keyframe));
        finish(other);
        expect(fingerprint(other)).toBe(fingerprint(played));
        expect(other.runningDesign).toEqual(played.runningDesign);
      }),
      runs(80),
    );
  },
  patience,
);

test(
  'what is done after going back starts another future',
  () => {
    fc.assert(
      fc.property(arbitrarySession(), fc.nat(6), (session, which) => {
        const { played, keyframe } = playWithKeyframe(session, which);
        const told = fingerprint(played);
        played.restore(keyframe);
        played.act({ type: 'break', id: 990, fault: { type: 'traffic', component: 0, factor: 3 } });
        finish(played);
        expect(audit(played)).toEqual([]);
        played.restore(keyframe);
        const later = play(session).journal.slice(keyframe.journal.length);
        const other = begin(session.design, [...keyframe.journal, ...later]);
        finish(other);
        expect(fingerprint(other)).toBe(told);
      }),
      runs(40),
    );
  },
  patience,
);

/** A session played to its end, and the keyframe taken after one of its deeds. */
function playWithKeyframe(
  session: Parameters<typeof play>[0],
  which: number,
): { readonly played: Simulation; readonly keyframe: Keyframe } {
  const keyframes: Keyframe[] = [];
  const played = play(session, (simulation) => keyframes.push(simulation.keyframe()));
  const keyframe = keyframes[which % keyframes.length];
  if (keyframe === undefined) throw new Error('No keyframe was taken.');
  return { played, keyframe };
}
