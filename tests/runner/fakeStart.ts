import type { StartSimulation } from '../../src/runner/RunnableSimulation';
import { FakeSimulation, type FakeOptions } from './FakeSimulation';

/** Starts stand-ins, and remembers them; a design of the name `cannot run` is refused. */
export function fakeStart(options: FakeOptions = {}): {
  readonly start: StartSimulation;
  readonly made: FakeSimulation[];
} {
  const made: FakeSimulation[] = [];
  const start: StartSimulation = (design, journal) => {
    if (design.name === 'cannot run') {
      return { ok: false, problems: [{ path: 'components', message: 'There is nothing to run.' }] };
    }
    const simulation = new FakeSimulation(design.seed, options, journal);
    made.push(simulation);
    return { ok: true, simulation };
  };
  return { start, made };
}
