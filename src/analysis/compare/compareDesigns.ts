import type { Design } from '../../model/Design';
import type { ExperimentResult, Simulate } from '../../model/Experiment';
import type { KindOf } from '../../model/Kind';
import { limits } from '../../model/limits';
import type { Problem } from '../../model/Problem';
import type { StopSignal } from '../../model/StopSignal';
import { runTogether } from '../runTogether';
import { type Measures, measuresOf } from './measuresOf';

/** Seeds of a comparison: with three, a difference can be told from chance. */
export const comparedSeeds = 3;

/** The runs of two designs so far; those at one place were made under one seed. */
export interface ComparedRuns {
  readonly a: readonly Measures[];
  readonly b: readonly Measures[];
  /** Rows of `systemColumns` of the runs under the first seed. */
  readonly seriesOfA: Float64Array;
  readonly seriesOfB: Float64Array;
}

type Made = ExperimentResult & { readonly ok: true };

/** How to compare, and what is to be heard of it. */
export interface CompareTools {
  readonly kindOf: KindOf;
  readonly simulate: Simulate;
  readonly durationSeconds: number;
  readonly stop?: StopSignal;
  /** Hears of each seed under which both have run. */
  readonly onProgress: (runs: ComparedRuns) => void;
}

/**
 * Runs two designs under identical arrivals, seed after seed from that of A on: requests come at the same moments where the
 * sources are the same. The problems with one of them, or none.
 */
export async function compareDesigns(
  a: Design,
  b: Design,
  tools: CompareTools,
): Promise<readonly Problem[]> {
  let runs: ComparedRuns | undefined;
  for (let turn = 0; turn < comparedSeeds; turn++) {
    const seed = (a.seed + turn) % (limits.seed + 1);
    const { simulate, stop, durationSeconds } = tools;
    const requests = [a, b].map((design) => ({
      design: { ...design, seed },
      warmupSeconds: 0,
      durationSeconds,
      wantsSeries: true,
    }));
    const made = await runTogether(requests, {
      simulate: async (request, mine) =>
        named(await simulate(request, mine), request === requests[0] ? 'A' : 'B'),
      stop,
    });
    if (!made.ok) return made.problems;
    const [ofA, ofB] = made.results as readonly [Made, Made];
    runs = {
      a: [...(runs?.a ?? []), measuresOf(ofA.report, a, tools.kindOf)],
      b: [...(runs?.b ?? []), measuresOf(ofB.report, b, tools.kindOf)],
      seriesOfA: runs?.seriesOfA ?? ofA.series,
      seriesOfB: runs?.seriesOfB ?? ofB.series,
    };
    tools.onProgress(runs);
  }
  return [];
}

/** Says which of the two cannot run. */
function named(result: ExperimentResult, which: string): ExperimentResult {
  return result.ok
    ? result
    : {
        ok: false,
        problems: result.problems.map(({ path, message }) => ({
          path,
          message: `${which}: ${message}`,
        })),
      };
}
