import { judgeObjective } from '../../analysis/objectives/judgeObjective';
import { standingOfRun } from '../../analysis/objectives/standingOfRun';
import { monthlyCostOfRun } from '../../analysis/monthlyCost';
import { kindOf } from '../../catalogue/kindOf';
import { runExperiment } from '../../engine/experiment/runExperiment';
import type { Command, Given } from '../Command';
import { checkJson } from '../output/checkJson';
import { checkJunit } from '../output/checkJunit';
import { checkLines } from '../output/checkLines';
import { problemLines } from '../problemLines';
import { readRun } from '../readRun';
import { refuse } from '../refuse';
import { runOptions } from '../runOptions';
import type { Terminal } from '../Terminal';

/** Runs a design and fails when it misses its objectives. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'Runs a design and fails when it misses one of its objectives.',
  operands: ['FILE'],
  options: [
    ...runOptions,
    {
      name: 'json',
      type: 'flag',
      help: 'JSON instead of text; see public/schema/check.schema.json.',
    },
    { name: 'junit', type: 'flag', help: 'A JUnit report, as pipelines read it, instead of text.' },
  ],
  notes: [
    'FILE is a design file, - for standard input, or example:ID. The objectives are those of the design.',
    'The exit code is 0 when all are met, 1 when one is missed or could not be measured, 2 when there are none.',
  ],
  run: (given, terminal) => Promise.resolve(check(given, terminal)),
};

function check(given: Given, terminal: Terminal): number {
  const toMake = readRun(given);
  if (!toMake.ok) return refuse(toMake.lines, terminal);
  const { file, design } = toMake;
  const { objectives = [] } = design;
  if (objectives.length === 0) {
    return refuse(
      [`${file}: The design states no objectives, so there is nothing to check.`],
      terminal,
    );
  }
  const result = runExperiment(toMake, kindOf);
  if (!result.ok) return refuse(problemLines(file, result.problems), terminal);
  const { report, shortfalls } = result;
  const standing = standingOfRun(report);
  const cost = monthlyCostOfRun(design, report, kindOf);
  const verdicts = objectives.map((objective) => ({
    objective,
    judgement: judgeObjective(objective, standing, cost),
  }));
  const checked = { design, report, verdicts };
  const lines = given.flags.has('junit')
    ? checkJunit(checked)
    : given.flags.has('json')
      ? [checkJson(checked)]
      : checkLines(checked);
  for (const line of lines) terminal.out(line);
  for (const line of shortfalls) terminal.error(line);
  const areMet = verdicts.every(({ judgement }) => judgement.isMet === true);
  return areMet && shortfalls.length === 0 ? 0 : 1;
}
