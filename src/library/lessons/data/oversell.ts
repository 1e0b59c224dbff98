import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';

/** Reading the stock and then writing it sells what is not there. */
export const oversell: Lesson = {
  id: 'oversell',
  concept: 'Lost update',
  group: 'Data and consistency',
  question: 'There are 100 tickets and every buyer looked first. Why are more than 100 sold?',
  story:
    'The box office reads how many are left, has the buyer pay, which takes 20 ms, and writes one less. Two who read at the same time write the same number: two tickets are sold and one is taken off. No single request did anything wrong.',
  broken: lessonDesign(
    {
      name: 'More tickets than seats',
      keySpaces: [{ id: 3, name: 'Shows', keys: 1, zipf: 0 }],
      operations: [{ id: 4, name: 'Buy a ticket', access: 'update', keySpace: 3 }],
      parts: [
        {
          id: 11,
          kind: 'client',
          name: 'Buyers',
          at: [0, 0.5],
          with: { rate: 100, mix: [{ operation: 4, share: 1 }] },
        },
        {
          id: 12,
          kind: 'async-service',
          name: 'Box office',
          at: [1, 0.5],
          with: { serviceTime: constant(0), processors: 0 },
        },
        {
          id: 13,
          kind: 'sql-database',
          name: 'Tickets DB',
          at: [2, 0],
          with: { serviceTime: constant(0.5), writeTime: constant(0.5), stock: 100 },
        },
        {
          id: 14,
          kind: 'payment-provider',
          name: 'Payment',
          at: [2, 1],
          with: { serviceTime: constant(20), errorPercent: 0, quota: 0 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: { ...noDelay } },
        {
          from: 12,
          to: 13,
          with: { ...noDelay },
          rules: [{ asks: 'read' }, { step: 3 }],
        },
        { from: 12, to: 14, with: { ...noDelay }, rules: [{ step: 2 }] },
      ],
    },
    6,
  ),
  change: 'The write takes one only if nobody has changed the stock since it was read.',
  edits: [
    {
      type: 'setOperations',
      operations: [{ id: 4, name: 'Buy a ticket', access: 'conditional', keySpace: 3 }],
    },
  ],
  fromSeconds: 0,
  untilSeconds: 6,
  watch: {
    text: 'Tickets sold beyond the hundred.',
    measure: { type: 'oversold', component: 13 },
  },
  claims: [
    {
      words: 'Tickets sold that are not there',
      measure: { type: 'oversold', component: 13 },
      broken: { value: 180, within: 60, by: 'simulation' },
      fixed: { value: 0, within: 0, by: 'simulation' },
    },
    {
      words: 'Tickets sold',
      measure: { type: 'sold', component: 13 },
      broken: { value: 280, within: 60, by: 'simulation' },
      fixed: { value: 100, within: 0, by: 'simulation' },
    },
  ],
  price:
    'Buyers who were a moment too late get a conflict, and must look again or be told that it failed.',
  wrongWhen:
    'When everybody writes to one row: most attempts then fail and are repeated. Take the row’s lock for the moment of the write, or split the stock into several rows.',
  task: {
    text: 'Let the payment of the mended design take 200 ms. Nothing is oversold, but nearly everybody who pays gets a conflict.',
    edits: [{ type: 'setParameter', id: 14, parameter: 'serviceTime', value: constant(200) }],
  },
};
