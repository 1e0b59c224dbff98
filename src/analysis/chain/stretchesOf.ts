import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import type { ComponentReport, Report } from '../../model/Report';
import { systemColumns } from '../../model/Snapshot';
import { endedIn } from '../findings/facts/endedIn';
import { failingOf } from '../findings/facts/failingOf';
import type { ChainEvidence } from './ChainEvidence';
import type { ComponentStretch, Stretch } from './Stretch';

const columns = systemColumns.length;
const p99 = systemColumns.indexOf('p99');
const time = systemColumns.indexOf('time');

/** What happened from one moment to the next. */
export function stretchesOf({ design, moments, series }: ChainEvidence): readonly Stretch[] {
  return moments.map((after, place) => between(design, moments[place - 1], after, series));
}

function between(
  design: Design,
  before: Report | undefined,
  after: Report,
  series: Float64Array,
): Stretch {
  const from = before?.atSeconds ?? after.measuredFromSeconds;
  const seconds = after.atSeconds - from;
  const started = after.system.started - (before?.system.started ?? 0);
  return {
    fromSeconds: from,
    untilSeconds: after.atSeconds,
    offered: started / seconds,
    failing: failingOf(endedIn(after, before)),
    p99: slowest(series, from, after.atSeconds),
    components: new Map(
      after.components.map((component) => [
        component.id,
        componentBetween(
          before?.components.find(({ id }) => id === component.id),
          component,
          { design, before, after, seconds },
        ),
      ]),
    ),
    retries: new Map(
      after.connections.map((connection) => {
        const earlier = before?.connections.find(({ id }) => id === connection.id);
        const again = connection.retries - (earlier?.retries ?? 0);
        const first = connection.sent - (earlier?.sent ?? 0) - again;
        return [connection.id, first > 0 ? again / first : 0];
      }),
    ),
  };
}

interface Span {
  readonly design: Design;
  readonly before: Report | undefined;
  readonly after: Report;
  readonly seconds: number;
}

function componentBetween(
  earlier: ComponentReport | undefined,
  later: ComponentReport,
  { design, before, after, seconds }: Span,
): ComponentStretch {
  // A mean since the start times its length is the integral up to then.
  const mean = (read: (report: ComponentReport) => number | null | undefined): number =>
    ((read(later) ?? 0) * after.measuredSeconds -
      (earlier === undefined ? 0 : (read(earlier) ?? 0) * (before?.measuredSeconds ?? 0))) /
    seconds;
  const grown = (read: (report: ComponentReport) => number): number =>
    read(later) - (earlier === undefined ? 0 : read(earlier));
  const slots = mean(({ station }) => station?.meanSlots);
  const busySlots = mean(({ station }) => station?.busySlots);
  const begun = grown(({ station }) => station?.wait.count ?? 0);
  const lookups = grown(({ cache }) => cache?.lookups ?? 0);
  const hits = grown(({ cache }) => (cache?.lookups ?? 0) * (cache?.hitRatio ?? 0));
  return {
    arrivals: grown(({ started }) => started) / seconds,
    busy: slots > 0 ? busySlots / slots : 0,
    held: slots > 0 ? mean(({ station }) => station?.heldSlots) / slots : 0,
    waiting: mean(({ station }) => station?.waiting),
    turnedAway:
      Math.max(0, turnedAway(after, design, later.id) - turnedAway(before, design, later.id)) /
      seconds,
    workSeconds: begun > 0 ? (busySlots * seconds) / begun : 0,
    hitRatio: lookups > 0 ? hits / lookups : Number.NaN,
    backlog: later.queue?.backlog ?? 0,
  };
}

/** Calls that found the line of a component itself full, since the start: what its callees turned away is taken off. */
function turnedAway(report: Report | undefined, design: Design, id: Id): number {
  const own = report?.components.find((component) => component.id === id);
  if (report === undefined || own?.station === undefined) return 0;
  const passedOn = design.connections
    .filter(({ from }) => from === id)
    .flatMap((connection) => report.connections.find((other) => other.id === connection.id) ?? []);
  return passedOn.reduce((sum, connection) => sum - queueFull(connection), queueFull(own));
}

function queueFull({ outcomes }: Pick<ComponentReport, 'outcomes'>): number {
  return outcomes.find(({ outcome }) => outcome === 'queueFull')?.count ?? 0;
}

function slowest(series: Float64Array, from: number, until: number): number {
  let worst = Number.NaN;
  for (let row = 0; row + columns <= series.length; row += columns) {
    const second = series[row + time]!;
    const value = series[row + p99]!;
    if (second > from && second <= until && !(value <= worst)) worst = value || worst;
  }
  return worst;
}
