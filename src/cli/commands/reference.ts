import { availableParallelism } from 'node:os';
import type { Command, Given } from '../Command';
import { jobsOption } from '../jobsOption';
import { problemLines } from '../problemLines';
import { projectFile } from '../projectFile';
import { readSource } from '../readSource';
import type { CaseResult } from '../reference/CaseResult';
import { readCases } from '../reference/readCases';
import type { ReferenceCase } from '../reference/ReferenceCase';
import { resultLines } from '../reference/resultLines';
import { runCases } from '../reference/runCases';
import { summaryLines } from '../reference/summaryLines';
import { refuse } from '../refuse';
import type { Terminal } from '../Terminal';

/** The longest seed of the reference takes a fiftieth of it. */
const LONGEST_SECONDS = 1_800;

/** Runs cases with known answers, from theory and published figures, and compares. */
export const referenceCommand: Command = {
  name: 'reference',
  summary: 'Runs cases with known answers through the engine and compares.',
  operands: [],
  options: [
    {
      name: 'cases',
      type: 'text',
      value: 'FILE',
      help: 'Cases in the format of tests/theory/reference.json, which is used unless given.',
    },
    {
      name: 'only',
      type: 'text',
      value: 'ID-PREFIX',
      many: true,
      help: 'Only cases whose id begins like this; may be given several times.',
    },
    {
      name: 'seed-offset',
      type: 'number',
      value: 'N',
      minimum: 0,
      maximum: 1_000_000_000,
      whole: true,
      help: 'Runs with seeds N+1, N+2 … instead of 1, 2 …',
    },
    jobsOption,
    {
      name: 'limit',
      type: 'number',
      value: 'SECONDS',
      minimum: 1,
      maximum: 1_000_000,
      whole: true,
      help: `A seed of a case that takes longer misses (${LONGEST_SECONDS}); not with --jobs 1.`,
    },
  ],
  notes: [
    'One line per expected value: id, metric, value, expected, tolerance, and ok, MISS or unsupported.',
    'Values of several seeds are averaged. The exit code is 1 when a value misses.',
  ],
  run,
};

async function run(given: Given, terminal: Terminal): Promise<number> {
  const file = given.texts.get('cases')?.[0];
  const source = readSource(file ?? projectFile('tests/theory/reference.json'));
  if (!source.ok) return refuse([source.problem], terminal);
  const read = readCases(source.text);
  if (!read.ok) return refuse(problemLines(file ?? 'reference.json', read.problems), terminal);
  const cases = read.cases.filter((test) => isWanted(test, given.texts.get('only') ?? []));
  if (cases.length === 0) return refuse(['No case has such an id.'], terminal);
  const results: CaseResult[] = [];
  await runCases(cases, {
    seedOffset: given.numbers.get('seed-offset') ?? 0,
    jobs: given.numbers.get('jobs') ?? Math.max(2, availableParallelism()),
    longestSeconds: given.numbers.get('limit') ?? LONGEST_SECONDS,
    done: (result) => {
      results.push(result);
      for (const line of resultLines(result)) terminal.out(line);
    },
  });
  for (const line of summaryLines(results)) terminal.out(line);
  const missed = results.some(({ values }) => values.some(({ verdict }) => verdict === 'MISS'));
  return missed ? 1 : 0;
}

function isWanted({ id }: ReferenceCase, prefixes: readonly string[]): boolean {
  return prefixes.length === 0 || prefixes.some((prefix) => id.startsWith(prefix));
}
