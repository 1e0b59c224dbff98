import { visibleText } from '../model/checkName';
import type { Terminal } from './Terminal';

/** Says what is wrong with the input, in lines that cannot steer a terminal whatever they quote; the exit code of that. */
export function refuse(lines: readonly string[], terminal: Terminal): number {
  for (const line of lines) terminal.error(visibleText(line));
  return 2;
}
