import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command-line JavaScript engine prints for the golden runs. */
export function shellDigests(program: string, script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'loadbearing-engines-'));
  try {
    const file = join(folder, 'golden.js');
    writeFileSync(file, `${script}\nprint(goldenDigests());\n`);
    const { stdout, stderr, status } = spawnSync(program, [file], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}${stdout}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
