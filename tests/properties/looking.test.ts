import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { KnownRows } from '../../src/engine/report/KnownRows';
import { takeReport } from '../../src/engine/report/takeReport';
import { takeSnapshot } from '../../src/engine/report/takeSnapshot';
import type { Simulation } from '../../src/engine/Simulation';
import { arbitrarySession } from './arbitrarySession';
import { fingerprint } from './fingerprint';
import { begin, end, finish, play } from './play';
import { patience, runs } from './runs';

test(
  'snapshots, hops, reports and keyframes on the way leave a run as it is',
  () => {
    const looks = fc.array(fc.record({ events: fc.nat(300), hops: fc.constantFrom(0, 3, 1_000) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(arbitrarySession(), looks, (session, list) => {
        const played = play(session);
        const watched = begin(session.design, played.journal);
        for (const { events, hops } of list) {
          look(watched, hops);
          watched.advance(end.seconds, Math.min(events, end.events - watched.events));
          watched.keyframe();
          takeReport(watched);
        }
        finish(watched);
        expect(fingerprint(watched)).toBe(fingerprint(played));
      }),
      runs(100),
    );
  },
  patience,
);

test(
  'a snapshot tells of everything as it is, although it looks only at what may have changed',
  () => {
    fc.assert(
      fc.property(arbitrarySession(), (session) => {
        play(session, (simulation) => {
          // A deed touches everything, and so does a whole second: it takes several looks between two of them to tell.
          for (let events = 1; events < 200; events *= 2) {
            const { components, connections, windowSeconds } = look(simulation, 0);
            const anew = new KnownRows(simulation.world);
            anew.refresh(simulation.nowSeconds);
            expect(components).toEqual(anew.copyComponents(windowSeconds, buffer));
            expect(connections).toEqual(anew.copyConnections(windowSeconds, buffer));
            simulation.advance(end.seconds, events);
          }
        });
      }),
      runs(100),
    );
  },
  patience,
);

test(
  'nothing on the screen is negative',
  () => {
    fc.assert(
      fc.property(arbitrarySession(), (session) => {
        play(session, (simulation) => {
          const { components, connections, system, hops, details } = look(simulation, 500);
          const seconds = [...(details?.watched ?? []), ...(details?.heat ?? [])];
          const all = [...components, ...connections, ...system, ...hops, ...seconds];
          expect(all.filter((value) => value < 0)).toEqual([]);
        });
      }),
      runs(40),
    );
  },
  patience,
);

function look(simulation: Simulation, hops: number): ReturnType<typeof takeSnapshot> {
  const components = simulation.runningDesign.components.map(({ id }) => id);
  const details = { heat: true, components, secondsKnown: 0 };
  return takeSnapshot(simulation, { run: 1, secondsKnown: 0, hops, details, buffer });
}

function buffer(length: number): Float64Array {
  return new Float64Array(length);
}
