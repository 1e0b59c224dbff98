import type { Example } from './Example';

/** A shop's catalogue behind a cache. One flush, and it stays down although nothing is broken any more. */
export const flushThatNeverHeals: Example = {
  id: 'flush-that-never-heals',
  name: 'A flush that never heals',
  summary:
    'A cache answers nearly every read. Empty it once, and the database never gets free again.',
  invitation: {
    headline: 'This system is running now. Break one part of it.',
    text: 'Each dot is a simulated request. The cache answers most reads and the database sees the rest. Empty the cache once, and watch whether the system comes back.',
    label: 'Empty the cache',
    fault: { type: 'flushCache', component: 14 },
  },
  design: {
    name: 'A flush that never heals',
    seed: 7,
    slice: 1,
    planRules: 1,
    nextId: 30,
    zones: [
      { id: 1, name: 'Zone A', region: 'Region 1' },
      { id: 2, name: 'Zone B', region: 'Region 1' },
    ],
    keySpaces: [{ id: 3, name: 'Items', keys: 20_000, zipf: 0.9 }],
    operations: [
      { id: 4, name: 'View item', access: 'read', keySpace: 3 },
      { id: 5, name: 'Change item', access: 'update', keySpace: 3 },
    ],
    components: [
      {
        id: 11,
        kind: 'client',
        name: 'Visitors',
        x: 0,
        y: 160,
        placement: [{ zone: 0, instances: 1 }],
        parameters: {
          rate: 1_200,
          mix: [
            { operation: 4, share: 199 },
            { operation: 5, share: 1 },
          ],
        },
      },
      {
        id: 12,
        kind: 'load-balancer',
        name: 'Edge LB',
        x: 240,
        y: 160,
        placement: [{ zone: 0, instances: 1 }],
        parameters: { policy: 'twoChoices' },
      },
      {
        id: 13,
        kind: 'service',
        name: 'Catalogue',
        x: 480,
        y: 160,
        placement: [
          { zone: 1, instances: 2 },
          { zone: 2, instances: 2 },
        ],
        parameters: {
          serviceTime: { type: 'lognormal', median: 4, sigma: 0.6 },
          slots: 500,
          queueLimit: 200,
        },
      },
      {
        id: 14,
        kind: 'cache',
        name: 'Item cache',
        x: 740,
        y: 60,
        placement: [{ zone: 1, instances: 1 }],
        parameters: { capacity: 20_000, ttlSeconds: 600, start: 'warm' },
      },
      {
        id: 15,
        kind: 'sql-database',
        name: 'Items DB',
        x: 740,
        y: 260,
        placement: [{ zone: 1, instances: 1 }],
        parameters: {
          serviceTime: { type: 'lognormal', median: 10, sigma: 0.5 },
          writeTime: { type: 'lognormal', median: 12, sigma: 0.5 },
          slots: 6,
          queueLimit: 2_000,
        },
      },
    ],
    connections: [
      { id: 21, from: 11, to: 12, parameters: {} },
      { id: 22, from: 12, to: 13, parameters: { timeoutMs: 3_000 } },
      { id: 23, from: 13, to: 14, parameters: { timeoutMs: 100 } },
      { id: 24, from: 13, to: 15, parameters: { timeoutMs: 800, attempts: 2, backoffMs: 200 } },
    ],
    scenario: { durationSeconds: 300, steps: [] },
  },
};
