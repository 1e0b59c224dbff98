import type { Command } from '../Command';
import { challengesCommand } from './challenges';
import { checkCommand } from './check';
import { coverageCommand } from './coverage';
import { diagnoseCommand } from './diagnose';
import { exportCommand } from './export';
import { gradeCommand } from './grade';
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
  gradeCommand,
  challengesCommand,
  linkCommand,
  exportCommand,
  importCommand,
  kindsCommand,
  referenceCommand,
  coverageCommand,
];
