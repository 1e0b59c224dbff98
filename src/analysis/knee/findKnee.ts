import type { Design } from '../../model/Design';
import type { ExperimentResult, Simulate } from '../../model/Experiment';
import type { KindOf } from '../../model/Kind';
import type { Problem } from '../../model/Problem';
import type { Report } from '../../model/Report';
import { statedLoad } from '../../model/statedLoad';
import type { StopSignal } from '../../model/StopSignal';
import { monthlyCostOfRun } from '../monthlyCost';
import { runTogether } from '../runTogether';
import { breachesOf } from './breachesOf';
import type { Knee, KneePoint } from './Knee';
import { kneeRequest } from './kneeRequest';
import { limiterAt } from './limiterAt';
import { expectedRuns, nextFactors, type Tried } from './nextFactors';

/** What came of a sweep; problems: the design cannot run, or it was stopped. */
export type KneeResult =
  | { readonly ok: true; readonly knee: Knee }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What the sweep needs besides the design. */
export interface KneeTools {
  readonly kindOf: KindOf;
  readonly simulate: Simulate;
  readonly stop?: StopSignal;
  /** Hears after each run what the curve is so far, and how many runs there will be as far as can be told. */
  readonly onProgress?: (points: readonly KneePoint[], expected: number) => void;
}

interface Run {
  readonly factor: number;
  readonly report: Report;
  readonly shortfalls: readonly string[];
}

/** Sweeps the load of a design up to and past where it first breaks what was promised: the same design, the same numbers. */
export async function findKnee(design: Design, tools: KneeTools): Promise<KneeResult> {
  let runs: readonly Run[] = [];
  for (
    let factors = nextFactors([]);
    factors.length > 0;
    factors = nextFactors(triedIn(runs, design, tools.kindOf))
  ) {
    const before = runs;
    const perSecond = offeredAtOne(before) ?? statedLoad(design, tools.kindOf);
    const made = await runTogether(
      factors.map((factor) => kneeRequest(design, factor, perSecond)),
      {
        simulate: tools.simulate,
        stop: tools.stop,
        onMade(result, place) {
          runs = inOrder([...runs, runOf(factors[place]!, result)]);
          tellProgress(runs, before.length + factors.length, design, tools);
        },
      },
    );
    if (!made.ok) return { ok: false, problems: made.problems.slice(0, 1) };
  }
  return { ok: true, knee: kneeOf(runs, design, tools.kindOf) };
}

function runOf(factor: number, { report, shortfalls }: ExperimentResult & { ok: true }): Run {
  return { factor, report, shortfalls };
}

function inOrder(runs: readonly Run[]): readonly Run[] {
  return runs.toSorted((one, other) => one.factor - other.factor);
}

function tellProgress(
  runs: readonly Run[],
  begun: number,
  design: Design,
  { kindOf, onProgress }: KneeTools,
): void {
  const expected = Math.max(begun, expectedRuns(triedIn(runs, design, kindOf)));
  onProgress?.(pointsOf(runs, design, kindOf), expected);
}

function triedIn(runs: readonly Run[], design: Design, kindOf: KindOf): readonly Tried[] {
  return pointsOf(runs, design, kindOf).map(({ factor, breaches }) => ({
    factor,
    isBroken: breaches.length > 0,
  }));
}

function kneeOf(runs: readonly Run[], design: Design, kindOf: KindOf): Knee {
  const points = pointsOf(runs, design, kindOf);
  const breaks = points.find(({ breaches }) => breaches.length > 0);
  const holds = points.findLast(({ factor }) => breaks === undefined || factor < breaks.factor);
  const report = runs.find(({ factor }) => factor === breaks?.factor)?.report;
  const limiter = report && limiterAt(report, design, kindOf);
  return {
    points,
    ...(holds && { holds }),
    ...(breaks && { breaks }),
    ...(limiter && { limiter }),
    todayPerSecond: offeredAtOne(runs) ?? Number.NaN,
    seed: design.seed,
  };
}

function offeredAtOne(runs: readonly Run[]): number | undefined {
  return runs.find(({ factor }) => factor === 1)?.report.system.offeredPerSecond ?? undefined;
}

function pointsOf(runs: readonly Run[], design: Design, kindOf: KindOf): readonly KneePoint[] {
  const low = runs[0]?.report.system.latency.p99Seconds ?? Number.NaN;
  return runs.map(({ factor, report, shortfalls }) => {
    const { system, measuredSeconds } = report;
    const cost = monthlyCostOfRun(design, report, kindOf);
    return {
      factor,
      offeredPerSecond: system.offeredPerSecond ?? 0,
      goodputPerSecond: system.goodputPerSecond ?? 0,
      successShare: system.successShare ?? Number.NaN,
      p50Seconds: system.latency.p50Seconds ?? Number.NaN,
      p99Seconds: system.latency.p99Seconds ?? Number.NaN,
      p99Interval: system.interval?.p99Seconds ?? null,
      breaches: breachesOf(report, design, cost, low),
      measuredSeconds,
      shortfalls,
    };
  });
}
