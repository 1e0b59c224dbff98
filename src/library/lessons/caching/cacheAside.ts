import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { visitors } from '../visitors';

/** A tenth of the keys in a cache takes two thirds of the reads off the database. */
export const cacheAside: Lesson = {
  id: 'cache-aside',
  concept: 'Cache-aside',
  group: 'Caching',
  question: 'The cache holds one key in ten. Why does the database lose two thirds of its work?',
  story:
    'Every view asks the database. But people do not want everything alike: by Zipf’s law the tenth most popular item is wanted a tenth as often as the first. A few are asked for most of the time, and these few fit into memory.',
  broken: lessonDesign(
    {
      name: 'Without a cache',
      keySpaces: [{ id: 3, name: 'Items', keys: 5_000, zipf: 0.99 }],
      operations: [{ id: 4, name: 'View item', access: 'read', keySpace: 3 }],
      parts: [
        visitors(300, 0.5),
        {
          id: 12,
          kind: 'async-service',
          name: 'Shop',
          at: [1, 0.5],
          with: { serviceTime: constant(0), processors: 0 },
        },
        {
          id: 14,
          kind: 'sql-database',
          name: 'Items DB',
          at: [2, 1],
          with: { serviceTime: constant(2), slots: 16 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: noDelay },
        { from: 12, to: 14, with: noDelay },
      ],
    },
    50,
  ),
  change: 'The service looks into a cache of 500 keys first, and fills it after a miss.',
  edits: [
    {
      type: 'addComponent',
      component: {
        id: 13,
        kind: 'cache',
        name: 'Cache',
        x: 440,
        y: 0,
        placement: [{ zone: 0, instances: 1 }],
        parameters: { capacity: 500, ttlSeconds: 0, start: 'warm' },
      },
    },
    { type: 'addConnection', connection: { id: 1_213, from: 12, to: 13, parameters: {} } },
  ],
  fromSeconds: 20,
  untilSeconds: 50,
  watch: {
    text: 'Queries that reach the database, each second; 300 requests are sent.',
    measure: { type: 'calls', connection: 1_214 },
  },
  claims: [
    {
      words: 'Queries for each request',
      measure: { type: 'callsEach', connection: 1_214 },
      broken: { value: 1, within: 0.01, by: 'arithmetic' },
      fixed: { value: 0.36, within: 0.02, by: 'arithmetic' },
      source:
        'Che’s approximation of LRU under Zipf’s law: 64% hits with 500 of 5,000 keys and s = 0.99; with 10,000 of 100,000 it is 72.5%.',
    },
  ],
  price: 'Memory, and answers that may be old for as long as a key lives.',
  wrongWhen:
    'When everything is asked for equally often: then a tenth of the keys is a tenth of the hits.',
  task: {
    text: 'Empty the cache of the mended design. For a moment all of it goes to the database again: is it sized for that?',
    fault: { type: 'flushCache', component: 13 },
  },
};
