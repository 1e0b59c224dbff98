import { limits } from '../model/limits';
import type { HostTools } from './HostTools';
import type { Fingerprint, LoadRequest } from './SimulationApi';
import { kindsNamed } from './kindsNamed';
import { Slicer } from './Slicer';

const mostWallMs = 60_000;

/**
 * Runs a design from its start to the last whole second at or before a moment and tells its digest there. Throws when the
 * design cannot run, when the moment is not one of a run, and after 60 s of wall time.
 */
export async function runFingerprint(
  tools: HostTools,
  { design, journal }: LoadRequest,
  atSeconds: number,
): Promise<Fingerprint> {
  const second = wholeSecond(atSeconds);
  await tools.prepare(kindsNamed({ design, ...(journal && { journal }) }));
  const started = tools.start(design, journal);
  if (!started.ok) throw new Error(started.problems[0]?.message ?? 'The design cannot run.');

  const { simulation } = started;
  const slicer = new Slicer(tools.nowMs);
  const startedMs = tools.nowMs();
  while (!slicer.run(simulation, second)) {
    if (tools.nowMs() - startedMs > mostWallMs) throw new Error(tooSlow(second));
    await new Promise<void>((resolve) => tools.defer(resolve));
  }
  const digest = simulation.digestAt(second);
  if (digest === undefined) throw new Error(`The run keeps no digest of second ${second}.`);
  return { digest, atSeconds: second, events: simulation.events };
}

function wholeSecond(atSeconds: number): number {
  if (atSeconds >= 0 && atSeconds <= limits.simulatedSeconds) return Math.floor(atSeconds);
  throw new RangeError(`A run has no moment ${atSeconds} s.`);
}

function tooSlow(second: number): string {
  return `The run did not reach ${second} s within a minute, so its digest is not known. An earlier moment takes less time.`;
}
