import { kindOf } from '../../src/catalogue/kindOf';
import { justAfter } from '../../src/engine/arithmetic/justAfter';
import { Simulation } from '../../src/engine/Simulation';
import type { Design } from '../../src/model/Design';
import type { JournalEntry } from '../../src/model/JournalEntry';
import type { Session } from './arbitrarySession';

/** Bounds of a played session: simulated seconds and events. */
export const end = { seconds: 3, events: 3_000 };

/** Starts a design that is known to run. */
export function begin(design: Design, journal?: readonly JournalEntry[]): Simulation {
  const start = Simulation.start(design, kindOf, journal);
  if (!start.ok) throw new Error(start.problems.map(({ message }) => message).join(' '));
  return start.simulation;
}

/** Plays a session to its end; `look` is called after each deed and at the end. */
export function play(
  { design, deeds }: Session,
  look?: (simulation: Simulation) => void,
): Simulation {
  const simulation = begin(design);
  for (const { afterEvents, action } of deeds) {
    simulation.advance(end.seconds, afterEvents);
    simulation.act(action);
    look?.(simulation);
  }
  finish(simulation);
  look?.(simulation);
  return simulation;
}

/** Runs to the bounds of every session, and a moment further: what is done right after an event at the end happens then. */
export function finish(simulation: Simulation): void {
  const until = justAfter(end.seconds);
  let there = false;
  while (!there && simulation.events < end.events) {
    there = simulation.advance(until, end.events - simulation.events);
  }
}
