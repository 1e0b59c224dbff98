import { draw } from './draw';
import type { Example } from './Example';
import { lognormal } from './lognormal';

/** Software for many customers: 400 requests/s of five tenants, with a limit for each of them, counted in one place. */
export const tenantsInOneSystem: Example = {
  id: 'tenants-in-one-system',
  name: 'Tenants in one system',
  summary: 'Five customers share one system; a limiter keeps each of them within its share.',
  invitation: {
    headline: 'One customer imports ten years of invoices.',
    text: 'Umbra sends twelve times as much as usual. The limiter turns its surplus away, and the other four notice nothing. Then remove the limiter and try again.',
    label: 'Make Umbra noisy',
    fault: { type: 'noisyTenant', tenant: 7, factor: 12 },
  },
  design: draw({
    name: 'Tenants in one system',
    keySpaces: [{ id: 3, name: 'Invoices', keys: 200_000, zipf: 0.6 }],
    operations: [
      { id: 4, name: 'Open invoice', access: 'read', keySpace: 3 },
      { id: 5, name: 'Save invoice', access: 'update', keySpace: 3 },
    ],
    tenants: [
      { id: 6, name: 'Acme', share: 30 },
      { id: 7, name: 'Umbra', share: 25 },
      { id: 8, name: 'Bolt', share: 20 },
      { id: 9, name: 'Corte', share: 15 },
      { id: 10, name: 'Dune', share: 10 },
    ],
    parts: [
      {
        id: 11,
        kind: 'client',
        name: 'Customers',
        at: [0, 1],
        with: {
          rate: 400,
          mix: [
            { operation: 4, share: 4 },
            { operation: 5, share: 1 },
          ],
        },
      },
      { id: 12, kind: 'load-balancer', name: 'Edge LB', at: [1, 1] },
      {
        id: 13,
        kind: 'rate-limiter',
        name: 'Limiter',
        at: [2, 1],
        in: [1, 1],
        with: { per: 'tenant', rate: 160, burst: 160 },
      },
      { id: 14, kind: 'redis', name: 'Counters', at: [3, 0] },
      {
        id: 15,
        kind: 'service',
        name: 'Invoices',
        at: [3, 1],
        in: [2, 2],
        with: { serviceTime: lognormal(6), slots: 24 },
      },
      {
        id: 16,
        kind: 'connection-pooler',
        name: 'Pooler',
        at: [4, 1],
        in: [1, 1],
        with: { slots: 12 },
      },
      {
        id: 17,
        kind: 'sql-database',
        name: 'Invoices DB',
        at: [5, 1],
        in: [1, 1],
        with: {
          serviceTime: lognormal(8, 0.7),
          writeTime: lognormal(10, 0.7),
          slots: 12,
          reads: 'primary',
        },
      },
      { id: 18, kind: 'trace-collector', name: 'Tracing', at: [4, 2] },
    ],
    calls: [
      { from: 11, to: 12, with: { timeoutMs: 3_000 } },
      { from: 12, to: 13, with: { timeoutMs: 3_000 } },
      { from: 13, to: 14, with: { timeoutMs: 20 } },
      { from: 13, to: 15, with: { timeoutMs: 2_000 } },
      { from: 15, to: 16, with: { timeoutMs: 1_500 } },
      { from: 15, to: 18 },
      { from: 16, to: 17, with: { timeoutMs: 1_000 } },
    ],
  }),
};
