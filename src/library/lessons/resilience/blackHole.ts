import { constant } from '../constant';
import { exponential } from '../exponential';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';

/** An instance that fails at once looks idle, and gets nearly everything. */
export const blackHole: Lesson = {
  id: 'black-hole',
  concept: 'Partial failure',
  group: 'Resilience',
  question: 'One instance of twelve is broken. Why do two thirds of the requests fail?',
  story:
    'The balancer sends each request to the instance with the fewest open ones. The broken instance answers with an error in a millisecond, so it never has any open and always seems to be the best choice. It passes its health checks, because it answers.',
  broken: lessonDesign(
    {
      name: 'A black hole',
      keySpaces: [{ id: 3, name: 'Items', keys: 1_000, zipf: 0 }],
      operations: [{ id: 4, name: 'View item', access: 'read', keySpace: 3 }],
      parts: [
        {
          id: 11,
          kind: 'client',
          name: 'Visitors',
          at: [0, 0],
          with: { rate: 400, mix: [{ operation: 4, share: 1 }] },
        },
        {
          id: 12,
          kind: 'load-balancer',
          name: 'Balancer',
          at: [1, 0],
          with: { policy: 'leastRequests', serviceTime: constant(0), ejectSeconds: 300 },
        },
        {
          id: 13,
          kind: 'service',
          name: 'Servers',
          at: [2, 0],
          in: [12],
          with: { serviceTime: exponential(100), slots: 8 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: { ...noDelay } },
        { from: 12, to: 13, with: { ...noDelay } },
      ],
    },
    110,
    [
      {
        type: 'fault',
        atSeconds: 5,
        fault: { type: 'errors', component: 13, share: 1, instances: 1 },
      },
      {
        type: 'fault',
        atSeconds: 5,
        fault: { type: 'slow', component: 13, factor: 0.01, instances: 1 },
      },
    ],
  ),
  change: 'The balancer ejects an instance after five errors in a row.',
  edits: [{ type: 'setParameter', id: 12, parameter: 'ejection', value: 'failuresInARow' }],
  fromSeconds: 5,
  untilSeconds: 110,
  watch: {
    text: 'Requests answered well. One server fails at once from 5 s on.',
    measure: { type: 'goodput' },
  },
  claims: [
    {
      words: 'Requests that fail',
      measure: { type: 'failed' },
      broken: { value: 0.6452, within: 0.05, by: 'simulation' },
      fixed: { value: 0.0001, within: 0.0002, by: 'simulation' },
    },
  ],
  detours: [
    {
      change: 'Round robin instead of least requests',
      edits: [{ type: 'setParameter', id: 12, parameter: 'policy', value: 'roundRobin' }],
      figure: { value: 0.0833, within: 0.003, by: 'simulation' },
    },
    {
      change: 'The less busy of two drawn at random',
      edits: [{ type: 'setParameter', id: 12, parameter: 'policy', value: 'twoChoices' }],
      figure: { value: 0.1595, within: 0.01, by: 'simulation' },
    },
  ],
  price:
    'A few errors before each ejection, and a rule that can eject the healthy when all of them fail: so at most a tenth is ejected at a time.',
  wrongWhen:
    'When the errors are the callers’ own, such as a bad request: one client could then eject the whole fleet. Count only errors that the server is to blame for.',
  task: {
    text: 'Let two servers fail in the mended design. Only a tenth may be ejected, one of twelve; the other goes on pulling traffic.',
    fault: { type: 'errors', component: 13, share: 1, instances: 2 },
  },
};
