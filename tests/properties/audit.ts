import { Candidates } from '../../src/engine/behaviours/Candidates';
import type { Behaviour } from '../../src/engine/behaviours/Behaviour';
import { Queue } from '../../src/engine/behaviours/Queue';
import { ServerPool } from '../../src/engine/behaviours/ServerPool';
import { Source } from '../../src/engine/behaviours/Source';
import type { Kernel } from '../../src/engine/Kernel';
import { linkCount } from '../../src/engine/measures/LinkMeter';
import { meterCount } from '../../src/engine/measures/Meter';
import type { Simulation } from '../../src/engine/Simulation';
import { spanFlag } from '../../src/engine/spans/spanFlag';
import { spanState } from '../../src/engine/spans/spanState';
import { outcomes } from '../../src/model/Outcome';

/** Integrals over time are sums of many terms. */
const rounding = 1e-9;

/** What does not add up in a run at this moment; empty when everything does. */
export function audit({ world: { kernel } }: Simulation): readonly string[] {
  const rows = liveRows(kernel);
  return [
    ...auditRows(kernel, rows),
    ...auditRequests(kernel),
    ...kernel.components.flatMap((component) => auditComponent(component, kernel, rows)),
    ...auditLinks(kernel, rows),
  ];
}

function liveRows({ spans }: Kernel): readonly number[] {
  const all = Array.from({ length: spans.used }, (_, row) => row);
  return all.filter((row) => spans.state[row] !== spanState.free);
}

function same(what: string, told: number, counted: number): string[] {
  return told === counted ? [] : [`${what}: told ${told}, counted ${counted}`];
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}

/** Each row knows how many of its own calls are not settled. */
function auditRows({ spans }: Kernel, rows: readonly number[]): string[] {
  const children = new Map<number, number>();
  for (const row of rows) {
    const parent = spans.parent[row]!;
    if (spans.state[row] !== spanState.ghost && parent >= 0) {
      children.set(parent, (children.get(parent) ?? 0) + 1);
    }
  }
  return [
    ...same('rows in use', spans.live, rows.length),
    ...rows.flatMap((row) =>
      same(`calls of row ${row}`, spans.pending[row]!, children.get(row) ?? 0),
    ),
    ...[...children.keys()].flatMap((parent) =>
      spans.state[parent] === spanState.free ? [`row ${parent} is free and waited for`] : [],
    ),
  ];
}

function auditRequests(kernel: Kernel): string[] {
  const { counts } = kernel.requests;
  const inside = sum(
    kernel.components.map(({ meter, constructor }) =>
      constructor === Source ? meter.inside.value : 0,
    ),
  );
  return same('requests started', counts[0]!, sum(counts.subarray(1)) + inside);
}

function auditComponent(component: Behaviour, kernel: Kernel, rows: readonly number[]): string[] {
  const { meter, index } = component;
  const { spans } = kernel;
  const name = `${component.component.kind} ${component.component.id}`;
  const inside = rows.filter((row) => {
    const state = spans.state[row]!;
    const isThere =
      (state >= spanState.passing && state <= spanState.calling) || state === spanState.hung;
    return isThere && spans.component[row] === index;
  });
  const ended = sum(meter.counts.subarray(meterCount.ended));
  return [
    ...same(`inside ${name}`, meter.inside.value, inside.length),
    ...same(`arrived at ${name}`, meter.counts[meterCount.arrived]!, ended + inside.length),
    ...[...meter.counts].flatMap((count, place) =>
      count >= -rounding ? [] : [`count ${place} of ${name} is ${count}`],
    ),
    ...(component instanceof ServerPool ? auditStation(component, name, kernel, inside) : []),
    ...(component instanceof Queue ? auditQueue(component, name, kernel, rows) : []),
    ...Object.values(component).flatMap((part: unknown) =>
      part instanceof Candidates ? auditCandidates(part, name, kernel, rows) : [],
    ),
  ];
}

function auditStation(
  { meter, station, instances }: ServerPool,
  name: string,
  { spans }: Kernel,
  inside: readonly number[],
): string[] {
  const holders = inside.filter((row) => (spans.flags[row]! & spanFlag.holdsSlot) !== 0);
  const held = holders.filter((row) => spans.state[row] === spanState.calling);
  const waiting = inside.filter((row) => spans.state[row] === spanState.waiting);
  const places = Array.from({ length: instances.count }, (_, place) => place);
  return [
    ...same(`busy at ${name}`, meter.busy.value, holders.length - held.length),
    ...same(`held at ${name}`, meter.held.value, held.length),
    ...same(`in line at ${name}`, meter.waiting.value, waiting.length),
    ...places.flatMap((place) => {
      const here = (row: number): boolean => spans.instance[row] === place;
      const idle = station.slots - station.takenAt(place);
      return [
        ...same(`slots at ${name}`, station.takenAt(place), holders.filter(here).length),
        ...(idle > 0 && waiting.some(here) ? [`${name} has a free slot and a line`] : []),
      ];
    }),
  ];
}

function auditQueue(
  queue: Queue,
  name: string,
  { spans, links }: Kernel,
  rows: readonly number[],
): string[] {
  const at = (state: number): number =>
    rows.filter((row) => spans.state[row] === state && spans.component[row] === queue.index).length;
  const { counts } = queue.meter;
  const done = links.filter(({ from }) => from === queue.index).map(({ meter }) => meter.counts);
  const acknowledged = sum(
    done.map((one) => one[linkCount.settled]! + one[linkCount.settled + 1]!),
  );
  const stored = counts[meterCount.ended]! + counts[meterCount.ended + outcomes.indexOf('error')]!;
  const kept = at(spanState.stored) + counts[meterCount.deadLetters]! + acknowledged;
  return [
    ...same(`backlog of ${name}`, queue.backlog, at(spanState.stored) + at(spanState.passing)),
    ...(queue.faults.removed > 0 ? [] : same(`messages of ${name}`, stored, kept)),
  ];
}

function auditCandidates(
  candidates: Candidates,
  name: string,
  { spans }: Kernel,
  rows: readonly number[],
): string[] {
  return Array.from({ length: candidates.count }, (_, place) => place).flatMap((place) => {
    const out = rows.filter(
      (row) =>
        isOut(spans.state[row]!) &&
        spans.parent[row]! >= 0 &&
        spans.link[row] === candidates.linkAt(place).index &&
        spans.target[row] === candidates.instanceAt(place),
    );
    return same(
      `calls out of ${name} to place ${place}`,
      candidates.outstandingAt(place),
      out.length,
    );
  });
}

function isOut(state: number): boolean {
  return state >= spanState.sent && state <= spanState.hung && state !== spanState.backingOff;
}

function auditLinks({ spans, links }: Kernel, rows: readonly number[]): string[] {
  return links.flatMap(({ index, id, meter }) => {
    const out = rows.filter(
      (row) => isOut(spans.state[row]!) && spans.parent[row]! >= 0 && spans.link[row] === index,
    );
    return same(`open on connection ${id}`, meter.open, out.length);
  });
}
