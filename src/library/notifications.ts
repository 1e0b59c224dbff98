import { draw } from './draw';
import type { Example } from './Example';
import { lognormal } from './lognormal';

/** Notifications: 185 messages a second, by push, e-mail or SMS, each behind a line of its own. */
export const notifications: Example = {
  id: 'notifications',
  name: 'Notifications',
  summary: 'Push, e-mail and SMS, each behind a queue of its own and a provider with a limit.',
  invitation: {
    headline: 'A full line stops whoever writes to it.',
    text: 'Each channel has its own line and workers. Let the mail provider go silent: push and SMS go on until the e-mail line is full, and then everybody who notifies has to wait.',
    label: 'Silence the mail provider',
    fault: { type: 'hang', component: 22 },
  },
  design: draw({
    name: 'Notifications',
    keySpaces: [{ id: 3, name: 'People', keys: 100_000, zipf: 0.5 }],
    operations: [
      { id: 5, name: 'Push', access: 'update', keySpace: 3 },
      { id: 6, name: 'E-mail', access: 'update', keySpace: 3 },
      { id: 7, name: 'SMS', access: 'update', keySpace: 3 },
    ],
    parts: [
      {
        id: 11,
        kind: 'client',
        name: 'Our services',
        at: [0, 1],
        with: {
          rate: 185,
          mix: [
            { operation: 5, share: 10 },
            { operation: 6, share: 5 },
            { operation: 7, share: 1 },
          ],
        },
      },
      {
        id: 12,
        kind: 'service',
        name: 'Notifier',
        at: [1, 1],
        in: [1, 1],
        with: { serviceTime: lognormal(5), slots: 40 },
      },
      { id: 13, kind: 'redis', name: 'Cache', at: [2, -1], in: [1, 1] },
      { id: 14, kind: 'document-db', name: 'Choices', at: [2, 3], in: [1, 1] },
      { id: 15, kind: 'rabbitmq', name: 'Push line', at: [2, 0], with: { queueLimit: 500 } },
      { id: 16, kind: 'rabbitmq', name: 'Mail line', at: [2, 1], with: { queueLimit: 500 } },
      { id: 17, kind: 'rabbitmq', name: 'SMS line', at: [2, 2], with: { queueLimit: 500 } },
      {
        id: 18,
        kind: 'worker',
        name: 'Push sender',
        at: [3, 0],
        in: [2, 2],
        with: { serviceTime: lognormal(5), slots: 16 },
      },
      {
        id: 19,
        kind: 'worker',
        name: 'Mailer',
        at: [3, 1],
        in: [2, 2],
        with: { serviceTime: lognormal(5), slots: 16 },
      },
      {
        id: 20,
        kind: 'worker',
        name: 'SMS sender',
        at: [3, 2],
        in: [1, 1],
        with: { serviceTime: lognormal(5), slots: 16 },
      },
      {
        id: 21,
        kind: 'push-provider',
        name: 'Push API',
        at: [4, 0],
        with: { errorPercent: 0.2 },
      },
      { id: 22, kind: 'email-provider', name: 'Mail API', at: [4, 1], with: { quota: 100 } },
      { id: 23, kind: 'sms-provider', name: 'SMS API', at: [4, 2] },
    ],
    calls: [
      { from: 11, to: 12, with: { timeoutMs: 3_000 } },
      {
        from: 12,
        to: 13,
        with: { timeoutMs: 50 },
        rules: [{ asks: 'read' }, { mode: 'populate', step: 3, missOf: 1213 }],
      },
      {
        from: 12,
        to: 14,
        with: { timeoutMs: 300 },
        rules: [{ asks: 'read', mode: 'onMiss', step: 2, missOf: 1213 }],
      },
      { from: 12, to: 15, with: { timeoutMs: 2_000 }, rules: [{ operations: [5], step: 4 }] },
      { from: 12, to: 16, with: { timeoutMs: 2_000 }, rules: [{ operations: [6], step: 4 }] },
      { from: 12, to: 17, with: { timeoutMs: 2_000 }, rules: [{ operations: [7], step: 4 }] },
      { from: 15, to: 18 },
      { from: 16, to: 19 },
      { from: 17, to: 20 },
      { from: 18, to: 21, with: { timeoutMs: 3_000, attempts: 3 } },
      { from: 19, to: 22, with: { timeoutMs: 10_000, attempts: 3 } },
      { from: 20, to: 23, with: { timeoutMs: 10_000, attempts: 3 } },
    ],
  }),
};
