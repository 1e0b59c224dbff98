import { exponential } from '../exponential';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { oneRead } from '../oneRead';
import { visitors } from '../visitors';

/** Five boxes, one of which is nearly full: only that one is worth an upgrade. */
export const profileFirst: Lesson = {
  id: 'profile-first',
  concept: 'Profile first, then build',
  group: 'Load and scaling',
  question: 'Five parts and money for one upgrade. Which one?',
  story:
    'A page asks for the user, the article and the price, and then the database. All take a similar time when nobody waits. Prices are 90% busy and have the longest line; the database, which everybody suspects, is half idle.',
  broken: lessonDesign(
    {
      name: 'One of five',
      ...oneRead,
      parts: [
        visitors(180, 1.5),
        {
          id: 12,
          kind: 'async-service',
          name: 'Web',
          at: [1, 1.5],
          with: { serviceTime: exponential(2), processors: 0 },
        },
        ...(['Users', 'Articles', 'Prices'] as const).map((name, place) => ({
          id: 13 + place,
          kind: 'service' as const,
          name,
          at: [2, place] as const,
          with: { serviceTime: exponential(20), slots: name === 'Prices' ? 4 : 12 },
        })),
        {
          id: 16,
          kind: 'sql-database',
          name: 'Shop DB',
          at: [2, 3],
          with: { serviceTime: exponential(20), slots: 8 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: noDelay },
        ...[13, 14, 15, 16].map((to, place) => ({
          from: 12,
          to,
          with: noDelay,
          rules: [{ step: place + 1 }],
        })),
      ],
    },
    45,
  ),
  change: 'Prices get eight slots instead of four.',
  edits: [{ type: 'setParameter', id: 15, parameter: 'slots', value: 8 }],
  fromSeconds: 5,
  untilSeconds: 45,
  watch: {
    text: 'The 99th percentile. The panel Why names the part with its share of the waiting.',
  },
  claims: [
    {
      words: 'Latency p99',
      measure: { type: 'latency', quantile: 'p99Seconds' },
      broken: { value: 0.27, within: 0.04, by: 'engine' },
      fixed: { value: 0.2, within: 0.02, by: 'engine' },
    },
  ],
  detours: [
    {
      change: 'The database gets sixteen slots instead of eight',
      edits: [{ type: 'setParameter', id: 16, parameter: 'slots', value: 16 }],
      figure: { value: 0.27, within: 0.04, by: 'engine' },
    },
  ],
  price: 'Measuring first. It is the cheapest part of the work.',
  wrongWhen:
    'When nothing is near its limit: then no upgrade changes much, and the work itself must become less.',
  task: {
    text: 'Make the articles three times as slow in the mended design. Now they are at the limit, and last month’s upgrade is of no use.',
    fault: { type: 'slow', component: 14, factor: 3 },
  },
};
