import type { Distribution } from '../../../model/Distribution';
import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';

/** 99 of 100 calls take some 5 ms, the last one more than a second. */
const leafTime: Distribution = {
  type: 'mixture',
  parts: [
    { weight: 99, distribution: { type: 'lognormal', median: 5, sigma: 0.4 } },
    { weight: 1, distribution: { type: 'uniform', low: 1_000, high: 1_700 } },
  ],
};

/** A page that asks a hundred leaves is as slow as the slowest of them. */
export const tailAtScale: Lesson = {
  id: 'tail-at-scale',
  concept: 'Tail at scale',
  group: 'Load and scaling',
  question: 'One call in a hundred is slow. Why are two pages in three?',
  story:
    'Each page asks a hundred leaves and waits for all. A leaf takes more than a second in one call of a hundred, and 0.99 to the hundredth power is 0.37: only so many pages meet no slow leaf. The rarer the hiccup of one machine, the more machines turn it into everybody’s.',
  broken: lessonDesign(
    {
      name: 'The tail at scale',
      keySpaces: [{ id: 3, name: 'Documents', keys: 100_000, zipf: 0 }],
      operations: [{ id: 4, name: 'Search', access: 'read', keySpace: 3 }],
      parts: [
        {
          id: 11,
          kind: 'client',
          name: 'Searchers',
          at: [0, 0],
          with: {
            rate: 20,
            mix: [{ operation: 4, share: 1 }],
            timeoutMs: 0,
            objectiveMs: 1_000,
          },
        },
        {
          id: 12,
          kind: 'async-service',
          name: 'Root',
          at: [1, 0],
          with: { serviceTime: constant(0.1), processors: 0 },
        },
        {
          id: 13,
          kind: 'service',
          name: 'Leaves',
          at: [2, 0],
          in: [10],
          with: { serviceTime: leafTime, slots: 200 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: { ...noDelay, timeoutMs: 0 } },
        { from: 12, to: 13, with: { ...noDelay, timeoutMs: 0 }, rules: [{ count: 100 }] },
      ],
    },
    42,
  ),
  change: 'A call that takes longer than 12 ms is sent a second time to another leaf.',
  edits: [
    { type: 'setConnectionParameter', id: 1_213, parameter: 'hedging', value: 'fixed' },
    { type: 'setConnectionParameter', id: 1_213, parameter: 'hedgeDelayMs', value: 12 },
  ],
  fromSeconds: 2,
  untilSeconds: 42,
  watch: {
    text: 'The median page. Without copies it has one of the slow leaves.',
    measure: { type: 'latency', quantile: 'p50Seconds' },
  },
  claims: [
    {
      words: 'Pages that take more than a second',
      measure: { type: 'failed' },
      broken: { value: 0.6425, within: 0.04, by: 'simulation' },
      fixed: { value: 0.0103, within: 0.008, by: 'simulation' },
    },
    {
      words: 'Further calls',
      measure: { type: 'copies', connection: 1_213 },
      broken: { value: 0, within: 0, by: 'simulation' },
      fixed: { value: 0.024, within: 0.002, by: 'simulation' },
      source: 'The method: Dean and Barroso, The Tail at Scale, 2013.',
    },
  ],
  price: '2.4% more calls, and the work of the slower copy for nothing.',
  wrongWhen:
    'When calls are slow because all leaves are overloaded: copies are then more load on all of them. And when a call does something that must not be done twice.',
  task: {
    text: 'Send the copy after 4 ms in the mended design. Seven calls in ten are then sent twice, and no fewer pages take more than a second: the copy belongs where the fast calls have ended.',
    edits: [{ type: 'setConnectionParameter', id: 1_213, parameter: 'hedgeDelayMs', value: 4 }],
  },
};
