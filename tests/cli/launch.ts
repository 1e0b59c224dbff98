import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a launch of the command line came to. */
export interface Launched {
  readonly code: number | null;
  /** Lines without the last, empty one. */
  readonly out: readonly string[];
  readonly error: readonly string[];
}

/** How a launch differs from one in the project's folder, without input. */
export interface LaunchOptions {
  readonly folder?: string;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The program that starts the command line. */
export const launcher = fileURLToPath(new URL('../../src/cli/launch.mjs', import.meta.url));

/** Starts the command line as a person does, in a process of its own, and waits for its end. */
export function launch(typed: readonly string[], options: LaunchOptions = {}): Launched {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...typed], {
    cwd: options.folder,
    input: options.input ?? '',
    env: { ...process.env, ...options.environment },
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  return { code: status, out: linesOf(stdout), error: linesOf(stderr) };
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
