import { draw } from './draw';
import type { Example } from './Example';
import { lognormal } from './lognormal';

/** Orders as events: 700 requests/s, one in seven writes; a stream of changes builds what is read. */
export const ordersAsEvents: Example = {
  id: 'orders-as-events',
  name: 'Orders as events',
  summary: 'Orders are appended; a stream of the changes builds the view that people read.',
  invitation: {
    headline: 'What is written and what is read are two stores.',
    text: 'Reading never asks the store that takes orders in. Fill its disk: each order is refused at once, and people look at their old ones as if nothing had happened.',
    label: 'Fill the disk',
    fault: { type: 'diskFull', component: 15 },
  },
  design: draw({
    name: 'Orders as events',
    keySpaces: [{ id: 3, name: 'Orders', keys: 100_000, zipf: 0.6 }],
    operations: [
      { id: 4, name: 'Place order', access: 'insert', keySpace: 3 },
      { id: 5, name: 'See order', access: 'read', keySpace: 3 },
    ],
    parts: [
      {
        id: 11,
        kind: 'client',
        name: 'Customers',
        at: [0, 1],
        with: {
          rate: 700,
          mix: [
            { operation: 4, share: 1 },
            { operation: 5, share: 6 },
          ],
        },
      },
      {
        id: 12,
        kind: 'api-gateway',
        name: 'Gateway',
        at: [1, 1],
        in: [1, 1],
        with: { rate: 2_000, burst: 2_000 },
      },
      {
        id: 13,
        kind: 'service',
        name: 'Writer',
        at: [2, 0],
        in: [2, 2],
        with: { serviceTime: lognormal(5), slots: 32 },
      },
      {
        id: 14,
        kind: 'service',
        name: 'Reader',
        at: [2, 2],
        in: [2, 2],
        with: { serviceTime: lognormal(3), slots: 32 },
      },
      { id: 15, kind: 'sql-database', name: 'Events', at: [3, -1], in: [1, 1] },
      { id: 16, kind: 'change-capture', name: 'Capture', at: [3, 0] },
      {
        id: 17,
        kind: 'log',
        name: 'Changes',
        at: [4, 0],
        in: [2, 1],
        with: { partitions: 16 },
      },
      {
        id: 18,
        kind: 'stream-processor',
        name: 'View builder',
        at: [5, 0],
        in: [4, 4],
        with: { serviceTime: lognormal(1) },
      },
      { id: 19, kind: 'document-db', name: 'Views', at: [6, 1.5], in: [1, 2] },
      {
        id: 20,
        kind: 'redis',
        name: 'View cache',
        at: [3, 2.5],
        in: [1, 1],
        with: { ttlSeconds: 10 },
      },
      {
        id: 21,
        kind: 'worker',
        name: 'Loader',
        at: [5, -1],
        in: [1, 1],
        with: { serviceTime: lognormal(4), slots: 8 },
      },
      { id: 22, kind: 'data-warehouse', name: 'Warehouse', at: [6, -1], in: [1, 1] },
    ],
    calls: [
      { from: 11, to: 12, with: { timeoutMs: 3_000 } },
      { from: 12, to: 13, with: { timeoutMs: 2_000 }, rules: [{ operations: [4] }] },
      { from: 12, to: 14, with: { timeoutMs: 2_000 }, rules: [{ operations: [5] }] },
      { from: 13, to: 15, with: { timeoutMs: 500 } },
      { from: 13, to: 16, rules: [{ step: 2, mode: 'async' }] },
      { from: 14, to: 20, with: { timeoutMs: 50 } },
      { from: 14, to: 19, with: { timeoutMs: 500 } },
      { from: 16, to: 17 },
      { from: 17, to: 18 },
      { from: 17, to: 21 },
      { from: 18, to: 19, with: { timeoutMs: 2_000, attempts: 3 } },
      { from: 21, to: 22, with: { timeoutMs: 60_000 }, rules: [{ probability: 0.02 }] },
    ],
  }),
};
