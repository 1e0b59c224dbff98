import { kindOf } from '../../src/catalogue/kindOf';
import { provideBehavioursApart } from '../../src/engine/behaviours/behavioursApart';
import { Simulation } from '../../src/engine/Simulation';
import { goldenRuns } from '../golden/goldenRuns';

provideBehavioursApart();

/** Golden runs are followed so far, seconds: enough for every kind, and for all that goes wrong in the hurried one. */
const LONGEST = 12;

/**
 * The digests of the golden runs in their first seconds, as JSON: by run, then by second. Bundled for engines that have
 * neither modules nor a DOM, so it is found as a global.
 */
export function goldenDigests(): string {
  const digests = goldenRuns.map(({ name, design, seconds }) => {
    const early = seconds.filter((second) => second <= LONGEST);
    const start = Simulation.start(design, kindOf);
    if (!start.ok) throw new Error(start.problems.map(({ message }) => message).join(' '));
    start.simulation.advance(Math.max(...early), Infinity);
    const bySecond = early.map((second) => [`${second} s`, start.simulation.digestAt(second)]);
    return [name, Object.fromEntries(bySecond)] as const;
  });
  return JSON.stringify(Object.fromEntries(digests));
}

Object.assign(globalThis, { goldenDigests });
