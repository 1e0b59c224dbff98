import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';

/** One heavy request in 250 makes everybody wait, because a loop has one pair of hands. */
export const blockedEventLoop: Lesson = {
  id: 'blocked-event-loop',
  concept: 'Event loop blocked by CPU work',
  group: 'Load and scaling',
  question: 'One request in 250 is heavy. Why do the other 249 wait for seconds?',
  story:
    'Each request takes 1 ms on the loop; 0.4% need 200 ms of processor time besides. The loop is busy nine tenths of the time, nearly half of that with heavy work, and while it computes nobody else moves. Two heavy ones in a row are enough for a line of two hundred.',
  broken: lessonDesign(
    {
      name: 'A blocked event loop',
      keySpaces: [{ id: 3, name: 'Documents', keys: 1_000, zipf: 0 }],
      operations: [{ id: 4, name: 'Get document', access: 'read', keySpace: 3 }],
      parts: [
        {
          id: 11,
          kind: 'client',
          name: 'Readers',
          at: [0, 0],
          with: { rate: 500, mix: [{ operation: 4, share: 1 }], timeoutMs: 0 },
        },
        {
          id: 12,
          kind: 'event-loop-service',
          name: 'API',
          at: [1, 0],
          with: { serviceTime: constant(1), heavyShare: 0.4, heavyTime: constant(200) },
        },
      ],
      calls: [{ from: 11, to: 12, with: { ...noDelay, timeoutMs: 0 } }],
    },
    150,
  ),
  change: 'Heavy work is done in four worker threads beside the loop.',
  edits: [{ type: 'setParameter', id: 12, parameter: 'heavyOn', value: 'pool' }],
  fromSeconds: 0,
  untilSeconds: 150,
  watch: {
    text: 'The 99th percentile. Its teeth are heavy requests that come close together.',
    measure: { type: 'latency', quantile: 'p99Seconds' },
  },
  claims: [
    {
      words: 'Latency p99',
      measure: { type: 'latency', quantile: 'p99Seconds' },
      broken: { value: 2.526, within: 0.8, by: 'simulation' },
      fixed: { value: 0.0044, within: 0.0006, by: 'simulation' },
    },
    {
      words: 'Latency p50',
      measure: { type: 'latency', quantile: 'p50Seconds' },
      broken: { value: 0.272, within: 0.12, by: 'simulation' },
      fixed: { value: 0.001, within: 0.0001, by: 'simulation' },
    },
  ],
  price: 'Processors for the threads, and data that must be copied to them and back.',
  wrongWhen:
    'When all requests are about as heavy: threads beside the loop then only move the line. Add instances instead.',
  task: {
    text: 'Make two in a hundred requests heavy in the mended design. The loop stays calm; look at how long the heavy ones wait for one of the four threads.',
    edits: [{ type: 'setParameter', id: 12, parameter: 'heavyShare', value: 2 }],
  },
};
