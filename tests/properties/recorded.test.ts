import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { playedActions } from '../../src/analysis/scenario/playedActions';
import { recordScenario } from '../../src/analysis/scenario/recordScenario';
import { unplayedSteps } from '../../src/analysis/scenario/unplayedSteps';
import { kindOf } from '../../src/catalogue/kindOf';
import type { Simulation } from '../../src/engine/Simulation';
import { Bench } from '../support/bench';
import { arbitrarySession, type Session } from './arbitrarySession';
import { begin, end, finish, play } from './play';
import { patience, runs } from './runs';

test(
  'what was done by hand, kept as a scenario, makes the same run second by second',
  () => {
    let compared = 0;
    fc.assert(
      fc.property(arbitrarySession(), (session) => {
        const run = playBetweenTimes(session);
        const played = playedActions(session.design, run.journal, kindOf, run.nowSeconds);
        const { design, left } = recordScenario(
          session.design,
          run.runningDesign,
          played,
          run.nowSeconds,
        );
        if (left.length > 0) return;
        const again = begin(design);
        finish(again);
        for (let second = 1; run.digestAt(second) !== undefined; second += 1) {
          if (again.digestAt(second) === undefined) break;
          // The digest of a whole second is taken before what is done by hand at it, and after a step at it.
          if (run.journal.some(({ atSeconds }) => atSeconds === second)) continue;
          expect(again.digestAt(second)).toBe(run.digestAt(second));
          compared += 1;
        }
      }),
      runs(14),
    );
    expect(compared).toBeGreaterThan(5);
  },
  patience,
);

test('a run has played its own scenario, and not what was planned for its past later', () => {
  fc.assert(
    fc.property(arbitrarySession('faults'), (session) => {
      const run = play(session);
      const until = run.nowSeconds;
      const { scenario } = session.design;
      const played = playedActions(session.design, run.journal, kindOf, until);
      expect(unplayedSteps(scenario, played, until)).toEqual({ steps: [], gone: 0 });
      const late = { type: 'fault', id: 9_999, atSeconds: until / 2, fault: hotKey } as const;
      const planned = { ...scenario, steps: [...scenario.steps, late] };
      expect(unplayedSteps(planned, played, until)).toEqual({ steps: [9_999], gone: 0 });
    }),
    runs(6),
  );
});

test('what is done right after an event is the same as a step of a scenario, to the last bit', () => {
  const design = new Bench().client(1, 100).service(2, 3, { slots: 1 }).wire(1, 2).drawing;
  const run = begin(design);
  const stopped = { type: 'hang', component: 2 } as const;
  run.advance(0.5, 30);
  run.act({ type: 'break', id: 980, fault: stopped });
  run.advance(0.5, 7);
  // Those who hung are answered, and a sum of their times depends on when that is.
  run.act({ type: 'break', id: 980, fault: { type: 'slow', component: 2, factor: 2 } });
  finish(run);
  const played = playedActions(design, run.journal, kindOf, run.nowSeconds);
  const again = begin(recordScenario(design, design, played, run.nowSeconds).design);
  finish(again);
  expect(run.journal.map(({ atEvent }) => atEvent)).toEqual([undefined, undefined]);
  expect([again.digestAt(1), again.digestAt(2)]).toEqual([run.digestAt(1), run.digestAt(2)]);
});

/** Nothing is done between two events of the very same time, which a step at a time cannot tell apart. */
function playBetweenTimes({ design, deeds }: Session): Simulation {
  const simulation = begin(design);
  for (const { afterEvents, action } of deeds) {
    simulation.advance(end.seconds, afterEvents);
    while (simulation.world.kernel.queue.nextTime() <= simulation.nowSeconds) {
      simulation.advance(simulation.nowSeconds, 1);
    }
    simulation.act(action);
  }
  finish(simulation);
  return simulation;
}

const hotKey = { type: 'hotKey', keySpace: 0, share: 0.123 } as const;
