import { availableParallelism } from 'node:os';
import { findKnee } from '../../analysis/knee/findKnee';
import { kindOf } from '../../catalogue/kindOf';
import type { Command, Given } from '../Command';
import { jobsOption } from '../jobsOption';
import { loadDesign } from '../loadDesign';
import { kneeJson } from '../output/kneeJson';
import { kneeLines } from '../output/kneeLines';
import { problemLines } from '../problemLines';
import { refuse } from '../refuse';
import { seedOption } from '../seedOption';
import type { Terminal } from '../Terminal';
import { simulateInThreads } from '../threads/simulateInThreads';

/** Sweeps the load of a design and reports where it first breaks what was promised. */
export const kneeCommand: Command = {
  name: 'knee',
  summary: 'Sweeps the load of a design and reports where it breaks, and what limits it.',
  operands: ['FILE'],
  options: [
    seedOption,
    jobsOption,
    {
      name: 'json',
      type: 'flag',
      help: 'JSON instead of a table; see public/schema/knee.schema.json.',
    },
  ],
  notes: [
    'FILE is a design file, - for standard input, or example:ID; `run --help` lists the examples.',
    'All sources send a multiple of their load, and there are as many times more users, from the start of each run;',
    'the timeline of the design is left out. A quarter to all of the load is tried first, then twice as much each time',
    'until an objective of the design breaks, at most 32 times, then loads in between. Without objectives it breaks',
    'where less than 99% is answered in time, or p99 is more than 5 times that at the lowest load; and always where',
    'fewer than 95% of the requests that come in go out. Each run takes 8 s, more where few requests come and less',
    'where many do, after a warm-up. The exit code is 1 when a run does not tell the whole story.',
  ],
  run,
};

async function run(given: Given, terminal: Terminal): Promise<number> {
  const file = given.operands[0] ?? '-';
  const loaded = loadDesign(file);
  if (!loaded.ok) return refuse(loaded.lines, terminal);
  const design = { ...loaded.design, seed: given.numbers.get('seed') ?? loaded.design.seed };
  const threads = given.numbers.get('jobs') ?? availableParallelism();
  const result = await simulateInThreads(threads, (simulate) =>
    findKnee(design, { kindOf, simulate }),
  );
  if (!result.ok) return refuse(problemLines(file, result.problems), terminal);
  const { knee } = result;
  const lines = given.flags.has('json')
    ? [kneeJson(design.name, knee)]
    : kneeLines(design.name, knee);
  for (const line of lines) terminal.out(line);
  const shortfalls = knee.points.flatMap(({ factor, shortfalls: some }) =>
    some.map((line) => `At ${factor} times the load: ${line}`),
  );
  for (const line of shortfalls) terminal.error(line);
  return shortfalls.length > 0 ? 1 : 0;
}
