import { lognormal } from '../../lognormal';
import { plainRule } from '../../../model/plainRule';
import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { oneRead } from '../oneRead';
import { visitors } from '../visitors';

const hops = ['User', 'Cart', 'Stock', 'Price', 'Reviews', 'Offers'] as const;

/** Six calls of 10 ms, one after another or at the same time. */
export const latencyBudget: Lesson = {
  id: 'latency-budget',
  concept: 'Latency budget',
  group: 'Load and scaling',
  question: 'Each call takes 10 ms. Why does a page with six of them miss 100 ms?',
  story:
    'Six services, one after another, each with a median of 10 ms and a p99 of 40. The median of the page is not 60 ms but 69, and its p99 not 240 but 131: bad luck in one is made up for by another. Percentiles do not add up; the times of each request do.',
  broken: lessonDesign(
    {
      name: 'Six hops',
      ...oneRead,
      parts: [
        visitors(100, 2.5),
        {
          id: 12,
          kind: 'async-service',
          name: 'Page',
          at: [1, 2.5],
          with: { serviceTime: constant(0), processors: 0 },
        },
        ...hops.map((name, place) => ({
          id: 13 + place,
          kind: 'service' as const,
          name,
          at: [2, place] as const,
          with: { serviceTime: lognormal(10, 0.594), slots: 200 },
        })),
      ],
      calls: [
        { from: 11, to: 12, with: noDelay },
        ...hops.map((_, place) => ({
          from: 12,
          to: 13 + place,
          with: noDelay,
          rules: [{ step: place + 1 }],
        })),
      ],
    },
    42,
  ),
  change: 'The six calls go out at the same time.',
  edits: hops.map((_, place) => ({
    type: 'setRules',
    id: 1_213 + place,
    rules: [plainRule],
  })),
  fromSeconds: 2,
  untilSeconds: 42,
  watch: { text: 'The median of the page.' },
  claims: [
    {
      words: 'Latency p50',
      measure: { type: 'latency', quantile: 'p50Seconds' },
      broken: { value: 0.0693, within: 0.002, by: 'simulation' },
      fixed: { value: 0.0208, within: 0.001, by: 'arithmetic' },
    },
    {
      words: 'Latency p99',
      measure: { type: 'latency', quantile: 'p99Seconds' },
      broken: { value: 0.1305, within: 0.008, by: 'simulation' },
      fixed: { value: 0.057, within: 0.005, by: 'arithmetic' },
      source: 'The largest of six: a sixth root of 0.5 and of 0.99 of the lognormal law.',
    },
  ],
  detours: [
    {
      change: 'Three calls instead of six, one after another',
      edits: [1_216, 1_217, 1_218].map((id) => ({ type: 'removeConnection', id })),
      figure: { value: 0.0337, within: 0.0015, by: 'simulation' },
    },
  ],
  price:
    'Nothing, where no call needs the answer of another. But all six are asked even if the first fails.',
  wrongWhen: 'When a call needs what the one before it has found. Then make fewer of them.',
  task: {
    text: 'Make one of the six ten times as slow. Of calls at the same time only the slowest counts, so it is the page.',
    fault: { type: 'slow', component: 15, factor: 10 },
  },
};
