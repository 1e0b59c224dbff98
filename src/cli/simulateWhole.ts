import { kindOf } from '../catalogue/kindOf';
import { takeReport } from '../engine/report/takeReport';
import { Simulation } from '../engine/Simulation';
import type { Design } from '../model/Design';
import type { Problem } from '../model/Problem';
import type { Report } from '../model/Report';

const SLICE_EVENTS = 5_000_000;

/** A finished run; `shortfalls` says, one line each, why it does not tell the whole story. Or why the design cannot run. */
export type WholeRun =
  | {
      readonly ok: true;
      readonly report: Report;
      /** The same at the moments that were asked for, in the order of time. */
      readonly moments: readonly Report[];
      readonly shortfalls: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Runs a design from 0 s to `durationSeconds`; measures begin after `warmupSeconds`. */
export function simulateWhole(
  design: Design,
  durationSeconds: number,
  warmupSeconds: number,
  momentsSeconds: readonly number[] = [],
): WholeRun {
  const start = Simulation.start(design, kindOf);
  if (!start.ok) return start;
  const { simulation } = start;
  const warm = warmupSeconds === 0 || advanceTo(simulation, warmupSeconds);
  if (warm && warmupSeconds > 0) simulation.resetMeasures();
  const moments: Report[] = [];
  for (const at of momentsSeconds.toSorted((one, other) => one - other)) {
    if (warm && advanceTo(simulation, at)) moments.push(takeReport(simulation));
  }
  const arrived = warm && advanceTo(simulation, durationSeconds);
  const report = takeReport(simulation);
  return { ok: true, report, moments, shortfalls: shortfallsOf(report, arrived) };
}

/** False when time stands still: events without end at one moment. */
function advanceTo(simulation: Simulation, untilSeconds: number): boolean {
  for (;;) {
    const before = simulation.nowSeconds;
    if (simulation.advance(untilSeconds, SLICE_EVENTS)) return true;
    if (simulation.nowSeconds === before) return false;
  }
}

function shortfallsOf(report: Report, arrived: boolean): readonly string[] {
  const flows = [report.system, ...report.components];
  const [turnedAway] = flows.flatMap(({ outcomes }) =>
    outcomes.filter(({ outcome }) => outcome === 'inFlightTooHigh'),
  );
  const isLeaky = flows.some(({ carriedOver }) =>
    report.measuredFromSeconds === 0 ? carriedOver !== 0 : carriedOver < 0,
  );
  return [
    arrived
      ? ''
      : `The run did not come to its end: at ${report.atSeconds} s events follow each other without any time passing.`,
    turnedAway === undefined
      ? ''
      : `${turnedAway.count} requests were turned away because too many were in flight to simulate: the figures are too good.`,
    isLeaky ? 'Requests were lost in the count: this is a defect of the simulator.' : '',
  ].filter((line) => line !== '');
}
