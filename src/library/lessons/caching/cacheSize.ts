import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { visitors } from '../visitors';

/** A cache for one key in a hundred, or for one in five. */
export const cacheSize: Lesson = {
  id: 'cache-size',
  concept: 'Eviction and cache size',
  group: 'Caching',
  question: 'Twenty times the memory. How many more hits?',
  story:
    'A cache holds one key in a hundred and pushes out the one that was used longest ago. A third of all look-ups find their key, because a few keys are so popular. The next nineteen hundredths of the keys are each less so.',
  broken: lessonDesign(
    {
      name: 'A small cache',
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
          id: 13,
          kind: 'cache',
          name: 'Cache',
          at: [2, 0],
          with: { capacity: 50, ttlSeconds: 0, start: 'warm' },
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
        { from: 12, to: 13 },
        { from: 12, to: 14, with: noDelay },
      ],
    },
    60,
  ),
  change: 'Room for 1,000 of the 5,000 keys instead of 50.',
  edits: [{ type: 'setParameter', id: 13, parameter: 'capacity', value: 1_000 }],
  fromSeconds: 30,
  untilSeconds: 60,
  watch: { text: 'The share of look-ups that find their key.' },
  claims: [
    {
      words: 'Look-ups that find their key',
      measure: { type: 'hits', component: 13 },
      broken: { value: 0.332, within: 0.02, by: 'arithmetic' },
      fixed: { value: 0.742, within: 0.025, by: 'arithmetic' },
      source:
        'Che’s approximation of LRU under Zipf’s law with s = 0.99. With 100,000 keys the same shares of memory give 49 and 80%.',
    },
  ],
  detours: [
    {
      change: 'The small cache keeps what is used most often (LFU)',
      edits: [{ type: 'setParameter', id: 13, parameter: 'eviction', value: 'lfu' }],
      figure: { value: 0.46, within: 0.03, by: 'engine' },
    },
  ],
  price: 'Twenty times the memory for a little over twice the hits.',
  wrongWhen:
    'When what matters is the misses: from 33 to 74% hits they fall to two fifths, not to a twentieth.',
  task: {
    text: 'Let the mended cache push out at random. It loses less than one would think: popular keys are back at once.',
    edits: [{ type: 'setParameter', id: 13, parameter: 'eviction', value: 'random' }],
  },
};
