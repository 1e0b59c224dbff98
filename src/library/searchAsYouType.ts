import { draw } from './draw';
import type { Example } from './Example';
import { lognormal } from './lognormal';

/** Search: 1/20 of 24,000 completions a second from memory, and searches that ask every shard of an index. */
export const searchAsYouType: Example = {
  id: 'search-as-you-type',
  name: 'Search as you type',
  summary: 'Completions from memory for each letter, and searches that ask all shards.',
  invitation: {
    headline: 'A search needs every shard.',
    text: 'Each search asks all four shards and is complete with the last of them. Kill one of the four: no search can be answered that the cache does not know. Completions do not notice.',
    label: 'Kill one of four shards',
    fault: { type: 'kill', component: 18, instances: 1 },
  },
  design: draw({
    name: 'Search as you type',
    slice: 20,
    keySpaces: [
      { id: 3, name: 'Prefixes', keys: 200_000, zipf: 1 },
      { id: 4, name: 'Queries', keys: 500_000, zipf: 0.8 },
    ],
    operations: [
      { id: 5, name: 'Complete', access: 'read', keySpace: 3 },
      { id: 6, name: 'Search', access: 'read', keySpace: 4 },
      { id: 7, name: 'Click result', access: 'update', keySpace: 4 },
    ],
    parts: [
      {
        id: 11,
        kind: 'client',
        name: 'People',
        at: [0, 1],
        with: {
          rate: 1_350,
          mix: [
            { operation: 5, share: 24 },
            { operation: 6, share: 2 },
            { operation: 7, share: 1 },
          ],
        },
      },
      {
        id: 12,
        kind: 'api-gateway',
        name: 'Gateway',
        at: [1, 1],
        in: [1, 1],
        with: { serviceTime: lognormal(0.5) },
      },
      {
        id: 13,
        kind: 'async-service',
        name: 'Completer',
        at: [2, 0],
        in: [1, 1],
        with: { serviceTime: lognormal(0.8) },
      },
      { id: 14, kind: 'prefix-index', name: 'Prefixes', at: [3, 0], in: [1, 1] },
      {
        id: 15,
        kind: 'service',
        name: 'Search API',
        at: [2, 1],
        in: [2, 2],
        with: { serviceTime: lognormal(4), slots: 64 },
      },
      {
        id: 16,
        kind: 'redis',
        name: 'Results',
        at: [3, 1],
        in: [1, 1],
        with: { ttlSeconds: 60 },
      },
      {
        id: 17,
        kind: 'service',
        name: 'Click API',
        at: [2, 3],
        in: [1, 1],
        with: { serviceTime: lognormal(2) },
      },
      { id: 18, kind: 'search-index', name: 'Index', at: [3, 2], in: [2, 2] },
      { id: 19, kind: 'log', name: 'Clicks', at: [3, 3], in: [2, 1] },
      { id: 20, kind: 'stream-processor', name: 'Popularity', at: [4, 3], in: [1, 1] },
      { id: 21, kind: 'data-warehouse', name: 'Click history', at: [5, 3], in: [1, 1] },
    ],
    calls: [
      { from: 11, to: 12, with: { timeoutMs: 3_000 } },
      { from: 12, to: 13, with: { timeoutMs: 500 }, rules: [{ operations: [5] }] },
      { from: 12, to: 15, with: { timeoutMs: 2_500 }, rules: [{ operations: [6] }] },
      { from: 12, to: 17, with: { timeoutMs: 1_000 }, rules: [{ operations: [7] }] },
      { from: 13, to: 14, with: { timeoutMs: 100 } },
      { from: 15, to: 16, with: { timeoutMs: 50 } },
      { from: 15, to: 18, with: { timeoutMs: 2_000 } },
      { from: 17, to: 19 },
      { from: 19, to: 20 },
      {
        from: 20,
        to: 21,
        with: { timeoutMs: 60_000 },
        rules: [{ probability: 0.01, mode: 'async' }],
      },
    ],
  }),
};
