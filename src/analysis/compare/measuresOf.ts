import type { Design } from '../../model/Design';
import type { KindOf } from '../../model/Kind';
import type { Report } from '../../model/Report';
import { monthlyCostOfRun } from '../monthlyCost';
import { standingOfRun } from '../objectives/standingOfRun';
import { takenShare } from '../takenShare';

/** What two runs are compared by. */
export const measureNames = [
  'p99Seconds',
  'p50Seconds',
  'successShare',
  'goodputPerSecond',
  'busiestShare',
  'costPerMonth',
  'lost',
  'staleReads',
] as const;

/** One of them. */
export type MeasureName = (typeof measureNames)[number];

/** The figures of one run; NaN where nothing was measured. */
export interface Measures extends Readonly<Record<MeasureName, number>> {
  /** The component whose slots are most at work or held; empty where none has slots. */
  readonly busiest: string;
}

/** Takes the measures of a whole run; rates, counts and cost are those of the whole fleet where the design is a slice of one. */
export function measuresOf(report: Report, design: Design, kindOf: KindOf): Measures {
  const { system } = report;
  const { lost, staleReads } = standingOfRun(report);
  const busiest = busiestOf(report);
  return {
    p99Seconds: system.latency.p99Seconds ?? Number.NaN,
    p50Seconds: system.latency.p50Seconds ?? Number.NaN,
    successShare: system.successShare ?? Number.NaN,
    goodputPerSecond: (system.goodputPerSecond ?? Number.NaN) * design.slice,
    busiestShare: busiest.share,
    busiest: busiest.name,
    costPerMonth: monthlyCostOfRun(design, report, kindOf),
    lost: lost * design.slice,
    staleReads: staleReads * design.slice,
  };
}

function busiestOf({ components }: Report): { readonly name: string; readonly share: number } {
  let best = { name: '', share: Number.NaN };
  for (const { name, station, removed } of components) {
    if (station === undefined || removed) continue;
    const share = takenShare(station);
    if (!(share <= best.share)) best = { name, share };
  }
  return best;
}
