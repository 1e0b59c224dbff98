import { exponential } from '../exponential';
import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { visitors } from '../visitors';

/** One key gets 15% of everything, and lives on one shard of ten. */
export const hotKey: Lesson = {
  id: 'hot-key',
  concept: 'Hot key',
  group: 'Caching',
  question: 'Ten shards are 70% busy on average. Why does one request in ten fail?',
  story:
    'One profile is asked for in 15 of 100 requests. Its shard gets these besides its tenth of the rest, 235 a second where it can do 140, while the other nine have 85. More shards would not help: the key stays on one.',
  broken: lessonDesign(
    {
      name: 'A hot key',
      keySpaces: [{ id: 3, name: 'Profiles', keys: 100_000, zipf: 0, hot: 0.15 }],
      operations: [{ id: 4, name: 'See profile', access: 'read', keySpace: 3 }],
      parts: [
        visitors(1_000, 0.5),
        {
          id: 12,
          kind: 'async-service',
          name: 'Profiles',
          at: [1, 0.5],
          with: { serviceTime: constant(0), processors: 0 },
        },
        {
          id: 14,
          kind: 'sharded-database',
          name: 'Profiles DB',
          at: [2, 1],
          in: [10],
          with: { serviceTime: exponential(7.14), slots: 1, queueLimit: 50 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: noDelay },
        { from: 12, to: 14, with: noDelay },
      ],
    },
    25,
  ),
  change: 'The service keeps what it has read for a second.',
  edits: [
    {
      type: 'addComponent',
      component: {
        id: 13,
        kind: 'in-process-cache',
        name: 'Near cache',
        x: 440,
        y: 0,
        placement: [{ zone: 0, instances: 1 }],
        parameters: { capacity: 100, ttlSeconds: 1 },
      },
    },
    { type: 'addConnection', connection: { id: 1_213, from: 12, to: 13, parameters: noDelay } },
  ],
  fromSeconds: 5,
  untilSeconds: 25,
  watch: {
    text: 'Requests answered well, each second; 1,000 are sent.',
    measure: { type: 'goodput' },
  },
  claims: [
    {
      words: 'Requests that fail',
      measure: { type: 'failed' },
      broken: { value: 0.095, within: 0.015, by: 'arithmetic' },
      fixed: { value: 0, within: 0.002, by: 'arithmetic' },
      source: '235 a second to a shard that does 140.',
    },
    {
      words: 'The fullest shard',
      measure: { type: 'usedMost', component: 14 },
      broken: { value: 1, within: 0.02, by: 'engine' },
      fixed: { value: 0.8, within: 0.1, by: 'engine' },
    },
  ],
  price: 'What is a second old may be wrong for a second.',
  wrongWhen: 'When the hot key is written rather than read: split it into several and add them up.',
  task: {
    text: 'Let half of all requests of the mended design go to one key. The near cache does not mind; take it away and the shard drowns.',
    fault: { type: 'hotKey', keySpace: 3, share: 0.5 },
  },
};
