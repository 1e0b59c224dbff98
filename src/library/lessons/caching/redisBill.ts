import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { visitors } from '../visitors';

/** Everything for ever in memory, or the eighth that is read. */
export const redisBill: Lesson = {
  id: 'redis-bill',
  concept: 'What a cache costs',
  group: 'Caching',
  question: 'Fifty Redis nodes hold everything. How much of it does anybody read?',
  story:
    'Nothing that was ever stored has an end, so 200 GB on fifty nodes hold every key there is. Most keys were read once. The bill is for memory, not for hits.',
  broken: lessonDesign(
    {
      name: 'Everything in memory',
      keySpaces: [{ id: 3, name: 'Sessions', keys: 20_000, zipf: 1.2 }],
      operations: [{ id: 4, name: 'Look up', access: 'read', keySpace: 3 }],
      parts: [
        visitors(300, 0.5),
        {
          id: 12,
          kind: 'async-service',
          name: 'App',
          at: [1, 0.5],
          with: { serviceTime: constant(0), processors: 0 },
        },
        {
          id: 13,
          kind: 'redis',
          name: 'Redis nodes',
          at: [2, 0],
          in: [50],
          with: { capacity: 400, ttlSeconds: 0 },
        },
        {
          id: 14,
          kind: 'sql-database',
          name: 'Sessions DB',
          at: [2, 1],
          with: { slots: 32 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: noDelay },
        { from: 12, to: 13 },
        { from: 12, to: 14 },
      ],
    },
    50,
  ),
  change: 'Seven nodes, and keys that nobody has read for long are pushed out.',
  edits: [{ type: 'placeComponent', id: 13, placement: [{ zone: 1, instances: 7 }] }],
  fromSeconds: 20,
  untilSeconds: 50,
  watch: {
    text: 'The share of look-ups that find their key.',
    measure: { type: 'hits', component: 13 },
  },
  claims: [
    {
      words: 'Cost of the whole',
      measure: { type: 'cost' },
      broken: { value: 4_346, within: 10, by: 'arithmetic' },
      fixed: { value: 1_207, within: 10, by: 'arithmetic' },
      source:
        'Fifty nodes of 4 GB at the catalogue’s price, and seven; 200 and 25 GB are an eighth at any price.',
    },
    {
      words: 'Look-ups that find their key',
      measure: { type: 'hits', component: 13 },
      broken: { value: 0.999, within: 0.002, by: 'engine' },
      fixed: { value: 0.92, within: 0.015, by: 'engine' },
    },
  ],
  price: 'A few hits in a hundred, and a database that can take the misses.',
  wrongWhen:
    'When Redis is not a cache but the only place where something is kept: then what is pushed out is lost.',
  task: {
    text: 'Let the nodes stand still for half a second every five seconds, as during one command over all keys. A node has one thread, which holds up everybody: p99 goes from 6 to 450 ms.',
    fault: { type: 'pauses', component: 13, everySeconds: 5, pauseMs: 500 },
  },
};
