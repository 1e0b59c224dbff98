import { availableParallelism } from 'node:os';
import type { Command, Given } from '../Command';
import { jobsOption } from '../jobsOption';
import { coverageLines } from '../confidence/coverageLines';
import type { CoverageStudy } from '../confidence/CoverageStudy';
import { studies } from '../confidence/studies';
import type { Metrics } from '../reference/Family';
import { measureInThreads } from '../reference/measureInThreads';
import type { MeasuringRequest } from '../reference/MeasuringRequest';
import type { ReferenceCase } from '../reference/ReferenceCase';
import { refuse } from '../refuse';
import type { Terminal } from '../Terminal';

/** Seed of the long run; the short ones have 1, 2, 3 … */
const SEED_OF_TRUTH = 1_000_000;

/** Counts how often the confidence intervals of short runs hold what a very long run comes to. */
export const coverageCommand: Command = {
  name: 'coverage',
  summary: 'Counts how often the confidence intervals of the report hold what they say.',
  operands: [],
  options: [
    {
      name: 'replications',
      type: 'number',
      value: 'N',
      minimum: 1,
      maximum: 100_000,
      whole: true,
      help: 'Short runs of each design, with seeds 1 to N; 2,000 unless given.',
    },
    {
      name: 'truth',
      type: 'number',
      value: 'N',
      minimum: 1,
      maximum: 10_000,
      whole: true,
      help: 'The run that they are held against is so many times as long; 1,000 unless given.',
    },
    {
      name: 'only',
      type: 'text',
      value: 'TITLE-PREFIX',
      many: true,
      help: 'Only designs whose title begins like this; may be given several times.',
    },
    jobsOption,
  ],
  notes: [
    'M/M/1 at rho 0.8, and the URL shortener without faults: mean and p99 of the latency, 95% intervals.',
    'The exit code is 1 when fewer than 93% or more than 97% of the intervals hold the truth.',
  ],
  run,
};

async function run(given: Given, terminal: Terminal): Promise<number> {
  const replications = given.numbers.get('replications') ?? 2_000;
  const times = given.numbers.get('truth') ?? 1_000;
  const jobs = given.numbers.get('jobs') ?? availableParallelism();
  const only = given.texts.get('only') ?? [];
  const chosen = studies.filter(
    ({ title }) => only.length === 0 || only.some((prefix) => title.startsWith(prefix)),
  );
  if (chosen.length === 0) {
    const titles = studies.map(({ title }) => `“${title}”`).join(', ');
    return refuse([`No design has a title that begins so. There are ${titles}.`], terminal);
  }
  // The long runs first: the short ones fill the other threads meanwhile.
  const truths = chosen.map((study) => caseOf(study, times));
  const shorts = chosen.flatMap((study) =>
    Array.from({ length: replications }, (_, place) => ({
      test: caseOf(study, 1),
      seed: place + 1,
    })),
  );
  const requests = [...truths.map((test) => ({ test, seed: SEED_OF_TRUTH })), ...shorts].map(
    (request, place): MeasuringRequest => ({ ...request, place }),
  );
  const measured = await measureAll(requests, jobs);
  const results = chosen.map((study, place) => {
    const start = chosen.length + place * replications;
    const runs = measured.slice(start, start + replications);
    return coverageLines(study, measured[place] ?? {}, runs, times);
  });
  for (const line of results.flatMap(({ lines }) => lines)) terminal.out(line);
  return results.every(({ holds }) => holds) ? 0 : 1;
}

async function measureAll(
  requests: readonly MeasuringRequest[],
  jobs: number,
): Promise<readonly Metrics[]> {
  const metrics: Metrics[] = requests.map(() => ({}));
  const limits = { threads: jobs, longestSeconds: Infinity };
  await measureInThreads(requests, limits, (place, measured) => {
    if (measured.type !== 'metrics') throw new Error(measured.reason);
    metrics[place] = measured.metrics;
  });
  return metrics;
}

function caseOf({ name, title }: CoverageStudy, times: number): ReferenceCase {
  return {
    id: name,
    family: name,
    scenario: title,
    parameters: { times },
    run: { ...noCounts, kind: 'stochastic', seeds: 1 },
    expected: [],
  };
}

const noCounts = {
  requests: undefined,
  warmupRequests: 0,
  trials: undefined,
  durationSeconds: undefined,
  expiries: undefined,
};
