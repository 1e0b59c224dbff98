import { availableParallelism } from 'node:os';
import type { ExperimentResult } from '../../model/Experiment';
import type { Command, Given } from '../Command';
import { jobsOption } from '../jobsOption';
import { sweepJson } from '../output/sweepJson';
import { sweepLines } from '../output/sweepLines';
import { problemLines } from '../problemLines';
import { readRun, type RunToMake } from '../readRun';
import { refuse } from '../refuse';
import { runOptions } from '../runOptions';
import { parseSetting } from '../sweep/parseSetting';
import { variantsOf, type Variant } from '../sweep/variantsOf';
import type { Terminal } from '../Terminal';
import { simulateInThreads } from '../threads/simulateInThreads';

/** Runs a design once for each combination of some values. */
export const sweepCommand: Command = {
  name: 'sweep',
  summary: 'Runs a design with each combination of some values, on all cores.',
  operands: ['FILE'],
  options: [
    {
      name: 'set',
      type: 'text',
      value: 'PATH=A,B,C',
      many: true,
      help: 'Required: what to turn, and its values; may be given several times.',
    },
    ...runOptions,
    jobsOption,
    {
      name: 'json',
      type: 'flag',
      help: 'JSON instead of a table; see public/schema/sweep.schema.json.',
    },
  ],
  notes: [
    'FILE is a design file, - for standard input, or example:ID. PATH is one of',
    '  seed                  the seed of the run',
    '  load                  times the stated load of all sources',
    '  COMPONENT.instances   "Items DB.instances=1,2,4", spread evenly over its zones',
    '  COMPONENT.SETTING     "Items DB.slots=8,16": a number, an option or on, off',
    '  FROM->TO.SETTING      "Catalogue->Items DB.timeoutMs=50,100"',
    'Settings are named as in files: the command kinds lists them. Progress goes to standard error.',
  ],
  run,
};

async function run(given: Given, terminal: Terminal): Promise<number> {
  const settings = (given.texts.get('set') ?? []).map(parseSetting);
  const wrong = settings.find((one) => typeof one === 'string');
  if (settings.length === 0) return refuse(['--set is missing: say what to turn.'], terminal);
  if (wrong !== undefined) return refuse([wrong], terminal);
  const turned = settings.filter((one) => typeof one !== 'string');
  const toMake = readRun(given);
  if (!toMake.ok) return refuse(toMake.lines, terminal);
  const variants = variantsOf(toMake.design, turned);
  if (typeof variants === 'string') return refuse([variants], terminal);
  const jobs = given.numbers.get('jobs') ?? availableParallelism();
  const results = await runAll(variants, toMake, jobs, terminal);
  const failed = results.flatMap((result) => (result.ok ? [] : result.problems));
  if (failed.length > 0) return refuse(problemLines(toMake.file, failed.slice(0, 5)), terminal);
  const rows = variants.flatMap(({ values, design }, place) => {
    const result = results[place];
    return result?.ok === true ? [{ values, design, report: result.report }] : [];
  });
  const paths = turned.map(({ path }) => path);
  const lines = given.flags.has('json')
    ? [sweepJson(toMake.design.name, paths, rows)]
    : sweepLines(paths, rows);
  for (const line of lines) terminal.out(line);
  const shortfalls = results.flatMap((result) => (result.ok ? result.shortfalls : []));
  for (const line of new Set(shortfalls)) terminal.error(line);
  return shortfalls.length > 0 ? 1 : 0;
}

async function runAll(
  variants: readonly Variant[],
  { warmupSeconds, durationSeconds }: Extract<RunToMake, { readonly ok: true }>,
  jobs: number,
  terminal: Terminal,
): Promise<readonly ExperimentResult[]> {
  let done = 0;
  return simulateInThreads(Math.min(jobs, variants.length), (simulate) =>
    Promise.all(
      variants.map(async ({ design }) => {
        const result = await simulate({ design, warmupSeconds, durationSeconds });
        done += 1;
        terminal.error(`${done} of ${variants.length} runs`);
        return result;
      }),
    ),
  );
}
