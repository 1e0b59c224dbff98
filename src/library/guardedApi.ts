import { draw } from './draw';
import type { Example } from './Example';
import { lognormal } from './lognormal';

/** A public API: 600 requests/s through a firewall and a gateway, each of them with a token to check. */
export const guardedApi: Example = {
  id: 'guarded-api',
  name: 'API behind a gateway',
  summary: 'A firewall, a gateway and a token to check before any of the services is asked.',
  invitation: {
    headline: 'Two Auth instances share the work.',
    text: 'Each of them is more than half busy, so one alone is not enough. Kill one: every request needs its token checked, whatever it asks for.',
    label: 'Kill one Auth instance',
    fault: { type: 'kill', component: 15, instances: 1 },
  },
  design: draw({
    name: 'API behind a gateway',
    keySpaces: [{ id: 3, name: 'Resources', keys: 50_000, zipf: 0.8 }],
    operations: [
      { id: 4, name: 'Get account', access: 'read', keySpace: 3 },
      { id: 5, name: 'Get report', access: 'read', keySpace: 3 },
      { id: 6, name: 'Change account', access: 'update', keySpace: 3 },
    ],
    tenants: [
      { id: 7, name: 'Partners', share: 60 },
      { id: 8, name: 'Own apps', share: 30 },
      { id: 9, name: 'Strangers', share: 10 },
    ],
    parts: [
      {
        id: 11,
        kind: 'client',
        name: 'Callers',
        at: [0, 1],
        with: {
          rate: 600,
          mix: [
            { operation: 4, share: 7 },
            { operation: 5, share: 2 },
            { operation: 6, share: 1 },
          ],
        },
      },
      {
        id: 12,
        kind: 'waf',
        name: 'Firewall',
        at: [1, 1],
        in: [1, 1],
        with: { per: 'tenant', limit: 150_000 },
      },
      {
        id: 13,
        kind: 'api-gateway',
        name: 'Gateway',
        at: [2, 1],
        in: [1, 1],
        with: { rate: 900, burst: 900 },
      },
      { id: 14, kind: 'redis', name: 'Counters', at: [3, -0.5] },
      {
        id: 15,
        kind: 'auth-service',
        name: 'Auth',
        at: [4, 0.25],
        in: [1, 1],
        with: {
          // Three calls in a hundred bring a password, whose hash takes 100 ms of a processor.
          serviceTime: {
            type: 'mixture',
            parts: [
              { weight: 97, distribution: lognormal(0.5) },
              { weight: 3, distribution: lognormal(100, 0.35) },
            ],
          },
        },
      },
      { id: 16, kind: 'redis', name: 'Tokens', at: [5, 0.25], in: [1, 1] },
      { id: 22, kind: 'load-balancer', name: 'Auth LB', at: [3, 0.5], with: { checkSeconds: 2 } },
      {
        id: 17,
        kind: 'service',
        name: 'Accounts',
        at: [3, 1.5],
        in: [2, 2],
        with: { serviceTime: lognormal(5), slots: 32 },
      },
      {
        id: 18,
        kind: 'service',
        name: 'Reports',
        at: [3, 2.5],
        in: [2, 2],
        with: { serviceTime: lognormal(15), slots: 16 },
      },
      { id: 19, kind: 'dynamodb', name: 'Accounts DB', at: [4, 1.25], in: [3, 3] },
      { id: 20, kind: 'log-pipeline', name: 'Access log', at: [4, 2.15] },
      { id: 21, kind: 'document-db', name: 'Reports DB', at: [4, 3.05], in: [1, 1] },
    ],
    calls: [
      { from: 11, to: 12, with: { timeoutMs: 3_000 } },
      { from: 12, to: 13, with: { timeoutMs: 3_000 } },
      { from: 13, to: 14, with: { timeoutMs: 20 } },
      { from: 13, to: 22, with: { timeoutMs: 1_000 }, rules: [{}] },
      { from: 13, to: 17, with: { timeoutMs: 1_500 }, rules: [{ operations: [4, 6], step: 2 }] },
      { from: 13, to: 18, with: { timeoutMs: 1_500 }, rules: [{ operations: [5], step: 2 }] },
      {
        from: 15,
        to: 16,
        with: { timeoutMs: 20 },
        rules: [{ asks: 'read' }, { step: 2, mode: 'populate', missOf: 1516 }],
      },
      { from: 22, to: 15, with: { timeoutMs: 1_000 } },
      { from: 17, to: 19, with: { timeoutMs: 500 } },
      { from: 17, to: 20 },
      { from: 18, to: 20 },
      { from: 18, to: 21, with: { timeoutMs: 800 } },
    ],
  }),
};
