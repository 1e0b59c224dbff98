import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { engineVersion } from '../../src/engine/engineVersion';
import { Simulation } from '../../src/engine/Simulation';
import { type GoldenRun, goldenRuns } from './goldenRuns';

interface Recorded {
  readonly engineVersion: number;
  /** By run, then by second. */
  readonly digests: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const file = fileURLToPath(new URL('digests.json', import.meta.url));

/**
 * A changed digest means that shared links show another run than their senders saw: raise `engineVersion` and record the
 * digests anew with `UPDATE=1`.
 */
test('the same designs come to the same runs as when this version of the engine was recorded', () => {
  const digests = Object.fromEntries(goldenRuns.map((run) => [run.name, digestsOf(run)]));
  if (process.env['UPDATE'] === '1') {
    writeFileSync(file, `${JSON.stringify({ engineVersion, digests }, null, 2)}\n`);
  }
  const recorded = JSON.parse(readFileSync(file, 'utf8')) as Recorded;
  expect(recorded.engineVersion).toBe(engineVersion);
  expect(digests).toEqual(recorded.digests);
}, 60_000);

function digestsOf({ design, seconds }: GoldenRun): Readonly<Record<string, string | undefined>> {
  const start = Simulation.start(design, kindOf);
  if (!start.ok) throw new Error(start.problems.map(({ message }) => message).join(' '));
  start.simulation.advance(Math.max(...seconds), Infinity);
  return Object.fromEntries(
    seconds.map((second) => [`${second} s`, start.simulation.digestAt(second)]),
  );
}
