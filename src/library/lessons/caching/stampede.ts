import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { visitors } from '../visitors';

/** One key that all want expires: 600 equal queries, or one. */
export const stampede: Lesson = {
  id: 'stampede',
  concept: 'Cache stampede',
  group: 'Caching',
  question: 'One key expired. Where do 600 equal queries come from?',
  story:
    'The front page is read 2,000 times a second and takes 300 ms to make. When its time is over, everybody who comes in these 300 ms finds nothing and makes it: 2,000 × 0.3 = 600 times the same query.',
  broken: lessonDesign(
    {
      name: 'A stampede',
      keySpaces: [{ id: 3, name: 'Front page', keys: 1, zipf: 0 }],
      operations: [{ id: 4, name: 'Read it', access: 'read', keySpace: 3 }],
      parts: [
        visitors(2_000, 0.5),
        {
          id: 12,
          kind: 'async-service',
          name: 'Site',
          at: [1, 0.5],
          with: { serviceTime: constant(0), processors: 0 },
        },
        {
          id: 13,
          kind: 'cache',
          name: 'Page cache',
          at: [2, 0],
          with: { ttlSeconds: 4 },
        },
        {
          id: 14,
          kind: 'sql-database',
          name: 'Pages DB',
          at: [2, 1],
          with: { serviceTime: constant(300), slots: 2_000, queueLimit: 0 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: noDelay },
        { from: 12, to: 13, with: noDelay },
        { from: 12, to: 14, with: noDelay },
      ],
    },
    6,
  ),
  change: 'One of them makes the page, and the others wait for it (single flight).',
  edits: [{ type: 'setParameter', id: 13, parameter: 'protection', value: 'singleFlight' }],
  fromSeconds: 2,
  untilSeconds: 6,
  watch: { text: 'Queries that reach the database. The page expires at 4.3 s.' },
  claims: [
    {
      words: 'Queries in the second of the expiry',
      measure: { type: 'peakCalls', connection: 1_214 },
      broken: { value: 600, within: 40, by: 'simulation' },
      fixed: { value: 1, within: 0, by: 'simulation' },
      source:
        '2,000 a second × 0.3 s. With leases, Facebook’s peak fell from 17,000 to 1,300 queries a second (NSDI 2013).',
    },
  ],
  price:
    'A table of loads under way. Each instance of the service has its own, so ten of them make ten queries.',
  wrongWhen:
    'When the load may hang: all who wait hang with it. Give it a timeout, or let them have the old value.',
  task: {
    text: 'Give old values away in the mended design for ten seconds after their end. Then nobody waits at all.',
    edits: [{ type: 'setParameter', id: 13, parameter: 'graceSeconds', value: 10 }],
  },
};
