import { exponential } from '../exponential';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { oneRead } from '../oneRead';
import { visitors } from '../visitors';

/** A balancer that checks every 30 s sends a quarter of the requests to a dead server for a minute. */
export const healthChecks: Lesson = {
  id: 'health-checks',
  concept: 'Health checks',
  group: 'Load and scaling',
  question: 'One server of four died. Why do a quarter of the requests fail for a whole minute?',
  story:
    'The balancer looks at each server every 30 seconds and takes it out after two failed checks. Until then the dead one stays in turn, and refuses a quarter of all requests.',
  broken: lessonDesign(
    {
      name: 'Late health checks',
      ...oneRead,
      parts: [
        visitors(60),
        {
          id: 12,
          kind: 'load-balancer',
          name: 'Balancer',
          at: [1, 0],
          with: { policy: 'roundRobin', checkSeconds: 30, checkFailures: 2 },
        },
        {
          id: 13,
          kind: 'service',
          name: 'Servers',
          at: [2, 0],
          in: [4],
          with: { serviceTime: exponential(10) },
        },
      ],
      calls: [
        { from: 11, to: 12, with: noDelay },
        { from: 12, to: 13, with: noDelay },
      ],
    },
    131,
    [{ type: 'fault', atSeconds: 31, fault: { type: 'kill', component: 13, instances: 1 } }],
  ),
  change: 'The balancer checks every two seconds.',
  edits: [{ type: 'setParameter', id: 12, parameter: 'checkSeconds', value: 2 }],
  fromSeconds: 31,
  untilSeconds: 131,
  watch: { text: 'The share of requests that fail. A server dies at 31 s.' },
  claims: [
    {
      words: 'Requests that fail in the 100 s after the death',
      measure: { type: 'failed' },
      broken: { value: 0.15, within: 0.01, by: 'arithmetic' },
      fixed: { value: 0.01, within: 0.004, by: 'arithmetic' },
      source: 'A quarter of the requests for 60 s, and for 4 s, of 100.',
    },
  ],
  price:
    'Fifteen times as many checks, and servers that are taken out for a hiccup of four seconds.',
  wrongWhen:
    'When checks fail because everything is overloaded: taking servers out then puts more on the rest, until none is left.',
  task: {
    text: 'Let the checks of one healthy server fail half of the time. It comes and goes, though it works: ask for several successes before it comes back.',
    fault: { type: 'flap', component: 12, instances: 1, everySeconds: 20 },
  },
};
