import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitrarySession } from './arbitrarySession';
import { fingerprint } from './fingerprint';
import { begin, end, finish, play } from './play';
import { patience, runs } from './runs';

test(
  'the same design, seed and deeds give the same run',
  () => {
    fc.assert(
      fc.property(arbitrarySession(), (session) => {
        expect(fingerprint(play(session))).toBe(fingerprint(play(session)));
      }),
      runs(60),
    );
  },
  patience,
);

test(
  'another seed gives another run',
  () => {
    fc.assert(
      fc.property(arbitrarySession(), ({ design, deeds }) => {
        const other = { ...design, seed: (design.seed + 1) % 4_294_967_296 };
        const one = fingerprint(play({ design, deeds }));
        expect(fingerprint(play({ design: other, deeds }))).not.toBe(one);
      }),
      runs(40),
    );
  },
  patience,
);

test(
  'the journal of a session gives the same run, however the run is cut into slices',
  () => {
    fc.assert(
      fc.property(arbitrarySession(), arbitrarySlices(), (session, slices) => {
        const played = play(session);
        const again = begin(session.design, played.journal);
        let before = 0;
        for (let turn = 0; again.events < end.events && again.nowSeconds < end.seconds; turn++) {
          slices[turn % slices.length]?.(again);
          expect(again.nowSeconds).toBeGreaterThanOrEqual(before);
          before = again.nowSeconds;
          if (turn > 200) finish(again);
        }
        finish(again);
        expect(fingerprint(again)).toBe(fingerprint(played));
        expect(again.journal).toEqual(played.journal);
        expect(again.runningDesign).toEqual(played.runningDesign);
      }),
      runs(100),
    );
  },
  patience,
);

/** Ways to let a run go on for a little. */
function arbitrarySlices() {
  const slice = fc.oneof(
    fc.nat(50).map((events) => (run: Run) => {
      run.advance(end.seconds, Math.min(events, end.events - run.events));
    }),
    fc.double({ min: 0, max: 0.3, noNaN: true }).map((seconds) => (run: Run) => {
      run.advance(Math.min(end.seconds, run.nowSeconds + seconds), end.events - run.events);
    }),
    fc.constant((run: Run) => {
      run.advance(Math.min(end.seconds, Math.ceil(run.nowSeconds)), end.events - run.events);
    }),
    fc.constant((run: Run) => stepWithin(run)),
  );
  return fc.array(slice, { minLength: 1, maxLength: 8 });
}

type Run = ReturnType<typeof begin>;

/** A step, unless it would lead past the end of every session. */
function stepWithin(run: Run): void {
  if (run.world.kernel.queue.nextTime() <= end.seconds) run.step();
}
