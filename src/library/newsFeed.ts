import { draw } from './draw';
import type { Example } from './Example';
import { lognormal } from './lognormal';

/** A news feed: 1/400 of 100,000 reads and of 6,000 posts a second; each post is written into the timelines of its readers. */
export const newsFeed: Example = {
  id: 'news-feed',
  name: 'News feed',
  summary: 'Fan-out on write: each post is copied into the timelines of 25 readers.',
  invitation: {
    headline: 'One post is 25 writes.',
    text: 'Reading is cheap because each post was copied into its readers’ timelines before. Make everybody post eight times as often, and reads wait behind the copies.',
    label: 'Post eight times as often',
    fault: { type: 'traffic', component: 12, factor: 8 },
  },
  design: draw({
    name: 'News feed',
    slice: 400,
    keySpaces: [
      { id: 3, name: 'People', keys: 100_000, zipf: 0.7 },
      { id: 4, name: 'Posts', keys: 500_000, zipf: 1 },
    ],
    operations: [
      { id: 5, name: 'Read timeline', access: 'read', keySpace: 3 },
      { id: 6, name: 'Post', access: 'insert', keySpace: 4 },
    ],
    parts: [
      {
        id: 11,
        kind: 'client',
        name: 'Readers',
        at: [0, 0],
        with: { rate: 250, mix: [{ operation: 5, share: 1 }] },
      },
      {
        id: 12,
        kind: 'client',
        name: 'Authors',
        at: [0, 2],
        with: { rate: 15, mix: [{ operation: 6, share: 1 }] },
      },
      {
        id: 13,
        kind: 'service',
        name: 'Timeline API',
        at: [1, 0],
        in: [2, 2],
        with: { serviceTime: lognormal(3), slots: 64 },
      },
      {
        id: 14,
        kind: 'service',
        name: 'Post API',
        at: [1, 2],
        in: [1, 1],
        with: { serviceTime: lognormal(4), slots: 32 },
      },
      { id: 15, kind: 'memcached', name: 'Post cache', at: [2.5, -1], in: [1, 1] },
      { id: 16, kind: 'sharded-database', name: 'Posts DB', at: [2.5, 1], in: [2, 2] },
      {
        id: 17,
        kind: 'log',
        name: 'New posts',
        at: [2, 2.6],
        in: [2, 1],
        with: { partitions: 12 },
      },
      {
        id: 18,
        kind: 'worker',
        name: 'Fan-out',
        at: [3, 2.6],
        in: [6, 6],
        with: { serviceTime: lognormal(5), slots: 8 },
      },
      { id: 19, kind: 'graph-db', name: 'Followers', at: [4, 2.6], in: [1, 2] },
      {
        id: 20,
        kind: 'quorum-store',
        name: 'Timelines',
        at: [4, 0.5],
        in: [3, 3],
        with: { serviceTime: lognormal(2, 0.7), writeTime: lognormal(2, 0.7), slots: 3 },
      },
    ],
    calls: [
      { from: 11, to: 13, with: { timeoutMs: 2_000 } },
      { from: 12, to: 14, with: { timeoutMs: 3_000 } },
      { from: 13, to: 20, with: { timeoutMs: 800 }, rules: [{}] },
      {
        from: 13,
        to: 15,
        with: { timeoutMs: 50 },
        rules: [
          { step: 2, key: { keySpace: 4, by: 'hash' } },
          { step: 4, mode: 'populate', missOf: 1315, key: { keySpace: 4, by: 'hash' } },
        ],
      },
      {
        from: 13,
        to: 16,
        with: { timeoutMs: 500 },
        rules: [{ step: 3, mode: 'onMiss', missOf: 1315, key: { keySpace: 4, by: 'hash' } }],
      },
      { from: 14, to: 16, with: { timeoutMs: 1_000 } },
      { from: 14, to: 17 },
      { from: 17, to: 18 },
      {
        from: 18,
        to: 19,
        with: { timeoutMs: 2_000 },
        rules: [{ asks: 'read', key: { keySpace: 3, by: 'draw' } }],
      },
      {
        from: 18,
        to: 20,
        with: { timeoutMs: 2_000 },
        rules: [{ step: 2, count: 25, asks: 'update', key: { keySpace: 3, by: 'draw' } }],
      },
    ],
  }),
};
