import { draw } from './draw';
import type { Example } from './Example';
import { lognormal } from './lognormal';

/** A shop: 820 requests/s of an average day, some of which pay with a provider that others run. */
export const shopCheckout: Example = {
  id: 'shop-checkout',
  name: 'Shop checkout',
  summary: 'Browsing and paying in one service; the payment is somebody else’s, the mail can wait.',
  invitation: {
    headline: 'Who only looks around does not need the payment provider.',
    text: 'Yet looking and paying share the threads of one service. Make payments take ten times as long, and watch who fails.',
    label: 'Slow payments down',
    fault: { type: 'slow', component: 17, factor: 10 },
  },
  design: draw({
    name: 'Shop checkout',
    keySpaces: [
      { id: 3, name: 'Products', keys: 50_000, zipf: 0.95 },
      { id: 4, name: 'Orders', keys: 100_000, zipf: 0 },
    ],
    operations: [
      { id: 5, name: 'View product', access: 'read', keySpace: 3 },
      { id: 6, name: 'Check out', access: 'insert', keySpace: 4 },
    ],
    parts: [
      {
        id: 11,
        kind: 'client',
        name: 'Shoppers',
        at: [0, 1.5],
        with: {
          rate: 820,
          mix: [
            { operation: 5, share: 40 },
            { operation: 6, share: 1 },
          ],
        },
      },
      {
        id: 13,
        kind: 'load-balancer',
        name: 'Edge LB',
        at: [1, 1.5],
        with: { policy: 'twoChoices' },
      },
      {
        id: 14,
        kind: 'service',
        name: 'Shop',
        at: [2, 1.5],
        in: [2, 2],
        with: { serviceTime: lognormal(4), slots: 16 },
      },
      {
        id: 15,
        kind: 'redis',
        name: 'Cache',
        at: [3, 0],
        in: [1, 1],
        with: { capacity: 20_000 },
      },
      { id: 16, kind: 'sql-database', name: 'Shop DB', at: [3, 1], in: [1, 2] },
      {
        id: 17,
        kind: 'payment-provider',
        name: 'Payments',
        at: [3, 2],
        with: { serviceTime: lognormal(400, 0.5) },
      },
      { id: 18, kind: 'queue', name: 'Mails', at: [3, 3] },
      { id: 19, kind: 'worker', name: 'Mailer', at: [4, 3], in: [2, 2], with: { slots: 8 } },
      { id: 20, kind: 'email-provider', name: 'Mail API', at: [5, 3], with: { quota: 50 } },
    ],
    calls: [
      { from: 11, to: 13, with: { timeoutMs: 4_000 } },
      { from: 13, to: 14, with: { timeoutMs: 4_000 } },
      { from: 14, to: 15, with: { timeoutMs: 50 } },
      { from: 14, to: 16, with: { timeoutMs: 300, attempts: 2, backoffMs: 20 } },
      { from: 14, to: 17, with: { timeoutMs: 5_000 }, rules: [{ operations: [6], step: 4 }] },
      { from: 14, to: 18, rules: [{ operations: [6], step: 5, mode: 'async' }] },
      { from: 18, to: 19 },
      { from: 19, to: 20, with: { timeoutMs: 3_000, attempts: 3, backoffMs: 500 } },
    ],
  }),
};
