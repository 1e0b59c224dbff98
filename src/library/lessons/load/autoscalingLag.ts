import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { oneRead } from '../oneRead';
import { visitors } from '../visitors';

/** Three times the traffic at once: how long scaling takes is how long it fails. */
export const autoscalingLag: Lesson = {
  id: 'autoscaling-lag',
  concept: 'Autoscaling lag',
  group: 'Load and scaling',
  question: 'Autoscaling is on. Why do two of five requests fail in the five minutes of the peak?',
  story:
    'Within a second the traffic is three times what it was. Scaling sees it, orders machines, and they take three minutes until they answer. Until then more comes than fits, and what does not fit is turned away.',
  broken: lessonDesign(
    {
      name: 'Autoscaling that lags',
      slice: 20,
      ...oneRead,
      parts: [
        visitors(30, 0, {
          arrivals: 'constant',
          curve: 'step',
          curveFactor: 3,
          curveStart: 60,
          timeoutMs: 0,
        }),
        {
          id: 12,
          kind: 'service',
          name: 'Service',
          at: [1, 0],
          in: [4],
          with: {
            serviceTime: constant(100),
            slots: 1,
            queueLimit: 20,
            scaling: 'rate',
            targetRate: 9,
            leastInstances: 4,
            mostInstances: 20,
            bootSeconds: 178,
            scaleEverySeconds: 1,
            scaleOverSeconds: 1,
            scaleDownAfterSeconds: 300,
          },
        },
      ],
      calls: [{ from: 11, to: 12, with: { ...noDelay, timeoutMs: 0, spread: 'roundRobin' } }],
    },
    300,
  ),
  change: 'New instances are ready after 15 seconds instead of three minutes.',
  edits: [{ type: 'setParameter', id: 12, parameter: 'bootSeconds', value: 13 }],
  fromSeconds: 0,
  untilSeconds: 300,
  watch: { text: 'Requests answered well. The peak begins at 60 s.', measure: { type: 'goodput' } },
  claims: [
    {
      words: 'Requests that fail in five minutes',
      measure: { type: 'failed' },
      broken: { value: 0.3812, within: 0.03, by: 'simulation' },
      fixed: { value: 0.0286, within: 0.012, by: 'simulation' },
    },
  ],
  detours: [
    {
      change: 'Ready after 75 seconds',
      edits: [{ type: 'setParameter', id: 12, parameter: 'bootSeconds', value: 73 }],
      figure: { value: 0.1568, within: 0.02, by: 'simulation' },
    },
  ],
  price: 'Images that boot quickly, or machines that stand ready and are paid for.',
  wrongWhen:
    'When the peak is known, such as a sale at noon: scale before it. And when the database behind is what is full, more servers only ask it more.',
  task: {
    text: 'Let instances of the mended design be counted once a minute instead of once a second. Booting quickly is of little use to one who looks late.',
    edits: [{ type: 'setParameter', id: 12, parameter: 'scaleEverySeconds', value: 60 }],
  },
  note: 'A twentieth of 600 requests a second that become 1,800, with room for 800.',
};
