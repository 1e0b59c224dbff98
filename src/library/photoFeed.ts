import { draw } from './draw';
import type { Example } from './Example';
import { lognormal } from './lognormal';

/** A photo feed: 1/4 of 5,800 reads a second at peak. Pictures come from a CDN, the list of them from a cache. */
export const photoFeed: Example = {
  id: 'photo-feed',
  name: 'Photo feed',
  summary: 'Pictures from a CDN over an object store, the list of them from a cache.',
  invitation: {
    headline: 'Nine of ten pictures never reach the origin.',
    text: 'The object store gives so many pictures a second and no more. Empty the CDN and every picture is asked of it at once.',
    label: 'Empty the CDN',
    fault: { type: 'flushCache', component: 12 },
  },
  design: draw({
    name: 'Photo feed',
    slice: 4,
    keySpaces: [
      { id: 3, name: 'Photos', keys: 200_000, zipf: 1.05 },
      { id: 4, name: 'Feeds', keys: 50_000, zipf: 0.8 },
    ],
    operations: [
      { id: 5, name: 'Load photo', access: 'read', keySpace: 3 },
      { id: 6, name: 'Open feed', access: 'read', keySpace: 4 },
      { id: 7, name: 'Post photo', access: 'insert', keySpace: 3 },
    ],
    parts: [
      {
        id: 11,
        kind: 'mobile-client',
        name: 'Phones',
        at: [0, 1],
        with: {
          rate: 1_500,
          attempts: 1,
          mix: [
            { operation: 5, share: 120 },
            { operation: 6, share: 28 },
            { operation: 7, share: 2 },
          ],
        },
      },
      { id: 12, kind: 'cdn', name: 'Photo CDN', at: [1.5, 0], with: { capacity: 80_000 } },
      { id: 13, kind: 'load-balancer', name: 'Edge LB', at: [1, 2] },
      {
        id: 14,
        kind: 'service',
        name: 'Feed API',
        at: [2, 2],
        in: [2, 2],
        with: { serviceTime: lognormal(4), slots: 64 },
      },
      {
        id: 15,
        kind: 'object-store',
        name: 'Photos',
        at: [3, 0],
        with: { quota: 300 },
      },
      {
        id: 16,
        kind: 'redis',
        name: 'Feed cache',
        at: [3, 1],
        in: [1, 1],
        with: { capacity: 30_000 },
      },
      { id: 17, kind: 'sharded-database', name: 'Posts DB', at: [3, 2], in: [2, 2] },
      { id: 18, kind: 'log', name: 'New posts', at: [3, 3], in: [2, 1] },
      {
        id: 19,
        kind: 'worker',
        name: 'Feed builder',
        at: [4, 3],
        in: [2, 2],
        with: { serviceTime: lognormal(20) },
      },
      { id: 20, kind: 'graph-db', name: 'Followers', at: [5, 3], in: [1, 1] },
    ],
    calls: [
      { from: 11, to: 12, with: { timeoutMs: 3_000 }, rules: [{ operations: [5] }] },
      { from: 11, to: 13, with: { timeoutMs: 3_000 }, rules: [{ operations: [6, 7] }] },
      { from: 12, to: 15, with: { timeoutMs: 2_000 } },
      { from: 13, to: 14, with: { timeoutMs: 2_000 } },
      { from: 14, to: 15, rules: [{ operations: [7] }] },
      { from: 14, to: 16, with: { timeoutMs: 50 } },
      { from: 14, to: 17, with: { timeoutMs: 300, attempts: 2, backoffMs: 20 } },
      { from: 14, to: 18 },
      { from: 18, to: 19 },
      { from: 19, to: 20, with: { timeoutMs: 1_000 } },
    ],
  }),
};
