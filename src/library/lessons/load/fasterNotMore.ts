import { lognormal } from '../../lognormal';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { oneRead } from '../oneRead';
import { visitors } from '../visitors';

/** More servers raise throughput; how long one request takes is another matter. */
export const fasterNotMore: Lesson = {
  id: 'faster-not-more',
  concept: 'Throughput is not latency',
  group: 'Load and scaling',
  question: 'We doubled the servers. Why is the page exactly as slow as before?',
  story:
    'A request does 200 ms of work. Twenty-five servers do 125 such requests a second and hardly anybody waits for one, so the 200 ms are the work itself. Fifty servers do twice as many at the same pace.',
  broken: lessonDesign(
    {
      name: 'A slow query',
      ...oneRead,
      parts: [
        visitors(100),
        {
          id: 12,
          kind: 'service',
          name: 'Servers',
          at: [1, 0],
          with: { serviceTime: lognormal(191.2, 0.3), slots: 25 },
        },
      ],
      calls: [{ from: 11, to: 12, with: noDelay }],
    },
    65,
  ),
  change: 'The query is given an index: 20 ms instead of 200.',
  edits: [{ type: 'setParameter', id: 12, parameter: 'serviceTime', value: lognormal(19.12, 0.3) }],
  fromSeconds: 5,
  untilSeconds: 65,
  watch: { text: 'The median, which does not move when servers double.' },
  claims: [
    {
      words: 'Latency p50',
      measure: { type: 'latency', quantile: 'p50Seconds' },
      broken: { value: 0.1956, within: 0.005, by: 'simulation' },
      fixed: { value: 0.0191, within: 0.0005, by: 'simulation' },
    },
  ],
  detours: [
    {
      change: 'Fifty servers instead of twenty-five',
      edits: [{ type: 'setParameter', id: 12, parameter: 'slots', value: 50 }],
      figure: { value: 0.1907, within: 0.004, by: 'simulation' },
    },
  ],
  price:
    'Somebody’s afternoon, and an index that each write has to keep. The servers that it frees pay for it.',
  wrongWhen:
    'When requests wait in line: then more servers do help, because the wait is what is slow. Look at waiting and work apart.',
  task: {
    text: 'Send ten times the traffic to the mended design. It has room for 1,250 requests a second now, where the slow query had for 125.',
    fault: { type: 'traffic', component: 11, factor: 10 },
  },
};
