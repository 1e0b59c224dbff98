import { lognormal } from '../../lognormal';
import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { oneRead } from '../oneRead';
import { visitors } from '../visitors';

/** A cache in front of a slow query, or a query that is not slow. */
export const slowQueryBehindCache: Lesson = {
  id: 'slow-query-behind-cache',
  concept: 'Fix the query first',
  group: 'Caching',
  question: 'The cache made the median 1 ms. Why do people still complain?',
  story:
    'A query takes 800 ms, and a cache in front of it answers nine of ten. The median is a hit; the 99th percentile is the query, as slow as before. Everybody who opens ten pages meets it once.',
  broken: lessonDesign(
    {
      name: 'A slow query behind a cache',
      ...oneRead,
      parts: [
        visitors(100, 0.5),
        {
          id: 12,
          kind: 'async-service',
          name: 'Reports',
          at: [1, 0.5],
          with: { serviceTime: constant(0.5), processors: 0 },
        },
        {
          id: 13,
          kind: 'redis',
          name: 'Redis',
          at: [2, 0],
          with: { content: 'ratio', hitPercent: 90 },
        },
        {
          id: 14,
          kind: 'sql-database',
          name: 'Reports DB',
          at: [2, 1],
          with: { serviceTime: lognormal(800, 0.01), slots: 64 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: noDelay },
        { from: 12, to: 13 },
        { from: 12, to: 14, with: { ...noDelay, timeoutMs: 0 } },
      ],
    },
    65,
  ),
  change: 'The query gets an index and takes 3 ms; the cache is taken away.',
  edits: [
    { type: 'removeComponent', id: 13 },
    { type: 'setParameter', id: 14, parameter: 'serviceTime', value: lognormal(3, 0.47) },
  ],
  fromSeconds: 5,
  untilSeconds: 65,
  watch: { text: 'The 99th percentile.' },
  claims: [
    {
      words: 'Latency p99',
      measure: { type: 'latency', quantile: 'p99Seconds' },
      broken: { value: 0.82, within: 0.02, by: 'engine' },
      fixed: { value: 0.0095, within: 0.001, by: 'engine' },
    },
    {
      words: 'Latency p50',
      measure: { type: 'latency', quantile: 'p50Seconds' },
      broken: { value: 0.0008, within: 0.0004, by: 'engine' },
      fixed: { value: 0.0035, within: 0.0005, by: 'engine' },
    },
  ],
  price:
    'The median is 3 ms instead of 1, each write keeps the index as well, and there is one part less.',
  wrongWhen:
    'When the query is as fast as it can be and is asked a million times: then a cache is what is left.',
  task: {
    text: 'Let the data of the mended design grow until the query takes ten times as long within a minute. An index that no longer fits into memory does that.',
    fault: { type: 'grow', component: 14, factor: 10, overSeconds: 60 },
  },
};
