import { isMainThread, workerData } from 'node:worker_threads';
import { provideBehavioursApart } from '../engine/behaviours/behavioursApart';
import { runCommandLine } from './runCommandLine';
import { serveThread } from './threads/serveThread';

/** The command line: does what was typed and returns the exit code. A reader that stops early, such as `head`, is no failure. */
export function main(typed: readonly string[]): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`The result cannot be written (${error.code ?? error.message}).\n`);
    process.exit(1);
  });
  // Nobody hears what goes to standard error: the results and the exit code still count.
  process.stderr.on('error', () => {});
  return runCommandLine(typed, {
    out: (line) => process.stdout.write(`${line}\n`),
    error: (line) => process.stderr.write(`${line}\n`),
  });
}

provideBehavioursApart();

// The bundle is also what its own threads run.
if (!isMainThread) serveThread(workerData);
