import { constant } from '../constant';
import { exponential } from '../exponential';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { oneRead } from '../oneRead';
import { visitors } from '../visitors';

/** Threads that wait, and a processor that has nothing to do. */
export const waitingThreads: Lesson = {
  id: 'waiting-threads',
  concept: 'Blocking and non-blocking',
  group: 'Load and scaling',
  question: 'The processor is nearly idle. Why is nothing free to take the next request?',
  story:
    'One request in five calls something that takes two seconds, and its thread waits for it. A request holds a thread for 0.45 s on average, 0.05 of which are work, so twenty threads do 44 a second and the rest stands in line.',
  broken: lessonDesign(
    {
      name: 'Threads that wait',
      slice: 10,
      ...oneRead,
      parts: [
        visitors(60),
        {
          id: 12,
          kind: 'service',
          name: 'Service',
          at: [1, 0],
          with: { serviceTime: exponential(50), slots: 20, queueLimit: 40 },
        },
        {
          id: 13,
          kind: 'third-party-api',
          name: 'Slow partner',
          at: [2, 0],
          with: { serviceTime: constant(2_000), errorPercent: 0, quota: 0 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: { ...noDelay, timeoutMs: 0 } },
        { from: 12, to: 13, with: { ...noDelay, timeoutMs: 0 }, rules: [{ probability: 0.2 }] },
      ],
    },
    245,
  ),
  change: 'A request that waits for a call gives its thread back meanwhile.',
  edits: [{ type: 'setParameter', id: 12, parameter: 'whileWaiting', value: 'frees' }],
  fromSeconds: 5,
  untilSeconds: 245,
  watch: {
    text: 'Requests answered well, each second; 60 are sent.',
    measure: { type: 'goodput' },
  },
  claims: [
    {
      words: 'Good answers',
      measure: { type: 'goodput' },
      broken: { value: 44.4, within: 2.5, by: 'arithmetic' },
      fixed: { value: 60, within: 2.5, by: 'arithmetic' },
      source: '20 threads ÷ 0.45 s; without waiting, 20 ÷ 0.05 s = 400 would fit.',
    },
  ],
  price:
    'Code that is written in pieces, and no thread count any more that bounds what is in flight: state a limit.',
  wrongWhen:
    'When requests compute rather than wait: then the processor is the limit, and threads cost little.',
  task: {
    text: 'Let the partner hang in the mended design. Nothing holds a thread, so browsing goes on; look at how much is in flight and grows.',
    fault: { type: 'hang', component: 13 },
  },
  note: 'A tenth of 200 threads.',
};
