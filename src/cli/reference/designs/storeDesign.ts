import type { Component } from '../../../model/Component';
import type { Connection } from '../../../model/Connection';
import type { Design } from '../../../model/Design';
import { emptyDesign } from '../../../model/emptyDesign';
import type { KeySpace } from '../../../model/KeySpace';
import type { Operation } from '../../../model/Operation';
import type { ParameterValue } from '../../../model/ParameterValue';

type Parameters = Readonly<Record<string, ParameterValue>>;

/** Ids in such a design. The first zone is 1; the clients come from 100 on and their services from 200 on, in the order of their list. */
export const storeIds = { store: 300, keys: 50, read: 51, write: 52 } as const;

/** One sort of callers of a store: a client and a service without work of its own in some zone. */
export interface Callers {
  readonly parameters: Parameters;
  readonly access: Operation['access'];
  /** 0: in none. */
  readonly zone?: number;
  /** One way to the store, ms. */
  readonly delayMs?: number;
}

/** What the store of a design is. */
export interface StoreSetting {
  readonly kind: string;
  readonly parameters: Parameters;
  readonly placement: Component['placement'];
}

/** Callers of a store, without delays but their own and without timeouts. */
export function storeDesign(
  callers: readonly Callers[],
  store: StoreSetting,
  keySpace: Partial<KeySpace> = {},
): Design {
  const zones = Math.max(
    ...callers.map(({ zone = 0 }) => zone),
    ...store.placement.map(({ zone }) => zone),
  );
  return {
    ...emptyDesign,
    name: 'Reference case',
    nextId: 1_000,
    zones: Array.from({ length: zones }, (_, place) => ({
      id: place + 1,
      name: `Zone ${place + 1}`,
      region: 'Region',
    })),
    keySpaces: [{ id: storeIds.keys, name: 'Keys', keys: 1, zipf: 0, ...keySpace }],
    operations: callers.map(({ access }, place) => operationOf(access, place)),
    components: [
      ...callers.flatMap(componentsOf),
      { ...at(2), id: storeIds.store, name: 'Store', ...store },
    ],
    connections: callers.flatMap(connectionsOf),
  };
}

function operationOf(access: Operation['access'], place: number): Operation {
  return { id: 400 + place, name: `Operation ${place + 1}`, access, keySpace: storeIds.keys };
}

function componentsOf({ parameters, zone = 0 }: Callers, place: number): readonly Component[] {
  const mix = [{ operation: 400 + place, share: 1 }];
  const serviceTime = { type: 'constant', value: 0 } as const;
  return [
    {
      ...at(0),
      id: 100 + place,
      kind: 'client',
      name: `Client ${place + 1}`,
      placement: [{ zone: 0, instances: 1 }],
      parameters: { timeoutMs: 0, mix, ...parameters },
    },
    {
      ...at(1),
      id: 200 + place,
      kind: 'service',
      name: `Service ${place + 1}`,
      placement: [{ zone, instances: 1 }],
      parameters: { slots: 100_000, serviceTime, waiting: 'unbounded' },
    },
  ];
}

function connectionsOf({ delayMs = 0 }: Callers, place: number): readonly Connection[] {
  return [
    link(500 + place, 100 + place, 200 + place, 0),
    link(600 + place, 200 + place, storeIds.store, delayMs),
  ];
}

function link(id: number, from: number, to: number, value: number): Connection {
  return {
    id,
    from,
    to,
    parameters: { delay: 'own', ownDelay: { type: 'constant', value }, timeoutMs: 0 },
  };
}

function at(column: number): Pick<Component, 'x' | 'y'> {
  return { x: column * 300, y: 0 };
}
