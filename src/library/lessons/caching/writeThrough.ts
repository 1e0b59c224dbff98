import { plainRule } from '../../../model/plainRule';
import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';

/** Writes past the cache leave old values in it; writes through it do not. */
export const writeThrough: Lesson = {
  id: 'write-through',
  concept: 'Write-through',
  group: 'Caching',
  question: 'I have just changed my name. Why does the page still show the old one?',
  story:
    'Reads go through a cache that keeps each value for a minute. Writes go to the database past it, so that what the cache has is wrong from then on until its minute is over.',
  broken: lessonDesign(
    {
      name: 'Writes past the cache',
      keySpaces: [{ id: 3, name: 'Profiles', keys: 500, zipf: 0.6 }],
      operations: [
        { id: 4, name: 'See profile', access: 'read', keySpace: 3 },
        { id: 5, name: 'Change profile', access: 'update', keySpace: 3 },
      ],
      parts: [
        {
          id: 11,
          kind: 'client',
          name: 'Users',
          at: [0, 0.5],
          with: {
            rate: 200,
            mix: [
              { operation: 4, share: 99 },
              { operation: 5, share: 1 },
            ],
          },
        },
        {
          id: 12,
          kind: 'async-service',
          name: 'Profiles',
          at: [1, 0.5],
          with: { serviceTime: constant(0), processors: 0 },
        },
        {
          id: 13,
          kind: 'cache',
          name: 'Cache',
          at: [2, 0],
          with: {
            capacity: 1_000,
            ttlSeconds: 60,
            jitterPercent: 50,
            writes: 'through',
            serviceTime: constant(1),
            slots: 16,
          },
        },
        {
          id: 14,
          kind: 'sql-database',
          name: 'Profiles DB',
          at: [2, 1],
          with: { serviceTime: constant(2), writeTime: constant(10), slots: 32 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: noDelay },
        { from: 12, to: 13, with: noDelay, rules: [{ access: 'reads' }] },
        { from: 12, to: 14, with: noDelay, rules: [{ access: 'writes' }] },
        { from: 13, to: 14, with: noDelay },
      ],
    },
    80,
  ),
  change: 'Writes go through the cache, which keeps the new value.',
  edits: [
    { type: 'setRules', id: 1_213, rules: [plainRule] },
    { type: 'removeConnection', id: 1_214 },
  ],
  fromSeconds: 20,
  untilSeconds: 80,
  watch: { text: 'The share of reads that return an old value.' },
  claims: [
    {
      words: 'Reads that return an old value',
      measure: { type: 'stale', component: 13 },
      broken: { value: 0.223, within: 0.02, by: 'engine' },
      fixed: { value: 0, within: 0.001, by: 'engine' },
    },
    {
      words: 'Median of a write',
      measure: { type: 'latency', quantile: 'p50Seconds', operation: 5 },
      broken: { value: 0.01, within: 0.0005, by: 'arithmetic' },
      fixed: { value: 0.011, within: 0.0005, by: 'arithmetic' },
    },
  ],
  price: 'A millisecond for each write, and memory for values that nobody may read.',
  wrongWhen:
    'When much is written that is never read, such as events: the cache is then full of it. Remove the key instead.',
  task: {
    text: 'Cut the way from the cache to the database in the mended design. Nothing can be written, and reads go on as long as their keys live.',
    fault: { type: 'cut', connection: 1_314 },
  },
};
