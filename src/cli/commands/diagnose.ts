import { availableParallelism } from 'node:os';
import { chainOf } from '../../analysis/chain/chainOf';
import { momentsFor } from '../../analysis/chain/momentsFor';
import { findingsOfRun } from '../../analysis/findings/findingsOfRun';
import { withTested } from '../../analysis/tryOut/withTested';
import { singlePoints } from '../../analysis/tryOut/singlePoints';
import { tryOut } from '../../analysis/tryOut/tryOut';
import { kindOf } from '../../catalogue/kindOf';
import type { Simulate } from '../../model/Experiment';
import type { Command, Given } from '../Command';
import { jobsOption } from '../jobsOption';
import { diagnosisJson } from '../output/diagnosisJson';
import { diagnosisLines } from '../output/diagnosisLines';
import { problemLines } from '../problemLines';
import { readRun } from '../readRun';
import { refuse } from '../refuse';
import { runOptions } from '../runOptions';
import type { Terminal } from '../Terminal';
import { simulateInThreads } from '../threads/simulateInThreads';

/** Of slow and of failed requests: whose time is put down to somebody. */
const tracesWanted = 60;

/** Runs a design and says why its users fare as they do, and what to do about it. */
export const diagnoseCommand: Command = {
  name: 'diagnose',
  summary: 'Runs a design and says what hurts its users, why, and which changes help, measured.',
  operands: ['FILE'],
  options: [
    ...runOptions,
    jobsOption,
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
    'FILE is a design file, - for standard input, or example:ID; `run --help` lists the examples.',
    'At most six changes are run, each with three seeds, under the same arrivals as the design as it is; and at most six single instances are killed, one a run.',
    'The exit code is 0 whatever is found, and 1 when the run does not tell the whole story.',
  ],
  run: diagnose,
};

function diagnose(given: Given, terminal: Terminal): Promise<number> {
  const threads = given.numbers.get('jobs') ?? availableParallelism();
  return simulateInThreads(given.flags.has('no-try') ? 1 : threads, (simulate) =>
    run(given, terminal, simulate),
  );
}

async function run(given: Given, terminal: Terminal, simulate: Simulate): Promise<number> {
  const toMake = readRun(given);
  if (!toMake.ok) return refuse(toMake.lines, terminal);
  const { file, design, warmupSeconds, durationSeconds } = toMake;
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
  const seen = findingsOfRun({ design, kindOf, report, traces, moments, series });
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
