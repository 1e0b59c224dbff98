import type { Command } from '../Command';
import { checkCommand } from './check';
import { coverageCommand } from './coverage';
import { diagnoseCommand } from './diagnose';
import { exportCommand } from './export';
import { importCommand } from './import';
import { kindsCommand } from './kinds';
import { kneeCommand } from './knee';
import { linkCommand } from './link';
import { referenceCommand } from './reference';
import { runCommand } from './run';
import { sweepCommand } from './sweep';

/** Every command of the command line, in the order of its help. */
export const commands: readonly Command[] = [
  runCommand,
  checkCommand,
  sweepCommand,
  diagnoseCommand,
  kneeCommand,
  linkCommand,
  exportCommand,
  importCommand,
  kindsCommand,
  referenceCommand,
  coverageCommand,
];
