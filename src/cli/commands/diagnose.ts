import { availableParallelism } from 'node:os';
import { chainOf } from '../../analysis/chain/chainOf';
import { momentsFor } from '../../analysis/chain/momentsFor';
import { findingsOf } from '../../analysis/findings/findingsOf';
import { withTested } from '../../analysis/tryOut/withTested';
import { singlePoints } from '../../analysis/tryOut/singlePoints';
import { tryOut } from '../../analysis/tryOut/tryOut';
import { kindOf } from '../../catalogue/kindOf';
import { examples } from '../../library/examples';
import type { Simulate } from '../../model/Experiment';
import { limits } from '../../model/limits';
import type { Command, Given } from '../Command';
import { loadDesign } from '../loadDesign';
import { diagnosisJson } from '../output/diagnosisJson';
import { diagnosisLines } from '../output/diagnosisLines';
import { problemLines } from '../problemLines';
import { refuse } from '../refuse';
import type { Terminal } from '../Terminal';
import { simulateInThreads } from '../threads/simulateInThreads';

const exampleNames = examples.map(({ id, name }) => `  example:${id} (${name})`);
const seconds = { type: 'number', value: 'SECONDS', maximum: limits.simulatedSeconds } as const;

/** Of slow and of failed requests: whose time is put down to somebody. */
const tracesWanted = 60;

/** Runs a design and says why its users fare as they do, and what to do about it. */
export const diagnoseCommand: Command = {
  name: 'diagnose',
  summary: 'Runs a design and says what hurts its users, why, and which changes help, measured.',
  operands: ['FILE'],
  options: [
    {
      ...seconds,
      name: 'duration',
      minimum: 0.001,
      whole: false,
      help: 'Simulated time in all; as long as the timeline of the design unless given.',
    },
    {
      ...seconds,
      name: 'warmup',
      minimum: 0,
      whole: false,
      help: 'Part of it at the start that is not measured; 0 unless given.',
    },
    {
      name: 'seed',
      type: 'number',
      value: 'N',
      minimum: 0,
      maximum: limits.seed,
      whole: true,
      help: 'Seed of the run instead of the one in the design.',
    },
    {
      name: 'threads',
      type: 'number',
      value: 'N',
      minimum: 1,
      maximum: 64,
      whole: true,
      help: 'Runs made at the same time; as many as there are processors unless given.',
    },
    {
      name: 'no-try',
      type: 'flag',
      help: 'Leaves out the runs that measure what the suggestions do.',
    },
    {
      name: 'json',
      type: 'flag',
      help: 'JSON instead of text; see public/schema/diagnosis.schema.json.',
    },
  ],
  notes: [
    'FILE is a design file, - for standard input, or one of the examples below.',
    'At most six changes are run, each with three seeds, under the same arrivals as the design as it is; and at most six single instances are killed, one a run.',
    'The exit code is 0 whatever is found.',
    '',
    ...exampleNames,
  ],
  run: diagnose,
};

function diagnose(given: Given, terminal: Terminal): Promise<number> {
  const threads = given.numbers.get('threads') ?? availableParallelism();
  return simulateInThreads(given.flags.has('no-try') ? 1 : threads, (simulate) =>
    run(given, terminal, simulate),
  );
}

async function run(given: Given, terminal: Terminal, simulate: Simulate): Promise<number> {
  const file = given.operands[0] ?? '-';
  const loaded = loadDesign(file);
  if (!loaded.ok) return refuse(loaded.lines, terminal);
  const design = { ...loaded.design, seed: given.numbers.get('seed') ?? loaded.design.seed };
  const durationSeconds = given.numbers.get('duration') ?? design.scenario.durationSeconds;
  const warmupSeconds = given.numbers.get('warmup') ?? 0;
  if (warmupSeconds >= durationSeconds) {
    return refuse([`--warmup must be shorter than the run of ${durationSeconds} s.`], terminal);
  }
  const request = { design, warmupSeconds, durationSeconds };
  const momentsSeconds = momentsFor(warmupSeconds, durationSeconds);
  const result = await simulate({
    ...request,
    momentsSeconds,
    wantsSeries: true,
    traces: tracesWanted,
  });
  if (!result.ok) return refuse(problemLines(file, result.problems), terminal);
  const { report, moments, series, traces, shortfalls } = result;
  const isTried = !given.flags.has('no-try');
  const seen = findingsOf({ design, kindOf, report, traces });
  const tested = isTried ? await singlePoints({ design, kindOf, report, simulate }) : [];
  const findings = withTested(seen, tested);
  const tried = isTried
    ? await tryOut({ findings: seen, run: request, kindOf, simulate })
    : undefined;
  const chain = chainOf({ design, kindOf, moments, series });
  const diagnosis = { design, report, chain, findings, tried };
  const lines = given.flags.has('json') ? [diagnosisJson(diagnosis)] : diagnosisLines(diagnosis);
  for (const line of lines) terminal.out(line);
  for (const line of shortfalls) terminal.error(line);
  return shortfalls.length > 0 ? 1 : 0;
}
