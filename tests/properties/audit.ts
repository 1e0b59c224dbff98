import type { LoadTable } from '../../src/engine/collections/LoadTable';
import { Candidates } from '../../src/engine/behaviours/Candidates';
import type { Behaviour } from '../../src/engine/behaviours/Behaviour';
import { ElasticPool } from '../../src/engine/behaviours/ElasticPool';
import { EventLoop } from '../../src/engine/behaviours/EventLoop';
import { Log } from '../../src/engine/behaviours/Log';
import { Queue } from '../../src/engine/behaviours/Queue';
import { ServerPool } from '../../src/engine/behaviours/ServerPool';
import { Source } from '../../src/engine/behaviours/Source';
import { Store } from '../../src/engine/behaviours/Store';
import { messageCount } from '../../src/engine/messages/messageCount';
import { messageState } from '../../src/engine/messages/messageState';
import type { Kernel } from '../../src/engine/Kernel';
import { meterCount } from '../../src/engine/measures/Meter';
import type { Level } from '../../src/engine/measures/Level';
import type { Simulation } from '../../src/engine/Simulation';
import { spanFlag } from '../../src/engine/spans/spanFlag';
import { spanState } from '../../src/engine/spans/spanState';
import type { Station } from '../../src/engine/stations/Station';

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
    ...auditTickets(kernel, rows),
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
function auditRows({ spans, plans }: Kernel, rows: readonly number[]): string[] {
  const followers = waitersIn(plans.flights.loads);
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
      same(
        `calls of row ${row}`,
        spans.pending[row]!,
        (children.get(row) ?? 0) + (followers.get(row) ?? 0),
      ),
    ),
    ...[...children.keys()].flatMap((parent) =>
      spans.state[parent] === spanState.free ? [`row ${parent} is free and waited for`] : [],
    ),
  ];
}

/** How often each row waits for another that loads what it needs. */
function waitersIn(loads: LoadTable): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let load = loads.oldest; load >= 0; load = loads.after(load)) {
    let waiter = loads.firstWaiter(load);
    for (; waiter >= 0; waiter = loads.behindOf(waiter)) {
      const row = loads.rowOf(waiter);
      counts.set(row, (counts.get(row) ?? 0) + 1);
    }
  }
  return counts;
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
    const isCall = !(component instanceof Store) || spans.link[row]! >= 0;
    return isThere && isCall && spans.component[row] === index;
  });
  const ended = sum(meter.counts.subarray(meterCount.ended, meterCount.coalesced));
  const working = rows.filter(
    (row) => component instanceof Store && spans.component[row] === index && spans.link[row]! < 0,
  );
  return [
    ...same(`inside ${name}`, meter.inside.value, inside.length),
    ...same(`arrived at ${name}`, meter.counts[meterCount.arrived]!, ended + inside.length),
    ...[...meter.counts].flatMap((count, place) =>
      count >= -rounding ? [] : [`count ${place} of ${name} is ${count}`],
    ),
    ...(component instanceof ServerPool
      ? auditStation(component, name, kernel, [...inside, ...working])
      : []),
    ...(component instanceof Queue ? auditQueue(component, name, kernel, rows) : []),
    ...(component instanceof Log ? auditLog(component, name) : []),
    ...Object.values(component).flatMap((part: unknown) =>
      part instanceof Candidates ? auditCandidates(part, name, kernel, rows) : [],
    ),
  ];
}

/** A station and what is told of it in all: of an event loop, the loop's own, and the threads beside it. */
interface Crew {
  readonly station: Station;
  readonly levels: { readonly busy: Level; readonly held: Level; readonly waiting: Level };
}

function crewsOf(pool: ServerPool): readonly Crew[] {
  const own = { station: pool.station, levels: pool.meter };
  return pool instanceof EventLoop ? [own, { station: pool.pool, levels: pool.poolLevels }] : [own];
}

/** Slots of an instance that the next in line could have at once: a new environment may have to wait for its turn. */
function roomAt(pool: ServerPool, station: Station, place: number): number {
  const open = pool instanceof ElasticPool ? pool.liveInstancesUp : station.slots;
  return open - station.takenAt(place);
}

function auditStation(
  pool: ServerPool,
  name: string,
  { spans }: Kernel,
  inside: readonly number[],
): string[] {
  const { instances } = pool;
  const crews = crewsOf(pool);
  const told = (level: 'busy' | 'held' | 'waiting'): number =>
    sum(crews.map(({ levels }) => levels[level].value));
  const holders = inside.filter((row) => (spans.flags[row]! & spanFlag.holdsSlot) !== 0);
  const held = holders.filter((row) => spans.state[row] === spanState.calling);
  const waiting = inside.filter((row) => spans.state[row] === spanState.waiting);
  const places = Array.from({ length: instances.count }, (_, place) => place);
  return [
    ...same(`busy at ${name}`, told('busy'), holders.length - held.length),
    ...same(`held at ${name}`, told('held'), held.length),
    ...same(`in line at ${name}`, told('waiting'), waiting.length),
    ...places.flatMap((place) => {
      const here = (row: number): boolean => spans.instance[row] === place;
      const taken = sum(crews.map(({ station }) => station.takenAt(place)));
      const isIdle = crews.some(
        ({ station }) => roomAt(pool, station, place) > 0 && station.lengthAt(place) > 0,
      );
      return [
        ...same(`slots at ${name}`, taken, holders.filter(here).length),
        ...(isIdle ? [`${name} has a free slot and a line`] : []),
        ...(!inside.some(here) && pool.workLeft(place) > 1e-6
          ? [`${name} is empty and has work left`]
          : []),
      ];
    }),
  ];
}

/** No group has gone past what is there, and no record of a group has come to two ends. */
function auditLog(log: Log, name: string): string[] {
  const { completed, lost, published } = messageCount;
  const { counts } = log.messages;
  const groups = log.groups.all.filter(({ isThere }) => isThere);
  const wrong = groups.flatMap(({ progress }) =>
    progress.filter((mine, number) => {
      const { low, position, committed, inFlight } = mine.at;
      const { records, numbers } = log.partitionAt(number);
      const isOrdered = low <= position && position <= numbers.shown;
      const isThere = numbers.shown <= records.end && committed <= records.end;
      const lag = mine.lag(records.end);
      return !(isOrdered && isThere && lag >= inFlight && inFlight <= position - low);
    }),
  );
  return [
    ...same(`partitions of ${name} with a wrong place`, wrong.length, 0),
    ...same(`records kept by ${name}`, log.recordsKept, log.partitions.kept),
    ...(counts[completed]! + counts[lost]! <= counts[published]!
      ? []
      : [`ends of records of ${name}: more than were published`]),
  ];
}

/** What is held is out, in line, hidden or being stored; what was published is done, given up, lost or held. */
function auditQueue(
  queue: Queue,
  name: string,
  { spans }: Kernel,
  rows: readonly number[],
): string[] {
  const { store, channels } = queue;
  const places = Array.from({ length: store.used }, (_, place) => place);
  const isHeld = (place: number): boolean =>
    store.state[place] !== messageState.free && store.state[place] !== messageState.gone;
  const accepting = rows.filter(
    (row) => spans.state[row] === spanState.passing && spans.component[row] === queue.index,
  ).length;
  const outside = rows.filter(
    (row) => spans.state[row] === spanState.stored && spans.component[row] === queue.index,
  );
  const held = places.filter(isHeld).length;
  const lines = sum(channels.all.map(({ counts }) => counts.waiting));
  const inLine = places.filter((place) => isHeld(place) && store.state[place] !== messageState.out);
  return [
    ...same(`backlog of ${name}`, queue.backlog, held + accepting),
    ...same(`waiting at ${name}`, lines, inLine.length),
    ...same(
      `messages out of ${name}`,
      outside.filter((row) => store.outside[spans.next[row]!]! < 1).length,
      0,
    ),
    ...channels.all.flatMap(({ counts, number }) =>
      same(
        `messages of channel ${number} of ${name}`,
        counts.held,
        places.filter((place) => isHeld(place) && store.channel[place] === number).length,
      ),
    ),
    ...auditEnds(queue, name),
  ];
}

/** Each message comes to one end; only a dead letter may be done later all the same. */
function auditEnds({ store, messages, meter }: Queue, name: string): string[] {
  const { counts } = messages;
  const isLost = (place: number): boolean =>
    store.state[place] === messageState.gone && store.outside[place] === 0;
  const open = Array.from({ length: store.used }, (_, place) => place).filter(
    (place) =>
      store.state[place] !== messageState.free && store.done[place] === 0 && !isLost(place),
  ).length;
  const dead = meter.counts[meterCount.deadLetters]!;
  const ended = counts[messageCount.completed]! + counts[messageCount.lost]! + dead;
  const tooMany = ended + open - counts[messageCount.published]!;
  return tooMany >= 0 && tooMany <= dead
    ? []
    : [`ends of messages of ${name}: ${tooMany} too many`];
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
        (isOut(spans.state[row]!) || spans.state[row] === spanState.pooled) &&
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

/** Each ticket belongs to the attempt that it is about, and pools know who has a place and who waits. */
function auditTickets({ spans, links, policies }: Kernel, rows: readonly number[]): string[] {
  const ticketed = rows.filter((row) => spans.ticket[row]! !== -1);
  const wrong = ticketed.filter((row) => {
    const ticket = spans.ticket[row]! < 0 ? undefined : policies.tickets.at(spans.ticket[row]!);
    return ticket?.row !== row || spans.parent[row]! < 0;
  });
  return [
    ...same('tickets of the wrong rows', wrong.length, 0),
    ...same('tickets in use', policies.tickets.inUse, ticketed.length),
    ...links.flatMap(({ index, id, guard }) => {
      if (guard === undefined) return [];
      const own = ticketed.filter((row) => spans.link[row] === index && !wrong.includes(row));
      const holding = own.filter((row) => policies.of(row).holdsPlace > 0).length;
      const waiting = own.filter((row) => spans.state[row] === spanState.pooled).length;
      const loads = guard.known.map(({ pool }) => pool.load);
      return [
        ...same(`pool of connection ${id}`, sum(loads.map(({ taken }) => taken)), holding),
        ...same(`line for connection ${id}`, sum(loads.map((one) => one.waiting)), waiting),
        ...same(`in use on connection ${id}`, guard.meter.inUse.value, holding),
        ...same(`pending on connection ${id}`, guard.meter.pending.value, waiting),
        ...(guard.grantable.length > 0 &&
        waiting > 0 &&
        !guard.known.some((one) => one.pool.isCalled)
          ? [`connection ${id} has a free place and a line`]
          : []),
      ];
    }),
  ];
}
