import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';

/** An eleventh cache node: by the remainder of the hash nearly every key changes its place. */
export const ringInsteadOfRemainder: Lesson = {
  id: 'ring-instead-of-remainder',
  concept: 'Consistent hashing',
  group: 'Data and consistency',
  question: 'We only added one cache node. Why did ten forget nearly everything?',
  story:
    'Clients find the node of a key by its hash modulo the number of nodes. With eleven instead of ten, only one key in eleven has the same remainder; all others are looked for where they never were, and the database gets the misses.',
  broken: lessonDesign(
    {
      name: 'One node more',
      keySpaces: [{ id: 3, name: 'Profiles', keys: 100_000, zipf: 0 }],
      operations: [{ id: 4, name: 'Get profile', access: 'read', keySpace: 3 }],
      parts: [
        {
          id: 11,
          kind: 'client',
          name: 'Apps',
          at: [0, 0.5],
          with: { rate: 800, mix: [{ operation: 4, share: 1 }] },
        },
        {
          id: 12,
          kind: 'async-service',
          name: 'Profiles',
          at: [1, 0.5],
          with: { serviceTime: constant(0.1), processors: 0 },
        },
        {
          id: 13,
          kind: 'memcached',
          name: 'Cache nodes',
          at: [2, 0],
          in: [10],
          with: {
            capacity: 20_000,
            ttlSeconds: 0,
            start: 'warm',
            spreadBy: 'remainder',
            protection: 'none',
          },
        },
        {
          id: 14,
          kind: 'sql-database',
          name: 'Profiles DB',
          at: [2, 1],
          with: { serviceTime: constant(2), slots: 64 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: { ...noDelay } },
        { from: 12, to: 13 },
        { from: 12, to: 14 },
      ],
    },
    30,
    [
      {
        type: 'edit',
        atSeconds: 10,
        edit: { type: 'placeComponent', id: 13, placement: [{ zone: 1, instances: 11 }] },
      },
    ],
  ),
  change: 'Keys and nodes are placed on a ring, each node at many points of it.',
  edits: [{ type: 'setParameter', id: 13, parameter: 'spreadBy', value: 'ring' }],
  fromSeconds: 10,
  untilSeconds: 12,
  watch: {
    text: 'The median. The eleventh node comes at 10 s; with the remainder, most look-ups then miss and wait for the database.',
    measure: { type: 'latency', quantile: 'p50Seconds' },
  },
  claims: [
    {
      words: 'Look-ups that miss after the eleventh node has come',
      measure: { type: 'misses', component: 13 },
      broken: { value: 0.911, within: 0.05, by: 'simulation' },
      fixed: { value: 0.086, within: 0.025, by: 'simulation' },
    },
  ],
  price:
    'A table of the points of all nodes in every client, and loads that are less even: with 100 points a node the fullest has some 17% more than the mean.',
  wrongWhen:
    'When the number of nodes never changes, or a change may start cold: the remainder is simpler and spreads keys more evenly.',
  task: {
    text: 'Kill one of the eleven nodes of the mended design. One key in eleven is lost, and its load goes to all the others.',
    fault: { type: 'kill', component: 13, instances: 1 },
  },
};
