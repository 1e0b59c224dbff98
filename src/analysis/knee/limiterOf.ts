import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import type { ComponentReport, Report } from '../../model/Report';
import { takenShare } from '../takenShare';
import type { Limiter } from './Knee';

/** Slots at work, as a share, from which a component counts as being at its limit. */
const atWork = 0.8;
/** Slots taken, at work or held, from which it counts as full. */
const taken = 0.9;

/**
 * What a run is limited by: the component whose slots are most at work; where all work little, the end of the chain of slots
 * that are held by callers who wait; where there is none, the one that turns the most away. Undefined: nothing is at its limit.
 */
export function limiterOf(report: Report, design: Design): Limiter | undefined {
  const parts = awaitedParts(report, design);
  const busiest = highest(parts, (part) => part.station?.utilisation ?? 0);
  const utilisation = busiest?.station?.utilisation ?? 0;
  if (busiest !== undefined && utilisation >= atWork) {
    return limiter(busiest, `${percent(utilisation)} of its slots are at work`);
  }
  return endOfHolding(parts, design) ?? refuser(parts);
}

/** What requests wait for, from their sources on: what is done later, or behind a queue, does not slow them down. */
function awaitedParts(report: Report, { connections }: Design): readonly ComponentReport[] {
  const calls = new Map(report.connections.map((one) => [one.id, one]));
  const parts = report.components.filter(({ removed }) => !removed);
  const stores = new Set(parts.filter(({ queue }) => queue !== undefined).map(({ id }) => id));
  const called = new Set(connections.map(({ to }) => to));
  const reached = new Set(parts.map(({ id }) => id).filter((id) => !called.has(id)));
  for (const id of reached) {
    if (stores.has(id)) continue;
    for (const { id: connection, from, to } of connections) {
      const { sent = 0, unawaited = 0 } = calls.get(connection) ?? {};
      if (from === id && sent > 0 && unawaited <= sent / 2) reached.add(to);
    }
  }
  return parts.filter(({ id }) => reached.has(id));
}

/** A component whose slots are all taken by waiting, and behind which no other is like that. */
function endOfHolding(parts: readonly ComponentReport[], design: Design): Limiter | undefined {
  const full = new Map(
    parts.filter(({ station }) => takenShare(station) >= taken).map((part) => [part.id, part]),
  );
  const isLast = (id: Id): boolean =>
    !design.connections.some(({ from, to }) => from === id && full.has(to));
  const last = highest(
    [...full.values()].filter(({ id }) => isLast(id)),
    ({ station }) => takenShare(station),
  );
  return (
    last &&
    limiter(
      last,
      `${percent(takenShare(last.station))} of its slots are taken, ${percent(last.station?.held ?? 0)} by calls that wait for others`,
    )
  );
}

/** Calls that a component turned away, its own or those that a callee refused to it. */
function refusalsOf({ started, accepted, gate, elastic }: ComponentReport): number {
  return started - accepted + (gate?.rejected ?? 0) + (gate?.shed ?? 0) + (elastic?.rejected ?? 0);
}

function refuser(parts: readonly ComponentReport[]): Limiter | undefined {
  const most = highest(parts, refusalsOf);
  const count = most === undefined ? 0 : refusalsOf(most);
  return most && count > 0 && count >= most.started / 1_000
    ? limiter(most, `it turned ${percent(Math.min(1, count / most.started))} of its calls away`)
    : undefined;
}

function limiter({ id, name }: ComponentReport, reason: string): Limiter {
  return { component: id, name, reason };
}

function highest<Thing>(
  things: readonly Thing[],
  size: (thing: Thing) => number,
): Thing | undefined {
  let best: Thing | undefined;
  for (const thing of things) if (best === undefined || size(thing) > size(best)) best = thing;
  return best;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
