import { constant } from '../constant';
import { exponential } from '../exponential';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { oneRead } from '../oneRead';
import { visitors } from '../visitors';

/** Round robin gives a slow server as much as the others, and it drowns. */
export const slowNode: Lesson = {
  id: 'slow-node',
  concept: 'Balancing policy with a slow node',
  group: 'Load and scaling',
  question: 'Nine of ten servers are nearly idle. Why does one request in ten time out?',
  story:
    'Ten servers take 600 requests a second in turn, 60 each. Nine can do 100; the tenth has a sick disk and does 20. Its line grows by 40 every second, and whoever is sent there waits without end, while the others have time to spare.',
  broken: lessonDesign(
    {
      name: 'A slow node',
      ...oneRead,
      parts: [
        visitors(600, 0, { timeoutMs: 1_000 }),
        {
          id: 12,
          kind: 'load-balancer',
          name: 'Balancer',
          at: [1, 0],
          with: { policy: 'roundRobin', serviceTime: constant(0) },
        },
        {
          id: 13,
          kind: 'service',
          name: 'Servers',
          at: [2, 0],
          in: [10],
          with: { serviceTime: exponential(10), slots: 1, waiting: 'unbounded' },
        },
      ],
      calls: [
        { from: 11, to: 12, with: { ...noDelay, timeoutMs: 0 } },
        { from: 12, to: 13, with: { ...noDelay, timeoutMs: 0 } },
      ],
    },
    35,
    [
      {
        type: 'fault',
        atSeconds: 0,
        fault: { type: 'slow', component: 13, factor: 5, instances: 1 },
      },
    ],
  ),
  change: 'The balancer sends each request to the server with the fewest open ones.',
  edits: [{ type: 'setParameter', id: 12, parameter: 'policy', value: 'leastRequests' }],
  fromSeconds: 5,
  untilSeconds: 35,
  watch: { text: 'Requests answered within a second.', measure: { type: 'goodput' } },
  claims: [
    {
      words: 'Requests that fail',
      measure: { type: 'failed' },
      broken: { value: 0.1, within: 0.005, by: 'arithmetic' },
      fixed: { value: 0, within: 0.001, by: 'simulation' },
    },
    {
      words: 'Latency p99 of the others',
      measure: { type: 'latency', quantile: 'p99Seconds' },
      broken: { value: 0.0715, within: 0.012, by: 'engine' },
      fixed: { value: 0.077, within: 0.01, by: 'simulation' },
    },
  ],
  detours: [
    {
      change: 'The less busy of two drawn at random',
      edits: [{ type: 'setParameter', id: 12, parameter: 'policy', value: 'twoChoices' }],
      figure: { value: 0, within: 0.001, by: 'simulation' },
    },
  ],
  price:
    'The balancer must know what is open where. Several balancers each see only their own part of it.',
  wrongWhen:
    'When a server fails fast: then it has the fewest open requests and gets nearly all of them. Look at how answers end as well.',
  task: {
    text: 'Let the first server of the mended design fail every request as well as being slow. It still gets its share, because slow errors are open for long. Then make it fast and failing.',
    fault: { type: 'errors', component: 13, share: 1, instances: 1 },
  },
};
