import { exponential } from '../exponential';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { oneRead } from '../oneRead';
import { visitors } from '../visitors';

/** Horizontal scaling: from two servers at 150% to six at 50%. */
export const moreServers: Lesson = {
  id: 'horizontal-scaling',
  concept: 'Horizontal scaling',
  group: 'Load and scaling',
  question: 'Two servers at 100% answer two of three requests. How many answer all of them?',
  story:
    'Each server does 100 requests a second. For 300, two are asked to do half as much again as they can, and what does not fit is turned away. Three would be exactly full; six are half busy and have room for a peak and for a death.',
  broken: lessonDesign(
    {
      name: 'Two servers',
      ...oneRead,
      parts: [
        visitors(300),
        { id: 12, kind: 'load-balancer', name: 'Balancer', at: [1, 0] },
        {
          id: 13,
          kind: 'service',
          name: 'Servers',
          at: [2, 0],
          in: [2],
          with: { serviceTime: exponential(10), slots: 1, queueLimit: 20 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: noDelay },
        { from: 12, to: 13, with: noDelay },
      ],
    },
    25,
  ),
  change: 'Six servers.',
  edits: [{ type: 'placeComponent', id: 13, placement: [{ zone: 1, instances: 6 }] }],
  fromSeconds: 5,
  untilSeconds: 25,
  watch: { text: 'Requests answered well, each second.', measure: { type: 'goodput' } },
  claims: [
    {
      words: 'Good answers',
      measure: { type: 'success' },
      broken: { value: 2 / 3, within: 0.03, by: 'arithmetic' },
      fixed: { value: 1, within: 0.001, by: 'arithmetic' },
    },
    {
      words: 'The servers at work',
      measure: { type: 'used', component: 13 },
      broken: { value: 1, within: 0.01, by: 'arithmetic' },
      fixed: { value: 0.5, within: 0.03, by: 'arithmetic' },
    },
  ],
  price: 'Three times as many servers. Half of that capacity is for peaks and deaths.',
  wrongWhen:
    'When one request is slow by itself: more servers do more of them at a time and none of them sooner.',
  task: {
    text: 'Double the traffic of the mended design. Six servers are then exactly full: the lines fill, the median goes from 10 to 100 ms, and three requests in a hundred are turned away.',
    fault: { type: 'traffic', component: 11, factor: 2 },
  },
};
