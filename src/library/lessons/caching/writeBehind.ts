import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';

/** Writes that are acknowledged at once and written later, and a crash in between. */
export const writeBehind: Lesson = {
  id: 'write-behind',
  concept: 'Write-behind',
  group: 'Caching',
  question: 'Writes became ten times as fast. What was paid for it?',
  story:
    'A write goes through the cache into the database, which takes 10 ms. Ten milliseconds for each counter that nobody looks at, says somebody. At 22.5 s the cache crashes, and nothing is lost.',
  broken: lessonDesign(
    {
      name: 'Writes through the cache',
      slice: 10,
      keySpaces: [{ id: 3, name: 'Counters', keys: 1_000_000, zipf: 0 }],
      operations: [{ id: 4, name: 'Count', access: 'update', keySpace: 3 }],
      parts: [
        {
          id: 11,
          kind: 'client',
          name: 'Players',
          at: [0, 0],
          with: { rate: 100, mix: [{ operation: 4, share: 1 }] },
        },
        {
          id: 12,
          kind: 'async-service',
          name: 'Counters',
          at: [1, 0],
          with: { serviceTime: constant(0), processors: 0 },
        },
        {
          id: 13,
          kind: 'cache',
          name: 'Cache',
          at: [2, 0],
          with: {
            capacity: 100_000,
            ttlSeconds: 0,
            writes: 'through',
            writeAfterSeconds: 5,
            serviceTime: constant(1),
            slots: 16,
          },
        },
        {
          id: 14,
          kind: 'sql-database',
          name: 'Counters DB',
          at: [3, 0],
          with: { writeTime: constant(9), slots: 16 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: noDelay },
        { from: 12, to: 13, with: noDelay },
        { from: 13, to: 14, with: noDelay },
      ],
    },
    30,
    [
      {
        type: 'fault',
        atSeconds: 22.5,
        endSeconds: 23,
        fault: { type: 'kill', component: 13, instances: 1 },
      },
    ],
  ),
  change: 'The cache acknowledges at once and writes every five seconds.',
  edits: [{ type: 'setParameter', id: 13, parameter: 'writes', value: 'behind' }],
  fromSeconds: 0,
  untilSeconds: 30,
  watch: { text: 'The median. The cache crashes at 22.5 s.' },
  claims: [
    {
      words: 'Median of a write',
      measure: { type: 'latency', quantile: 'p50Seconds' },
      broken: { value: 0.01, within: 0.0005, by: 'simulation' },
      fixed: { value: 0.001, within: 0.0001, by: 'simulation' },
    },
    {
      words: 'Acknowledged writes that are lost',
      measure: { type: 'lost', component: 13 },
      broken: { value: 0, within: 0, by: 'arithmetic' },
      fixed: { value: 250, within: 250, by: 'simulation' },
      source:
        'At 100 a second, up to five seconds of writes are not yet written: 250 on average, 500 at most.',
    },
  ],
  price:
    'The writes of up to five seconds, at each crash. And the database sees one write for many of the same key.',
  wrongWhen: 'When a write that was acknowledged must be there: orders, payments, passwords.',
  task: {
    text: 'Write every half second in the mended design, and crash the cache by hand. A tenth is lost on average, and the database has hardly more to do: few counters are changed twice within five seconds here. Where many are, waiting longer saves it more.',
    edits: [{ type: 'setParameter', id: 13, parameter: 'writeAfterSeconds', value: 0.5 }],
  },
  note: 'A tenth of 1,000 writes a second.',
};
