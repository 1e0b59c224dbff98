import { constant } from '../constant';
import { exponential } from '../exponential';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';

/** A time to live alone, or the key taken out at each write. */
export const invalidation: Lesson = {
  id: 'invalidation',
  concept: 'Invalidation',
  group: 'Caching',
  question: 'The price was changed a minute ago. Who still pays the old one?',
  story:
    'The service keeps each price for 60 seconds. Nothing tells the cache that one has changed, so a changed price is wrong for half a minute on average, and the popular ones are read most in that time.',
  broken: lessonDesign(
    {
      name: 'Only a time to live',
      keySpaces: [{ id: 3, name: 'Prices', keys: 500, zipf: 0.6 }],
      operations: [
        { id: 4, name: 'See price', access: 'read', keySpace: 3 },
        { id: 5, name: 'Change price', access: 'update', keySpace: 3 },
      ],
      parts: [
        {
          id: 11,
          kind: 'client',
          name: 'Shoppers',
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
          name: 'Prices',
          at: [1, 0.5],
          with: { serviceTime: constant(0), processors: 0 },
        },
        {
          id: 13,
          kind: 'cache',
          name: 'Price cache',
          at: [2, 0],
          with: { capacity: 1_000, ttlSeconds: 60, jitterPercent: 50 },
        },
        {
          id: 14,
          kind: 'sql-database',
          name: 'Prices DB',
          at: [2, 1],
          with: { serviceTime: constant(2), writeTime: constant(3), slots: 32 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: noDelay },
        {
          from: 12,
          to: 13,
          rules: [
            { access: 'reads' },
            { access: 'reads', step: 3, mode: 'populate', missOf: 1_213 },
          ],
        },
        {
          from: 12,
          to: 14,
          rules: [
            { access: 'reads', step: 2, mode: 'onMiss', missOf: 1_213 },
            { access: 'writes', step: 2 },
          ],
        },
      ],
    },
    80,
  ),
  change: 'After each write the service takes the key out of the cache.',
  edits: [
    { type: 'setRules', id: 1_213 },
    { type: 'setRules', id: 1_214 },
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
  ],
  price: 'One more call for each write, and every place that writes must know of it.',
  wrongWhen:
    'When a value may be a minute old and nobody is hurt: a time to live alone is simpler and cannot be forgotten.',
  task: {
    text: 'Let the way to the database of the mended design take 100 ms on average, and sometimes much longer. An answer that left before a write can arrive after it and put the old value back: of a thousand reads one or two are old again.',
    edits: [
      { type: 'setConnectionParameter', id: 1_214, parameter: 'delay', value: 'own' },
      { type: 'setConnectionParameter', id: 1_214, parameter: 'ownDelay', value: exponential(100) },
    ],
  },
};
