import type { Terminal } from './Terminal';

/** Says what is wrong with the input; the exit code of that. */
export function refuse(lines: readonly string[], terminal: Terminal): number {
  for (const line of lines) terminal.error(line);
  return 2;
}
