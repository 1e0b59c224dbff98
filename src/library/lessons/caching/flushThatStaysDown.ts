import { exponential } from '../exponential';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';

/** An outage that outlives its cause: after a flush nobody gets a value into the cache any more. */
export const flushThatStaysDown: Lesson = {
  id: 'flush-that-stays-down',
  concept: 'A flush that never heals',
  group: 'Caching',
  question: 'The cache is back after a second. Why is the system still down an hour later?',
  story:
    'A cache answers 99 of 100 reads, so the database behind it is sized for the rest. One flush sends every read to the database. Its answers come too late, callers have given up by then, and what nobody waits for fills no cache. The retries keep the line long, so it stays that way.',
  broken: lessonDesign(
    {
      name: 'A flush that stays down',
      slice: 20,
      keySpaces: [{ id: 3, name: 'Items', keys: 1_000, zipf: 1.25 }],
      operations: [{ id: 4, name: 'View item', access: 'read', keySpace: 3 }],
      parts: [
        {
          id: 11,
          kind: 'client',
          name: 'Visitors',
          at: [0, 0.5],
          with: { rate: 200, mix: [{ operation: 4, share: 1 }], timeoutMs: 0 },
        },
        {
          id: 12,
          kind: 'async-service',
          name: 'Catalogue',
          at: [1, 0.5],
          with: { serviceTime: { type: 'constant', value: 0.1 }, processors: 0 },
        },
        {
          id: 13,
          kind: 'cache',
          name: 'Item cache',
          at: [2, 0],
          with: { capacity: 1_000, ttlSeconds: 600, jitterPercent: 50, start: 'warm' },
        },
        {
          id: 14,
          kind: 'sql-database',
          name: 'Items DB',
          at: [2, 1],
          with: { serviceTime: exponential(25), slots: 1, waiting: 'unbounded' },
        },
      ],
      calls: [
        { from: 11, to: 12, with: { ...noDelay, timeoutMs: 0 } },
        { from: 12, to: 13, with: { timeoutMs: 1_000, attempts: 3, backoffMs: 0 } },
        { from: 12, to: 14, with: { timeoutMs: 1_000, attempts: 3, backoffMs: 0 } },
      ],
    },
    140,
    [{ type: 'fault', atSeconds: 20, fault: { type: 'flushCache', component: 13 } }],
  ),
  change:
    'The cache itself loads what is missing, once for each key (single flight), however long it takes.',
  edits: [
    { type: 'removeConnection', id: 1_214 },
    {
      type: 'addConnection',
      connection: { id: 1_314, from: 13, to: 14, parameters: { timeoutMs: 0 } },
    },
    { type: 'setParameter', id: 13, parameter: 'protection', value: 'singleFlight' },
  ],
  fromSeconds: 80,
  untilSeconds: 140,
  watch: {
    text: 'Requests answered well. The flush is at 20 s; the figures are of 80 to 140 s, when nothing has been broken for a minute.',
    measure: { type: 'goodput' },
  },
  claims: [
    {
      words: 'Good answers, one minute after the flush',
      measure: { type: 'success' },
      broken: { value: 0.61, within: 0.08, by: 'simulation' },
      fixed: { value: 1, within: 0.005, by: 'simulation' },
    },
  ],
  price:
    'A table of the loads under way in each instance, and a slow load that now makes everybody wait who wants the same key.',
  wrongWhen:
    'When each caller must have a value read after it asked: with single flight it may get one that was read a moment before.',
  task: {
    text: 'Flush the cache of the mended design again, and then a second time a second later. Then give the database a tenth of its speed and flush once more: single flight saves work, it does not make any.',
    fault: { type: 'flushCache', component: 13 },
  },
  note: 'A twentieth of 4,000 requests a second, 20,000 keys and a database that does 800 queries a second.',
};
