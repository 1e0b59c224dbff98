import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { oneRead } from '../oneRead';
import { visitors } from '../visitors';

/** Browser, edge, process, Redis: what is left for the database, and what is left when one is lost. */
export const fiveLayers: Lesson = {
  id: 'cache-layers',
  concept: 'Layers of caches',
  group: 'Caching',
  question: 'Of a million requests 7,000 reach the database. How many when Redis is gone?',
  story:
    'Half of the requests are answered by the browser’s cache, four fifths of the rest at the edge, three tenths of what is left in the process. Redis would answer nine tenths of the remainder; it has just been emptied by a change of its keys, and none of its answers fit any more.',
  broken: lessonDesign(
    {
      name: 'Layers of caches',
      ...oneRead,
      parts: [
        visitors(400, 0.5),
        {
          id: 12,
          kind: 'cdn',
          name: 'Browser caches',
          at: [1, 0.5],
          with: { content: 'ratio', hitPercent: 50, serviceTime: constant(0) },
        },
        {
          id: 13,
          kind: 'cdn',
          name: 'CDN',
          at: [2, 0.5],
          with: { content: 'ratio', hitPercent: 80 },
        },
        {
          id: 14,
          kind: 'async-service',
          name: 'Pages',
          at: [3, 0.5],
          with: { serviceTime: constant(1), processors: 0 },
        },
        {
          id: 15,
          kind: 'in-process-cache',
          name: 'In the process',
          at: [4, 0],
          with: { content: 'ratio', hitPercent: 30 },
        },
        {
          id: 16,
          kind: 'redis',
          name: 'Redis',
          at: [4, 1],
          with: { content: 'ratio', hitPercent: 0 },
        },
        { id: 17, kind: 'sql-database', name: 'Pages DB', at: [4, 2] },
      ],
      calls: [
        { from: 11, to: 12 },
        { from: 12, to: 13 },
        { from: 13, to: 14 },
        { from: 14, to: 15 },
        { from: 14, to: 16 },
        { from: 14, to: 17 },
      ],
    },
    27,
  ),
  change: 'Redis answers nine tenths of what it is asked.',
  edits: [{ type: 'setParameter', id: 16, parameter: 'hitPercent', value: 90 }],
  fromSeconds: 2,
  untilSeconds: 27,
  watch: { text: 'Queries that the database gets for each request.' },
  claims: [
    {
      words: 'Queries for each request',
      measure: { type: 'callsEach', connection: 1_417 },
      broken: { value: 0.07, within: 0.007, by: 'arithmetic' },
      fixed: { value: 0.007, within: 0.002, by: 'arithmetic' },
      source: '0.5 × 0.2 × 0.7 = 0.07, and a tenth of it.',
    },
  ],
  price: 'Each layer is one more place in which something old can be.',
  wrongWhen: 'When the database could serve all of it: then every layer is one more to be wrong.',
  task: {
    text: 'Let the edge of the mended design answer nothing, as after a purge of everything. Five times as much comes to all that is behind it.',
    edits: [{ type: 'setParameter', id: 13, parameter: 'hitPercent', value: 0 }],
  },
  note: 'The shares of hits are given, so that each layer’s part is plain; other lessons count hits by keys.',
};
