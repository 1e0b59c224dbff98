import { exponential } from '../exponential';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';

/** Metastable overload: a hiccup of ten seconds, and retries keep the system down for ever. */
export const retryStorm: Lesson = {
  id: 'retry-storm',
  concept: 'Metastable overload',
  group: 'Resilience',
  question: 'The hiccup lasted ten seconds. Why does the outage last until somebody restarts it?',
  story:
    'The service runs at 80%. For ten seconds it is slow, and a line builds up. Everybody in it gives up after a second and tries again, up to three times, so four times the load arrives; the service works through calls whose callers have left. When it is fast again, the line is still longer than anyone’s patience.',
  broken: lessonDesign(
    {
      name: 'A retry storm',
      slice: 10,
      keySpaces: [{ id: 3, name: 'Items', keys: 1_000, zipf: 0 }],
      operations: [{ id: 4, name: 'View item', access: 'read', keySpace: 3 }],
      parts: [
        {
          id: 11,
          kind: 'client',
          name: 'Apps',
          at: [0, 0],
          with: {
            rate: 80,
            mix: [{ operation: 4, share: 1 }],
            timeoutMs: 1_000,
            attempts: 4,
            backoffMs: 0,
          },
        },
        {
          id: 12,
          kind: 'service',
          name: 'Service',
          at: [1, 0],
          with: { serviceTime: exponential(10), slots: 1, waiting: 'unbounded' },
        },
      ],
      calls: [{ from: 11, to: 12, with: { ...noDelay, timeoutMs: 0 } }],
    },
    110,
    [
      {
        type: 'fault',
        atSeconds: 20,
        endSeconds: 30,
        fault: { type: 'slow', component: 12, factor: 2.5 },
      },
    ],
  ),
  change: 'The line holds at most 50 calls, and those whose caller has left are dropped.',
  edits: [
    { type: 'setParameter', id: 12, parameter: 'waiting', value: 'bounded' },
    { type: 'setParameter', id: 12, parameter: 'queueLimit', value: 50 },
    { type: 'setParameter', id: 12, parameter: 'dropExpired', value: true },
  ],
  fromSeconds: 40,
  untilSeconds: 110,
  watch: {
    text: 'Requests answered well. The service is slow from 20 to 30 s; the figures are of 40 to 110 s, when it has its full speed.',
    measure: { type: 'goodput' },
  },
  claims: [
    {
      words: 'Good answers after the hiccup',
      measure: { type: 'success' },
      broken: { value: 0, within: 0.005, by: 'simulation' },
      fixed: { value: 1, within: 0.005, by: 'simulation' },
    },
    {
      words: 'Attempts for each request',
      measure: { type: 'callsEach', connection: 1_112 },
      broken: { value: 4, within: 0.1, by: 'simulation' },
      fixed: { value: 1, within: 0.01, by: 'simulation' },
    },
  ],
  price:
    'During the hiccup more calls are refused at once. That is the point: they fail in a millisecond instead of after a second.',
  wrongWhen:
    'When every call must be done in the end and nobody waits for it: then a durable queue is right, and a long line is its purpose.',
  task: {
    text: 'In the mended design let the line hold 200 again and keep calls whose caller has left, then make it slow for ten seconds. It stays down: two seconds of line are already more than one second of patience.',
    edits: [
      { type: 'setParameter', id: 12, parameter: 'queueLimit', value: 200 },
      { type: 'setParameter', id: 12, parameter: 'dropExpired', value: false },
    ],
  },
  note: 'A tenth of 800 requests a second to a service that does 1,000.',
};
