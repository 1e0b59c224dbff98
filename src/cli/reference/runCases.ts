import type { CaseResult } from './CaseResult';
import { measureInThreads } from './measureInThreads';
import { measureTask, type Measured } from './measureTask';
import type { MeasuringRequest } from './MeasuringRequest';
import type { ReferenceCase } from './ReferenceCase';
import { resultOf } from './resultOf';

/** How to run cases. */
export interface RunCasesOptions {
  /** Added to every seed. */
  readonly seedOffset: number;
  /** Threads; 1 runs everything in this one. */
  readonly jobs: number;
  /** What takes longer with one seed is left, where there are several threads. */
  readonly longestSeconds?: number;
  /** Told of each case in the order of the list, as soon as it and all before it are done. */
  readonly done: (result: CaseResult) => void;
}

/** Runs every seed of every case. */
export async function runCases(
  cases: readonly ReferenceCase[],
  options: RunCasesOptions,
): Promise<void> {
  const requests = requestsOf(cases, options.seedOffset);
  const collect = collector(cases, requests, options.done);
  if (options.jobs > 1) {
    await measureInThreads(
      requests,
      { threads: options.jobs, longestSeconds: options.longestSeconds ?? Infinity },
      collect,
    );
  } else {
    for (const { place, test, seed } of requests) collect(place, measureTask(test, seed));
  }
}

function requestsOf(
  cases: readonly ReferenceCase[],
  seedOffset: number,
): readonly MeasuringRequest[] {
  const runs = cases.flatMap((test) =>
    Array.from({ length: test.run.seeds }, (_, index) => ({ test, seed: 1 + index + seedOffset })),
  );
  return runs.map((run, place) => ({ ...run, place }));
}

/** Takes measurements in any order and tells of whole cases in the order of the list. */
function collector(
  cases: readonly ReferenceCase[],
  requests: readonly MeasuringRequest[],
  done: (result: CaseResult) => void,
): (place: number, measured: Measured) => void {
  const byPlace: (Measured | undefined)[] = requests.map(() => undefined);
  let nextCase = 0;
  let nextPlace = 0;
  return (place, measured) => {
    byPlace[place] = measured;
    for (let test = cases[nextCase]; test !== undefined; test = cases[nextCase]) {
      const runs = byPlace.slice(nextPlace, nextPlace + test.run.seeds);
      if (!runs.every((run) => run !== undefined)) return;
      done(resultOf(test, runs));
      nextCase++;
      nextPlace += test.run.seeds;
    }
  };
}
