import { exponential } from '../exponential';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { oneRead } from '../oneRead';
import { visitors } from '../visitors';

/** Waiting at 90% and at 45%: M/M/1. */
export const utilisationKnee: Lesson = {
  id: 'utilisation-knee',
  concept: 'Utilisation knee',
  group: 'Load and scaling',
  question: 'The server is only 90% busy. Why does one request in a hundred wait half a second?',
  story:
    'Requests come at random and take 10 ms on average, some much longer. At 90% there is little idle time in which a line could shrink again. The time in the system is the work divided by what is free: 10 ms at rest, 20 ms at 50%, 100 ms at 90%, 200 ms at 95%.',
  broken: lessonDesign(
    {
      name: 'The knee',
      ...oneRead,
      parts: [
        visitors(90),
        {
          id: 12,
          kind: 'service',
          name: 'Servers',
          at: [1, 0],
          in: [1],
          with: { serviceTime: exponential(10), slots: 1, waiting: 'unbounded' },
        },
      ],
      calls: [{ from: 11, to: 12, with: noDelay }],
    },
    300,
  ),
  change: 'A second server takes half of the requests.',
  edits: [{ type: 'placeComponent', id: 12, placement: [{ zone: 1, instances: 2 }] }],
  fromSeconds: 10,
  untilSeconds: 300,
  watch: { text: 'The 99th percentile: at 90% it wanders, at 45% it stays.' },
  claims: [
    {
      words: 'Latency p99',
      measure: { type: 'latency', quantile: 'p99Seconds' },
      broken: { value: 0.4605, within: 0.1, by: 'arithmetic' },
      fixed: { value: 0.0837, within: 0.006, by: 'arithmetic' },
      source: 'M/M/1: p99 is 4.605 × 10 ms ÷ (1 − utilisation), at 90% and at 45%.',
    },
    {
      words: 'The servers at work',
      measure: { type: 'used', component: 12 },
      broken: { value: 0.9, within: 0.02, by: 'arithmetic' },
      fixed: { value: 0.45, within: 0.01, by: 'arithmetic' },
    },
  ],
  price:
    'Another server, and both idle more than half of the time. That idleness is what is bought.',
  wrongWhen:
    'When nobody waits for the answer: a nightly job may keep its servers at 100%. And in a large pool that shares one line, 90% is calm: with 32 slots p99 is 48 ms.',
  task: {
    text: 'Raise the traffic of the mended design by 2.1, to 95% of both servers, and watch p99 come to a second.',
    fault: { type: 'traffic', component: 11, factor: 2.1 },
  },
};
