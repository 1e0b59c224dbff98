import { draw } from './draw';
import type { Example } from './Example';
import { lognormal } from './lognormal';

/** A chat: 1/80 of 2,500 messages a second and 24,000 of 1,900,000 open connections. */
export const teamChat: Example = {
  id: 'team-chat',
  name: 'Team chat',
  summary: 'Open connections at a gateway, messages stored on a quorum and handed on by a topic.',
  invitation: {
    headline: '24,000 phones hold a connection.',
    text: 'The mobile network blinks, and all of them connect anew within one second, each trying up to three times.',
    label: 'Drop every connection',
    fault: { type: 'reconnect', component: 11 },
  },
  design: draw({
    name: 'Team chat',
    slice: 80,
    keySpaces: [{ id: 3, name: 'Channels', keys: 30_000, zipf: 0.9 }],
    operations: [
      { id: 5, name: 'Send message', access: 'insert', keySpace: 3, requestBytes: 1_000 },
      { id: 6, name: 'Read channel', access: 'read', keySpace: 3, replyBytes: 8_000 },
    ],
    parts: [
      {
        id: 11,
        kind: 'mobile-client',
        name: 'Phones',
        at: [0, 1.5],
        with: {
          rate: 190,
          connected: 24_000,
          reconnectSeconds: 1,
          mix: [
            { operation: 5, share: 1 },
            { operation: 6, share: 5 },
          ],
        },
      },
      { id: 12, kind: 'l4-balancer', name: 'Balancer', at: [1, 1.5] },
      {
        id: 13,
        kind: 'websocket-gateway',
        name: 'Gateways',
        at: [2, 1.5],
        in: [1, 1],
      },
      {
        id: 14,
        kind: 'async-service',
        name: 'Channels',
        at: [3, 1.5],
        in: [2, 2],
        with: { serviceTime: lognormal(2), waiting: 'bounded', queueLimit: 1_000 },
      },
      { id: 15, kind: 'id-generator', name: 'Message ids', at: [4, 0], in: [1, 1] },
      {
        id: 16,
        kind: 'quorum-store',
        name: 'Messages',
        at: [4, 1],
        in: [3, 3],
        with: { slots: 8 },
      },
      { id: 17, kind: 'topic', name: 'Deliveries', at: [4, 2.5] },
      {
        id: 18,
        kind: 'worker',
        name: 'Push sender',
        at: [5, 2],
        in: [4, 4],
        with: { serviceTime: lognormal(5), slots: 16 },
      },
      {
        id: 19,
        kind: 'push-provider',
        name: 'Push API',
        at: [6, 2],
        with: { quota: 1_000, errorPercent: 0.2 },
      },
      {
        id: 20,
        kind: 'worker',
        name: 'Indexer',
        at: [5, 3],
        in: [2, 2],
        with: { serviceTime: lognormal(5), slots: 8 },
      },
      { id: 21, kind: 'search-index', name: 'Search', at: [6, 3], in: [2, 2] },
    ],
    calls: [
      { from: 11, to: 12, with: { timeoutMs: 3_000 } },
      { from: 12, to: 13, with: { timeoutMs: 3_000 } },
      { from: 13, to: 14, with: { timeoutMs: 1_500 } },
      { from: 14, to: 15, with: { timeoutMs: 100 }, rules: [{ operations: [5] }] },
      { from: 14, to: 16, with: { timeoutMs: 500 }, rules: [{ step: 2 }] },
      { from: 14, to: 17 },
      { from: 17, to: 18 },
      { from: 17, to: 20 },
      { from: 18, to: 19, with: { timeoutMs: 2_000, attempts: 3 } },
      { from: 20, to: 21, with: { timeoutMs: 1_000, attempts: 3 } },
    ],
  }),
};
