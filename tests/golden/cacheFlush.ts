import { urlShortener } from '../../src/library/urlShortener';
import type { Component } from '../../src/model/Component';
import type { Connection } from '../../src/model/Connection';
import type { Design } from '../../src/model/Design';
import type { ParameterValue } from '../../src/model/ParameterValue';

type Settings = Readonly<Record<string, ParameterValue>>;

/** The cache whose flush is looked at. */
export const flushedCache = 14;

/**
 * 4,000 reads a second of 20,000 keys in a cache, and a database beside it that does 800 a second: the case of
 * `concept_checks2.json`. Readers give an attempt up after a second and make two more.
 */
export function cacheFlush(cache: Settings, loads: Settings): Design {
  const givesUp = { timeoutMs: 1_000, attempts: 3, backoffMs: 0, jitter: 'none' };
  return {
    ...urlShortener.design,
    name: 'A flush',
    keySpaces: [{ id: 3, name: 'Items', keys: 20_000, zipf: 0.99 }],
    operations: [{ id: 4, name: 'Read', access: 'read', keySpace: 3 }],
    components: [
      component(11, 'client', { rate: 4_000, ...givesUp }),
      component(13, 'service', {
        serviceTime: { type: 'constant', value: 0 },
        slots: 20_000,
      }),
      component(flushedCache, 'cache', { ttlSeconds: 0, start: 'warm', ...cache }),
      component(15, 'sql-database', {
        serviceTime: { type: 'exponential', mean: 20 },
        waiting: 'unbounded',
      }),
    ],
    connections: [
      connection(21, 11, 13, {}),
      connection(22, 13, flushedCache, {}),
      connection(23, 13, 15, loads),
    ],
    scenario: { durationSeconds: 60, steps: [] },
  };
}

function component(id: number, kind: string, parameters: Settings): Component {
  const placement = [{ zone: 0, instances: 1 }];
  return { id, kind, name: `${kind} ${id}`, x: 0, y: 0, placement, parameters };
}

function connection(id: number, from: number, to: number, parameters: Settings): Connection {
  return { id, from, to, parameters: { timeoutMs: 0, jitter: 'none', ...parameters } };
}
