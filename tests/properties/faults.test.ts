import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { Cache } from '../../src/engine/behaviours/Cache';
import { Queue } from '../../src/engine/behaviours/Queue';
import { ServerPool } from '../../src/engine/behaviours/ServerPool';
import { Source } from '../../src/engine/behaviours/Source';
import type { Kernel } from '../../src/engine/Kernel';
import type { Simulation } from '../../src/engine/Simulation';
import { Mailbox } from '../../src/engine/behaviours/Mailbox';
import { spanState } from '../../src/engine/spans/spanState';
import type { Design } from '../../src/model/Design';
import type { Fault } from '../../src/model/Fault';
import { arbitrarySession } from './arbitrarySession';
import { audit } from './audit';
import { fingerprint } from './fingerprint';
import { play } from './play';
import { patience, runs } from './runs';

test(
  'a fault without an effect changes nothing',
  () => {
    fc.assert(
      fc.property(arbitrarySession(), fc.nat(99), fc.nat(6), (session, which, place) => {
        const idle = idleFaults(session.design);
        const fault = idle[which % idle.length] as Fault;
        const at = Math.min(place, session.deeds.length);
        const afterEvents = session.deeds[at]?.afterEvents ?? 50;
        const extra = { afterEvents, action: { type: 'break', id: 980, fault } } as const;
        const deeds = [
          ...session.deeds.slice(0, at),
          extra,
          { afterEvents: 0, action: { type: 'mend', id: 980 } } as const,
          ...session.deeds
            .slice(at)
            .map((deed, index) => (index === 0 ? { ...deed, afterEvents: 0 } : deed)),
        ];
        expect(fingerprint(play({ ...session, deeds }))).toBe(fingerprint(play(session)));
      }),
      runs(80),
    );
  },
  patience,
);

/** Faults that say nothing, and flushes of what is no cache. */
function idleFaults({ components, connections }: Design): readonly Fault[] {
  return [
    { type: 'traffic', component: 0, factor: 1 },
    { type: 'hotKey', keySpace: 0, share: 0 },
    ...connections.map(({ id }): Fault => ({ type: 'delay', connection: id, addedMs: 0 })),
    ...components.flatMap(({ id, kind }): Fault[] => [
      { type: 'slow', component: id, factor: 1 },
      { type: 'errors', component: id, share: 0 },
      { type: 'slow', component: id, factor: 7 },
      { type: 'errors', component: id, share: 0.5 },
      ...(kindOf(kind)?.behaviour === 'cache'
        ? []
        : [{ type: 'flushCache', component: id } as const]),
    ]),
  ];
}

test(
  'slots, lines, caches and backlogs never hold more than they may',
  () => {
    fc.assert(
      fc.property(arbitrarySession('faults'), (session) => {
        play(session, (simulation) => expect(overfull(simulation)).toEqual([]));
      }),
      runs(80),
    );
  },
  patience,
);

function overfull({ world: { kernel } }: Simulation): readonly string[] {
  return kernel.components.flatMap((component) => {
    const { kind, id } = component.component;
    const over = (what: string, value: number, limit: number): string[] =>
      value <= limit ? [] : [`${what} of ${kind} ${id}: ${value} of ${limit}`];
    const places = Array.from({ length: component.instances.count }, (_, place) => place);
    return [
      ...(component instanceof ServerPool
        ? places.flatMap((place) => [
            ...over('slots', component.station.takenAt(place), component.station.slots),
            ...over('line', component.station.lengthAt(place), lineOf(component)),
          ])
        : []),
      ...(component instanceof Cache
        ? over('keys', component.entries, places.length * capacityOf(component))
        : []),
      ...(component instanceof Queue ? over('backlog', mostHeld(component), component.places) : []),
    ];
  });
}

/** Places to wait; what was interrupted by what matters more waits besides. */
function lineOf({ component, station }: ServerPool): number {
  const interrupts = component.parameters['order'] === 'preemptive';
  return station.queueLimit + (interrupts ? station.slots : 0);
}

/** In all, or of the subscriber of a topic that has most. */
function mostHeld({ lag, backlog }: Queue): number {
  return Number.isNaN(lag) ? backlog : lag;
}

function capacityOf(cache: Cache): number {
  const { capacity } = cache.component.parameters;
  return typeof capacity === 'number' ? capacity : 20_000;
}

test(
  'once the traffic stops and all is mended, nothing is left but messages in queues',
  () => {
    fc.assert(
      fc.property(arbitrarySession('faults'), (session) => {
        const simulation = play(session);
        for (const { id } of simulation.world.faults.active) simulation.act({ type: 'mend', id });
        const fault = { type: 'traffic', component: 0, factor: 0 } as const;
        simulation.act({ type: 'break', id: 990, fault });
        const { kernel } = simulation.world;
        const clients = kernel.components.filter((component) => component instanceof Source);
        const waiting = (): readonly number[] => clients.map(({ meter }) => meter.inside.value);
        const isOver = (): boolean =>
          waiting().every((inside) => inside === 0) &&
          (mailboxesAreBusy(kernel) || statesLeft(kernel).length === 0);
        // Processors in each other's way, at work that began while their instance stood still nearly always, may take a day.
        for (let turn = 0; turn < 20 && (turn === 0 || !isOver()); turn++) {
          simulation.advance(simulation.nowSeconds + 200 * 2 ** Math.min(turn, 6), 300_000);
        }
        expect(audit(simulation)).toEqual([]);
        // A message on a very slow wire is still on its way after that, and others wait for it.
        if (isOnTheWay(kernel)) return;
        expect(waiting()).toEqual(clients.map(() => 0));
        expect(mailboxesAreBusy(kernel) ? [] : statesLeft(kernel)).toEqual([]);
      }),
      runs(60),
    );
  },
  patience,
);

function statesLeft({ spans }: Kernel): readonly number[] {
  return [...spans.state.subarray(0, spans.used)].filter((state) => state !== spanState.free);
}

function isOnTheWay({ spans }: Kernel): boolean {
  const rows = Array.from({ length: spans.used }, (_, row) => row);
  return rows.some((row) => {
    const state = spans.state[row];
    const isSent = state === spanState.sent || state === spanState.replying;
    return isSent && spans.event[row]! >= 0;
  });
}

/** Whether messages are still delivered, again perhaps for ever, or wait, or their senders do. */
function mailboxesAreBusy({ components }: Kernel): boolean {
  return components.some(
    (component) =>
      component instanceof Mailbox && (component.backlog > 0 || component.meter.inside.value > 0),
  );
}
