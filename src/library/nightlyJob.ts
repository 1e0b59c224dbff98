import { draw } from './draw';
import type { Example } from './Example';
import { lognormal } from './lognormal';

/** A shop whose stock is counted by a job on the same database: 400 requests/s of people, 40 a second of the job. */
export const nightlyJob: Example = {
  id: 'nightly-job',
  name: 'A job on the shop’s database',
  summary: 'People and a job share one database; the job is held back to forty queries a second.',
  invitation: {
    headline: 'The job is slow on purpose.',
    text: 'It asks forty times a second, and nobody in the shop notices. Let it run as fast as it would like, thirty times that, in the same lines as the people.',
    label: 'Let the job run freely',
    fault: { type: 'traffic', component: 12, factor: 30 },
  },
  design: draw({
    name: 'A job on the shop’s database',
    keySpaces: [
      { id: 3, name: 'Products', keys: 50_000, zipf: 0.9 },
      { id: 4, name: 'Stock rows', keys: 200_000, zipf: 0 },
    ],
    operations: [
      { id: 5, name: 'View product', access: 'read', keySpace: 3 },
      { id: 6, name: 'Order', access: 'update', keySpace: 4 },
      { id: 7, name: 'Count stock', access: 'update', keySpace: 4, priority: 2 },
    ],
    parts: [
      {
        id: 11,
        kind: 'client',
        name: 'Shoppers',
        at: [0, 0],
        with: {
          rate: 400,
          mix: [
            { operation: 5, share: 9 },
            { operation: 6, share: 1 },
          ],
        },
      },
      {
        id: 12,
        kind: 'batch-job',
        name: 'Stock count',
        at: [2, 1.5],
        with: { arrivals: 'constant', rate: 40, mix: [{ operation: 7, share: 1 }] },
      },
      { id: 13, kind: 'load-balancer', name: 'Edge LB', at: [1, 0] },
      {
        id: 14,
        kind: 'service',
        name: 'Shop',
        at: [2, 0],
        in: [2, 2],
        with: { serviceTime: lognormal(5), slots: 32 },
      },
      {
        id: 15,
        kind: 'redis',
        name: 'Cache',
        at: [3, -0.5],
        in: [1, 1],
        with: { capacity: 10_000 },
      },
      {
        id: 16,
        kind: 'sql-database',
        name: 'Shop DB',
        at: [3, 0.75],
        in: [1, 1],
        with: {
          serviceTime: lognormal(4, 0.7),
          writeTime: lognormal(10, 0.7),
          slots: 10,
          queueLimit: 500,
          reads: 'primary',
        },
      },
      { id: 17, kind: 'metrics-store', name: 'Metrics', at: [3, 1.75] },
    ],
    calls: [
      { from: 11, to: 13, with: { timeoutMs: 2_000 } },
      { from: 12, to: 16, with: { timeoutMs: 30_000 } },
      { from: 13, to: 14, with: { timeoutMs: 2_000 } },
      { from: 14, to: 15, with: { timeoutMs: 50 } },
      { from: 14, to: 16, with: { timeoutMs: 1_000 } },
      { from: 14, to: 17 },
    ],
  }),
};
