import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { designToFile } from '../../src/exchange/designToFile';
import { threeTiers } from '../runner/threeTiers';
import { launch, launcher } from './launch';
import { temporaryFolder } from './temporaryFolder';

const patienceMs = 60_000;
const short = ['--duration', '2', '--json'];

test(
  'only results go to standard output, and paths count from where the command was typed',
  () => {
    const folder = temporaryFolder({ 'design.json': designToFile(threeTiers(100)) });
    const direct = launch(['run', 'design.json', ...short], { folder });
    expect(direct.error).toEqual([]);
    expect(direct.code).toBe(0);
    expect(JSON.parse(direct.out.join('\n'))).toMatchObject({ format: 'loadbearing-run' });

    const environment = { npm_lifecycle_event: 'loadbearing', INIT_CWD: folder };
    expect(launch(['run', 'design.json', ...short], { environment })).toEqual(direct);
  },
  patienceMs,
);

test(
  'a design is read from standard input',
  () => {
    const { code, out } = launch(['run', '-', ...short], { input: designToFile(threeTiers(100)) });
    expect(code).toBe(0);
    expect(JSON.parse(out.join('\n'))).toMatchObject({ design: 'Three tiers', atSeconds: 2 });
  },
  patienceMs,
);

test(
  'exit codes and errors come through',
  () => {
    expect(launch(['run', '-'], { input: '{' })).toEqual({
      code: 2,
      out: [],
      error: [expect.stringMatching(/^-: The file ends too early/)],
    });
    expect(launch([]).code).toBe(2);
  },
  patienceMs,
);

test(
  'results and exit codes come through when nobody reads standard error',
  async () => {
    const file = `${temporaryFolder({ 'a.json': designToFile(threeTiers(100)) })}/a.json`;
    const sweep = ['sweep', file, '--set', 'seed=1,2', '--duration', '1', '--json'];
    expect(await deaf(sweep)).toEqual({ code: 0, start: '{' });
    expect(await deaf(['run', 'nowhere.json'])).toEqual({ code: 2, start: '' });
  },
  patienceMs,
);

/** A launch whose standard error is closed at once: its exit code, and how its results begin. */
async function deaf(words: readonly string[]) {
  const child = spawn(process.execPath, [launcher, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr.destroy();
  let out = '';
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, start: out.slice(0, 1) };
}
