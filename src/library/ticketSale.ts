import { draw } from './draw';
import type { Example } from './Example';
import { lognormal } from './lognormal';

/** Tickets: 700 requests/s of an on-sale hour, let in by a waiting room; each purchase locks the row of its event. */
export const ticketSale: Example = {
  id: 'ticket-sale',
  name: 'Ticket sale',
  summary: 'A waiting room lets buyers in; each purchase locks one row and takes from the stock.',
  invitation: {
    headline: 'Two purchases of one event cannot happen at once.',
    text: 'Each locks the row of its event until it is done. Spread over 5,000 events nobody waits. Send 60% of everybody to one.',
    label: 'Put the big concert on sale',
    fault: { type: 'hotKey', keySpace: 3, share: 0.6 },
  },
  design: draw({
    name: 'Ticket sale',
    keySpaces: [{ id: 3, name: 'Events', keys: 5_000, zipf: 0.4 }],
    operations: [
      { id: 5, name: 'See seats', access: 'read', keySpace: 3 },
      { id: 6, name: 'Buy ticket', access: 'update', keySpace: 3 },
    ],
    parts: [
      {
        id: 11,
        kind: 'client',
        name: 'Fans',
        at: [0, 1],
        with: {
          rate: 700,
          mix: [
            { operation: 5, share: 4 },
            { operation: 6, share: 3 },
          ],
        },
      },
      {
        id: 12,
        kind: 'rate-limiter',
        name: 'Lobby',
        at: [1, 1],
        with: { rate: 900, burst: 200 },
      },
      { id: 13, kind: 'load-balancer', name: 'Edge LB', at: [2, 1] },
      {
        id: 14,
        kind: 'service',
        name: 'Tickets',
        at: [3, 1],
        in: [2, 2],
        with: { serviceTime: lognormal(4), slots: 40 },
      },
      {
        id: 15,
        kind: 'redis',
        name: 'Seat maps',
        at: [4, 0],
        in: [1, 1],
        with: { ttlSeconds: 5 },
      },
      {
        id: 16,
        kind: 'sql-database',
        name: 'Tickets DB',
        at: [4, 1],
        in: [1, 1],
        with: {
          writeTime: lognormal(6, 0.5),
          locking: 'locks',
          stock: 1_000_000,
          slots: 24,
          reads: 'all',
        },
      },
      { id: 17, kind: 'delayed-jobs', name: 'Holds', at: [4, 2], with: { delaySeconds: 5 } },
      {
        id: 18,
        kind: 'worker',
        name: 'Sweeper',
        at: [5, 2],
        in: [2, 2],
        with: { serviceTime: lognormal(10), slots: 8 },
      },
    ],
    calls: [
      { from: 11, to: 12, with: { timeoutMs: 3_000 } },
      { from: 12, to: 13, with: { timeoutMs: 3_000 } },
      { from: 13, to: 14, with: { timeoutMs: 3_000 } },
      { from: 14, to: 15, with: { timeoutMs: 50 } },
      { from: 14, to: 16, with: { timeoutMs: 2_000 } },
      { from: 14, to: 17 },
      { from: 17, to: 18 },
    ],
  }),
};
