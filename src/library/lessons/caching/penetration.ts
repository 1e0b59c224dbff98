import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { visitors } from '../visitors';

/** Look-ups of what does not exist, which no cache of values can answer. */
export const penetration: Lesson = {
  id: 'penetration',
  concept: 'Cache penetration',
  group: 'Caching',
  question:
    'Seven look-ups in ten are for names that do not exist. What helps, if a cache cannot have them?',
  story:
    'A sign-up page asks for each name whether it is taken, and most are not. A cache of values has nothing to say about what is not there, so all of it comes to the database, to be answered with “no”.',
  broken: lessonDesign(
    {
      name: 'Asking for what is not there',
      slice: 20,
      keySpaces: [{ id: 3, name: 'Names', keys: 100_000, zipf: 0, absent: 0.7 }],
      operations: [{ id: 4, name: 'Is it taken?', access: 'read', keySpace: 3 }],
      parts: [
        visitors(500, 0.5),
        {
          id: 12,
          kind: 'async-service',
          name: 'Sign-up',
          at: [1, 0.5],
          with: { serviceTime: constant(0), processors: 0 },
        },
        {
          id: 14,
          kind: 'sql-database',
          name: 'Names DB',
          at: [2, 1],
          with: { serviceTime: constant(2), slots: 16 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: noDelay },
        { from: 12, to: 14, with: noDelay },
      ],
    },
    32,
  ),
  change: 'A Bloom filter with ten bits a name is asked first.',
  edits: [
    {
      type: 'addComponent',
      component: {
        id: 13,
        kind: 'bloom-filter',
        name: 'Bloom filter',
        x: 440,
        y: 0,
        placement: [{ zone: 0, instances: 1 }],
        parameters: { hitPercent: 69.43 },
      },
    },
    { type: 'addConnection', connection: { id: 1_213, from: 12, to: 13, parameters: noDelay } },
  ],
  fromSeconds: 2,
  untilSeconds: 32,
  watch: {
    text: 'Queries that reach the database, each second; 500 look-ups are made.',
    measure: { type: 'calls', connection: 1_214 },
  },
  claims: [
    {
      words: 'Queries for each look-up',
      measure: { type: 'callsEach', connection: 1_214 },
      broken: { value: 1, within: 0.01, by: 'arithmetic' },
      fixed: { value: 0.3057, within: 0.012, by: 'arithmetic' },
      source:
        '0.3 + 0.7 × 0.0082, the share of absent names that a filter of ten bits a key lets through.',
    },
  ],
  price:
    '1.25 GB for a billion names, and nothing can be taken out of it: a name that was freed stays “perhaps taken” until it is built anew.',
  wrongWhen: 'When most look-ups are for what exists: they all pass the filter, and it only costs.',
  task: {
    text: 'Let the filter of the mended design answer only 60 of 100, as when it holds twice the names it was made for: with five bits for each, 14% of the absent ones come through.',
    edits: [{ type: 'setParameter', id: 13, parameter: 'hitPercent', value: 60 }],
  },
  note: 'A twentieth of 10,000 look-ups a second. What the filter answers is given by its formula; it holds no bits here.',
};
