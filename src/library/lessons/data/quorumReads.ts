import { constant } from '../constant';
import { exponential } from '../exponential';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';

/** Three copies, one of which must answer: one read in five gets an old value. */
export const quorumReads: Lesson = {
  id: 'quorum-reads',
  concept: 'Quorum N, R, W',
  group: 'Data and consistency',
  question: 'The write was acknowledged. Why does one read in five not see it?',
  story:
    'Each key has three copies. A write is acknowledged by the first of them and reaches the others 20 ms later on average; a read asks one of the three. Carts are changed every 50 ms on average and read at any moment: in 19 of 100 reads the copy has not heard of the last write.',
  broken: lessonDesign(
    {
      name: 'Copies and quorums',
      zones: [
        { id: 1, name: 'Zone A', region: 'Region 1' },
        { id: 2, name: 'Zone B', region: 'Region 1' },
        { id: 5, name: 'Zone C', region: 'Region 1' },
      ],
      keySpaces: [{ id: 3, name: 'Carts', keys: 10, zipf: 0 }],
      operations: [
        { id: 6, name: 'Read cart', access: 'read', keySpace: 3 },
        { id: 7, name: 'Change cart', access: 'update', keySpace: 3 },
      ],
      parts: [
        {
          id: 11,
          kind: 'client',
          name: 'Shoppers',
          at: [0, 0],
          with: {
            rate: 400,
            mix: [
              { operation: 6, share: 1 },
              { operation: 7, share: 1 },
            ],
          },
        },
        {
          id: 12,
          kind: 'async-service',
          name: 'Carts',
          at: [1, 0],
          with: { serviceTime: constant(0), processors: 0 },
        },
        {
          id: 13,
          kind: 'quorum-store',
          name: 'Cart store',
          at: [2, 0],
          in: [1, 1, 1],
          with: {
            readQuorum: 1,
            writeQuorum: 1,
            serviceTime: constant(0),
            writeTime: constant(0),
            messages: 'own',
            writeDelay: exponential(20),
            acknowledgeDelay: constant(0),
            readDelay: constant(0),
            replyDelay: constant(0),
          },
        },
      ],
      calls: [
        { from: 11, to: 12, with: { ...noDelay } },
        { from: 12, to: 13, with: { ...noDelay } },
      ],
    },
    50,
  ),
  change: 'A read asks two copies and a write waits for two: R + W is above N.',
  edits: [
    { type: 'setParameter', id: 13, parameter: 'readQuorum', value: 2 },
    { type: 'setParameter', id: 13, parameter: 'writeQuorum', value: 2 },
  ],
  fromSeconds: 2,
  untilSeconds: 50,
  watch: {
    text: 'The share of the reads that return an old value. Each cart is changed every 50 ms on average, at random.',
    measure: { type: 'stale', component: 13 },
  },
  claims: [
    {
      words: 'Reads that return an old value',
      measure: { type: 'stale', component: 13 },
      broken: { value: 0.1905, within: 0.015, by: 'simulation' },
      fixed: { value: 0, within: 0, by: 'simulation' },
    },
    {
      words: 'Median of a write',
      measure: { type: 'latency', quantile: 'p50Seconds', operation: 7 },
      broken: { value: 0.0046, within: 0.0006, by: 'arithmetic' },
      fixed: { value: 0.0139, within: 0.001, by: 'arithmetic' },
      source:
        'The first of three exponential delays of 20 ms, and the second: medians of 4.6 and 13.9 ms.',
    },
  ],
  price:
    'Writes wait for the second copy. And a side of a partition that has only one of the three copies can neither read nor write.',
  wrongWhen:
    'When an old value does no harm but no answer does: a list of what was looked at lately, a counter of likes. Then R 1 and W 1 keep going.',
  task: {
    text: 'Cut Zone C off from the others in the mended design. Its copy alone is no majority: calls that come to it fail until the cut is mended, while the other two go on.',
    fault: { type: 'partition', zones: [5] },
  },
};
