import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { visitors } from '../visitors';

/** What a cache of 96.3% hits hides is 27 times what the database sees. */
export const flushMultiplier: Lesson = {
  id: 'flush-multiplier',
  concept: 'Cache flush',
  group: 'Caching',
  question: 'The hit ratio is 96.3%. What does the database see when the cache restarts?',
  story:
    'Of 400 reads a second 15 miss, and the database is sized for these. The cache restarts and is empty: all 400 miss. That is 1/(1 − 0.963) = 27 times as much, and the better the cache was, the worse its loss.',
  broken: lessonDesign(
    {
      name: 'One large cache',
      keySpaces: [{ id: 3, name: 'Items', keys: 2_000, zipf: 0 }],
      operations: [{ id: 4, name: 'View item', access: 'read', keySpace: 3 }],
      parts: [
        visitors(400, 0.5),
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
          in: [1],
          with: {
            capacity: 5_000,
            ttlSeconds: 130,
            jitterPercent: 100,
            start: 'warm',
            spreadBy: 'ring',
          },
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
    30,
    [
      {
        type: 'fault',
        atSeconds: 20,
        endSeconds: 20.1,
        fault: { type: 'kill', component: 13, instances: 1 },
      },
    ],
  ),
  change: 'Ten small caches on a ring instead of one: a restart empties a tenth.',
  edits: [{ type: 'placeComponent', id: 13, placement: [{ zone: 1, instances: 10 }] }],
  fromSeconds: 10,
  untilSeconds: 30,
  watch: { text: 'Queries that reach the database. One cache instance restarts at 20 s.' },
  claims: [
    {
      words: 'Most queries in a second',
      measure: { type: 'peakCalls', connection: 1_214 },
      broken: { value: 370, within: 45, by: 'arithmetic' },
      fixed: { value: 60, within: 25, by: 'arithmetic' },
      source:
        '27 × 15 a second, less what comes back within the first second; and a tenth of that on top of the usual 15.',
    },
  ],
  price: 'Ten instances to look after, and keys that are never spread quite evenly.',
  wrongWhen:
    'When all of them are emptied at once, by a deploy or a change of the keys: ten small ones are then one large one.',
  task: {
    text: 'Empty all ten caches of the mended design at once. The multiplier is back.',
    fault: { type: 'flushCache', component: 13 },
  },
};
