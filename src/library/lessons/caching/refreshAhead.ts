import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { visitors } from '../visitors';

/** Somebody waits for each load, or nobody does. */
export const refreshAhead: Lesson = {
  id: 'refresh-ahead',
  concept: 'Refresh-ahead',
  group: 'Caching',
  question: 'Nineteen of twenty reads are hits. Why is p99 as if there were no cache?',
  story:
    'Each of fifty pages lives for five seconds in the cache and takes 300 ms to make. Whoever comes first after its end waits for it, and one read in twenty is that one. A hit ratio of 95% says nothing about the 99th percentile.',
  broken: lessonDesign(
    {
      name: 'Expire and wait',
      keySpaces: [{ id: 3, name: 'Pages', keys: 50, zipf: 0 }],
      operations: [{ id: 4, name: 'Read page', access: 'read', keySpace: 3 }],
      parts: [
        visitors(200),
        {
          id: 12,
          kind: 'async-service',
          name: 'Site',
          at: [1, 0],
          with: { serviceTime: constant(1), processors: 0 },
        },
        {
          id: 13,
          kind: 'cache',
          name: 'Page cache',
          at: [2, 0],
          with: { ttlSeconds: 5, jitterPercent: 50, aheadPercent: 50, start: 'warm' },
        },
        {
          id: 14,
          kind: 'sql-database',
          name: 'Pages DB',
          at: [3, 0],
          with: { serviceTime: constant(300), slots: 64 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: noDelay },
        { from: 12, to: 13, with: { timeoutMs: 2_000 } },
        { from: 13, to: 14, with: { timeoutMs: 2_000 } },
      ],
    },
    50,
  ),
  change: 'From half of its life on, the first read has the page loaded anew in the background.',
  edits: [{ type: 'setParameter', id: 13, parameter: 'early', value: 'ahead' }],
  fromSeconds: 10,
  untilSeconds: 50,
  watch: { text: 'The 99th percentile.' },
  claims: [
    {
      words: 'Latency p99',
      measure: { type: 'latency', quantile: 'p99Seconds' },
      broken: { value: 0.302, within: 0.01, by: 'engine' },
      fixed: { value: 0.0015, within: 0.0008, by: 'engine' },
    },
  ],
  price: 'Pages are loaded twice as often, also those that nobody reads again.',
  wrongWhen:
    'When there are millions of keys that are each read once in a while: they are gone before anybody could refresh them.',
  task: {
    text: 'Make the database of the mended design ten times as slow. Loads now take 3 s, longer than half a life: readers wait again, each of them asks for the page once more, and the database turns nearly all of them away.',
    fault: { type: 'slow', component: 14, factor: 10 },
  },
};
