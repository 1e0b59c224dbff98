import type { Design } from '../../model/Design';
import type { KindOf } from '../../model/Kind';
import type { Snapshot } from '../../model/Snapshot';
import { monthlyCost } from '../monthlyCost';
import { readSystem } from '../readSystem';
import { successOf } from '../successOf';
import type { MeasureName } from './measuresOf';

/** The measures that can be read at any moment of a run, in the order of the top bar. */
export const keyMeasures = [
  'goodputPerSecond',
  'successShare',
  'p99Seconds',
  'costPerMonth',
] as const satisfies readonly MeasureName[];

/** Their values over the measuring window of a snapshot, of the whole fleet where that differs; NaN where nothing is known. */
export type KeyFigures = Readonly<Record<(typeof keyMeasures)[number], number>>;

/** Reads the four numbers that matter. */
export function keyFigures(
  design: Design,
  snapshot: Snapshot | undefined,
  kindOf: KindOf,
): KeyFigures {
  return {
    goodputPerSecond: readSystem(snapshot, 'goodput') * design.slice,
    successShare: successOf(snapshot),
    p99Seconds: readSystem(snapshot, 'p99'),
    costPerMonth: snapshot === undefined ? Number.NaN : monthlyCost(design, snapshot, kindOf),
  };
}
