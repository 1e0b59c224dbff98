import { runCommandLine } from '../../src/cli/runCommandLine';
import type { Launched } from './launch';

/** Does what was typed in this process, and gathers what it writes. */
export async function typed(...words: readonly string[]): Promise<Launched> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await runCommandLine(words, {
    out: (line) => out.push(...line.split('\n')),
    error: (line) => error.push(...line.split('\n')),
  });
  return { code, out, error };
}
