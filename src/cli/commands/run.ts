import { costPerMillion } from '../../analysis/costPerMillion';
import { monthlyCostOfRun } from '../../analysis/monthlyCost';
import { kindOf } from '../../catalogue/kindOf';
import { runExperiment } from '../../engine/experiment/runExperiment';
import { examples } from '../../library/examples';
import type { Command, Given } from '../Command';
import { reportJson } from '../output/reportJson';
import { reportLines } from '../output/reportLines';
import { problemLines } from '../problemLines';
import { readRun } from '../readRun';
import { refuse } from '../refuse';
import { runOptions } from '../runOptions';
import type { Terminal } from '../Terminal';

const exampleNames = examples.map(({ id, name }) => `  example:${id} (${name})`);

/** Runs a design file without a screen and reports what happened. */
export const runCommand: Command = {
  name: 'run',
  summary: 'Runs a design and reports what happened in it.',
  operands: ['FILE'],
  options: [
    ...runOptions,
    {
      name: 'at',
      type: 'text',
      value: 'SECONDS',
      many: true,
      help: 'Also reports how the run stood at this moment; may be given several times.',
    },
    {
      name: 'json',
      type: 'flag',
      help: 'JSON instead of a table; see public/schema/run.schema.json.',
    },
  ],
  notes: [
    'FILE is a design file, - for standard input, or one of the examples below.',
    'The digest is the one that the screen shows at the same second, unless there was a warm-up.',
    '',
    ...exampleNames,
  ],
  run: (given, terminal) => Promise.resolve(run(given, terminal)),
};

function run(given: Given, terminal: Terminal): number {
  const toMake = readRun(given);
  if (!toMake.ok) return refuse(toMake.lines, terminal);
  const { file, design, warmupSeconds: warmup, durationSeconds: duration } = toMake;
  const moments = (given.texts.get('at') ?? []).map(Number);
  if (moments.some((at) => !(at >= warmup && at <= duration))) {
    return refuse([`--at must be from ${warmup} to ${duration} s.`], terminal);
  }
  const result = runExperiment(
    {
      design,
      warmupSeconds: warmup,
      durationSeconds: duration,
      momentsSeconds: moments,
    },
    kindOf,
  );
  if (!result.ok) return refuse(problemLines(file, result.problems), terminal);
  const { report, moments: told } = result;
  const costPerMonth = monthlyCostOfRun(design, report, kindOf);
  const perSecond = (report.system.offeredPerSecond ?? 0) * design.slice;
  const cost = { costPerMonth, costPerMillionRequests: costPerMillion(costPerMonth, perSecond) };
  const lines = given.flags.has('json')
    ? [reportJson(design, cost, report, told)]
    : reportLines(design, cost, report, told);
  for (const line of lines) terminal.out(line);
  for (const line of result.shortfalls) terminal.error(line);
  return result.shortfalls.length > 0 ? 1 : 0;
}
