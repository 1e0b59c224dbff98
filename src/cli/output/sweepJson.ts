import { monthlyCostOfRun } from '../../analysis/monthlyCost';
import { kindOf } from '../../catalogue/kindOf';
import { missedObjectives } from './missedObjectives';
import type { SweptRun } from './SweptRun';

/** A sweep for programs: JSON as described by `public/schema/sweep.schema.json`. */
export function sweepJson(
  title: string,
  paths: readonly string[],
  runs: readonly SweptRun[],
): string {
  const told = {
    format: 'loadbearing-sweep',
    version: 1,
    design: title,
    paths,
    runs: runs.map((run) => {
      const { system, ...report } = run.report;
      return {
        values: run.values,
        seed: run.design.seed,
        measuredSeconds: report.measuredSeconds,
        digest: report.digest,
        offeredPerSecond: system.offeredPerSecond,
        goodputPerSecond: system.goodputPerSecond,
        successShare: system.successShare,
        p50Seconds: system.latency.p50Seconds,
        p99Seconds: system.latency.p99Seconds,
        p99Interval: system.interval?.p99Seconds ?? null,
        costPerMonth: monthlyCostOfRun(run.design, run.report, kindOf),
        missed: missedObjectives(run),
      };
    }),
  };
  return JSON.stringify(told, null, 2);
}
