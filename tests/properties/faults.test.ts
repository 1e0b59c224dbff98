import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Cache } from '../../src/engine/behaviours/Cache';
import { Queue } from '../../src/engine/behaviours/Queue';
import { ServerPool } from '../../src/engine/behaviours/ServerPool';
import { Source } from '../../src/engine/behaviours/Source';
import type { Kernel } from '../../src/engine/Kernel';
import type { Simulation } from '../../src/engine/Simulation';
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
      ...(kind === 'cache' ? [] : [{ type: 'flushCache', component: id } as const]),
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
  const { spans } = kernel;
  return kernel.components.flatMap((component) => {
    const { kind, id } = component.component;
    const over = (what: string, value: number, limit: number): string[] =>
      value <= limit ? [] : [`${what} of ${kind} ${id}: ${value} of ${limit}`];
    const waitingAt = (place: number): number =>
      Array.from({ length: spans.used }, (_, row) => row).filter(
        (row) =>
          spans.state[row] === spanState.waiting &&
          spans.component[row] === component.index &&
          spans.instance[row] === place,
      ).length;
    const places = Array.from({ length: component.instances.count }, (_, place) => place);
    return [
      ...(component instanceof ServerPool
        ? places.flatMap((place) => [
            ...over('slots', component.station.takenAt(place), component.station.slots),
            ...over('line', waitingAt(place), component.station.queueLimit),
          ])
        : []),
      ...(component instanceof Cache
        ? over('keys', component.entries, places.length * capacityOf(component))
        : []),
      ...(component instanceof Queue ? over('backlog', component.backlog, component.places) : []),
    ];
  });
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
        simulation.advance(simulation.nowSeconds + 200, 300_000);
        expect(audit(simulation)).toEqual([]);
        const { kernel } = simulation.world;
        const clients = kernel.components.filter((component) => component instanceof Source);
        expect(clients.map(({ meter }) => meter.inside.value)).toEqual(clients.map(() => 0));
        const left = deliversForEver(session.design) ? [] : statesLeft(kernel);
        expect(left.filter((state) => state !== spanState.stored)).toEqual([]);
      }),
      runs(60),
    );
  },
  patience,
);

function statesLeft({ spans }: Kernel): readonly number[] {
  return [...spans.state.subarray(0, spans.used)].filter((state) => state !== spanState.free);
}

function deliversForEver({ components }: Design): boolean {
  return components.some(
    ({ kind, parameters }) => kind === 'queue' && parameters['maxDeliveries'] === 0,
  );
}
