import { exponential } from '../exponential';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { oneRead } from '../oneRead';
import { visitors } from '../visitors';

/** A version that fails one request in ten: for everybody, or on one server of twenty first. */
export const canary: Lesson = {
  id: 'canary',
  concept: 'Canary deployment',
  group: 'Load and scaling',
  question: 'The new version fails one request in ten. How many users had to find out?',
  story:
    'A version with a defect goes to all twenty servers at once. One request in ten fails for two minutes, until somebody has seen it and the old version is back.',
  broken: lessonDesign(
    {
      name: 'A version for everybody',
      ...oneRead,
      parts: [
        visitors(80),
        { id: 12, kind: 'load-balancer', name: 'Balancer', at: [1, 0] },
        {
          id: 13,
          kind: 'service',
          name: 'Servers',
          at: [2, 0],
          in: [20],
          with: { serviceTime: exponential(10) },
        },
      ],
      calls: [
        { from: 11, to: 12, with: noDelay },
        { from: 12, to: 13, with: noDelay },
      ],
    },
    150,
    [
      {
        type: 'fault',
        atSeconds: 20,
        endSeconds: 140,
        fault: { type: 'errors', component: 13, share: 0.1 },
      },
    ],
  ),
  change: 'The version goes to one server of twenty first, and no further.',
  edits: [
    {
      type: 'setScenario',
      scenario: {
        durationSeconds: 150,
        steps: [
          {
            type: 'fault',
            id: 1_214,
            atSeconds: 20,
            endSeconds: 140,
            fault: { type: 'errors', component: 13, share: 0.1, instances: 1 },
          },
        ],
      },
    },
  ],
  fromSeconds: 20,
  untilSeconds: 140,
  watch: { text: 'The share of requests that fail. The version is out from 20 to 140 s.' },
  claims: [
    {
      words: 'Requests that fail while the version is out',
      measure: { type: 'failed' },
      broken: { value: 0.1, within: 0.01, by: 'arithmetic' },
      fixed: { value: 0.005, within: 0.003, by: 'arithmetic' },
    },
  ],
  price:
    'Two versions at the same time, which must understand each other, and a release that takes as long as one has to look.',
  wrongWhen:
    'When the defect shows only in all of them together, such as a cache that is emptied by the change or a lock that all want.',
  task: {
    text: 'Roll a bad version out in the mended design, instance after instance, and see how much it has done before it is everywhere.',
    fault: { type: 'deploy', component: 13, share: 0.1, bootSeconds: 5 },
  },
};
