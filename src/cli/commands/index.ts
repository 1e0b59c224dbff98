import type { Command } from '../Command';
import { coverageCommand } from './coverage';
import { exportCommand } from './export';
import { importCommand } from './import';
import { kindsCommand } from './kinds';
import { kneeCommand } from './knee';
import { linkCommand } from './link';
import { referenceCommand } from './reference';
import { runCommand } from './run';

/** Every command of the command line, in the order of its help. */
export const commands: readonly Command[] = [
  runCommand,
  kneeCommand,
  linkCommand,
  exportCommand,
  importCommand,
  kindsCommand,
  referenceCommand,
  coverageCommand,
];
