import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';

/** A thousand keys that were stored together expire together. */
export const avalanche: Lesson = {
  id: 'avalanche',
  concept: 'Synchronised expiry',
  group: 'Caching',
  question:
    'The cache was filled once, after the deploy. Why does the database shake every minute since?',
  story:
    'A thousand keys were loaded in the first second and live for 60 seconds each. They all end in the same second, and all of them are asked for in the next.',
  broken: lessonDesign(
    {
      name: 'Keys that end together',
      keySpaces: [{ id: 3, name: 'Items', keys: 1_000, zipf: 0 }],
      operations: [{ id: 4, name: 'View item', access: 'read', keySpace: 3 }],
      parts: [
        {
          id: 11,
          kind: 'client',
          name: 'Visitors',
          at: [0, 0.5],
          with: {
            rate: 3_000,
            mix: [{ operation: 4, share: 1 }],
            curve: 'drawn',
            points: [
              { atSeconds: 0, value: 4 },
              { atSeconds: 0.5, value: 4 },
              { atSeconds: 0.6, value: 0.01 },
              { atSeconds: 52, value: 0.01 },
              { atSeconds: 53, value: 2 },
              { atSeconds: 62, value: 2 },
              { atSeconds: 63, value: 1 },
              { atSeconds: 67, value: 1 },
            ],
          },
        },
        {
          id: 12,
          kind: 'async-service',
          name: 'Shop',
          at: [1, 0.5],
          with: { serviceTime: constant(0), processors: 0 },
        },
        {
          id: 13,
          kind: 'cache',
          name: 'Cache',
          at: [2, 0],
          with: { capacity: 5_000, ttlSeconds: 60, slots: 16 },
        },
        {
          id: 14,
          kind: 'sql-database',
          name: 'Items DB',
          at: [2, 1],
          with: { serviceTime: constant(2), slots: 64 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: noDelay },
        { from: 12, to: 13, with: noDelay },
        { from: 12, to: 14, with: noDelay },
      ],
    },
    67,
  ),
  change: 'Each time to live is up to a tenth longer or shorter, at random.',
  edits: [{ type: 'setParameter', id: 13, parameter: 'jitterPercent', value: 10 }],
  fromSeconds: 53,
  untilSeconds: 67,
  watch: { text: 'Queries that reach the database, second by second.' },
  claims: [
    {
      words: 'Most queries in a second',
      measure: { type: 'peakCalls', connection: 1_214 },
      broken: { value: 1_000, within: 120, by: 'arithmetic' },
      fixed: { value: 83, within: 30, by: 'arithmetic' },
      source: '1,000 keys over 12 s. Of 10,000 keys that live for 300 s, 10,000 and 192.',
    },
  ],
  price: 'Nothing. Some values live a little shorter.',
  wrongWhen:
    'When values must change together, such as a price list at midnight: then expect the peak and load it before.',
  task: {
    text: 'Empty the cache of the mended design. Everything is loaded in the same second again, but this time it does not come together a minute later.',
    fault: { type: 'flushCache', component: 13 },
  },
  note: 'Traffic is low between the filling and the end of the keys, which saves computing and changes nothing.',
};
