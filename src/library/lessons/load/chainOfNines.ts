import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { oneRead } from '../oneRead';
import { visitors } from '../visitors';

const parts = ['User', 'Cart', 'Stock', 'Price', 'Payment', 'Mail'] as const;

/** Six parts at 99.9% each, all of them needed. */
export const chainOfNines: Lesson = {
  id: 'chain-of-nines',
  concept: 'High availability and nines',
  group: 'Load and scaling',
  question: 'Every part works 99.9% of the time. Why is the whole at 99.4%?',
  story:
    'A checkout needs six parts, and fails if one of them does. 0.999 to the sixth power is 0.994: six times the failures of one part, 43 minutes a month become four hours.',
  broken: lessonDesign(
    {
      name: 'A chain of six',
      ...oneRead,
      parts: [
        visitors(200, 2.5),
        {
          id: 12,
          kind: 'async-service',
          name: 'Checkout',
          at: [1, 2.5],
          with: { serviceTime: constant(0), processors: 0 },
        },
        ...parts.map((name, place) => ({
          id: 13 + place,
          kind: 'third-party-api' as const,
          name,
          at: [2, place] as const,
          with: { serviceTime: constant(1), errorPercent: 0.1, quota: 0 },
        })),
      ],
      calls: [
        { from: 11, to: 12, with: noDelay },
        ...parts.map((_, place) => ({ from: 12, to: 13 + place, with: noDelay, rules: [{}] })),
      ],
    },
    50,
  ),
  change: 'Each call that fails is made once more, to a second instance.',
  edits: parts.flatMap((_, place) => [
    { type: 'setConnectionParameter', id: 1_213 + place, parameter: 'attempts', value: 2 } as const,
    {
      type: 'setConnectionParameter',
      id: 1_213 + place,
      parameter: 'backoffMs',
      value: 0,
    } as const,
  ]),
  fromSeconds: 0,
  untilSeconds: 50,
  watch: { text: 'The share of requests that fail.', measure: { type: 'failed' } },
  claims: [
    {
      words: 'Requests answered well',
      measure: { type: 'success' },
      broken: { value: 0.99401, within: 0.002, by: 'arithmetic' },
      fixed: { value: 0.999994, within: 0.0002, by: 'arithmetic' },
      source: '0.999⁶, and (1 − 0.001²)⁶: of ten thousand requests none is expected to fail.',
    },
  ],
  price:
    'Twice as many of everything, and failures that must be independent: two in one rack share its cable.',
  wrongWhen:
    'When failures come together, such as a bad version on both. And when the call must not be made twice.',
  task: {
    text: 'Let one of the six be down for good in the mended design. A second try is of no help when both ask the same one.',
    fault: { type: 'expire', component: 15 },
  },
  note: 'Failures are errors of single calls here; the arithmetic is the same for hours in which a part is down.',
};
