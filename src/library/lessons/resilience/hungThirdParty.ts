import { constant } from '../constant';
import { exponential } from '../exponential';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';

/** A provider that does not answer takes every thread, and requests that do not need it fail as well. */
export const hungThirdParty: Lesson = {
  id: 'hung-third-party',
  concept: 'Timeouts',
  group: 'Resilience',
  question: 'One request in five needs the provider. Why do the other four fail when it hangs?',
  story:
    'A thread that waits for a call does nothing else. The provider stops answering, the client library waits 30 seconds as it was shipped, and a hundred threads a second go to wait for it. After two seconds all 200 do, and whoever only wants a page from memory finds none free.',
  broken: lessonDesign(
    {
      name: 'A provider that hangs',
      keySpaces: [{ id: 3, name: 'Orders', keys: 1_000, zipf: 0 }],
      operations: [
        { id: 4, name: 'Browse', access: 'read', keySpace: 3 },
        { id: 5, name: 'Pay', access: 'update', keySpace: 3 },
      ],
      parts: [
        {
          id: 11,
          kind: 'client',
          name: 'Shoppers',
          at: [0, 0],
          with: {
            rate: 500,
            mix: [
              { operation: 4, share: 4 },
              { operation: 5, share: 1 },
            ],
          },
        },
        {
          id: 12,
          kind: 'service',
          name: 'Shop',
          at: [1, 0],
          with: { serviceTime: exponential(20), slots: 200 },
        },
        {
          id: 13,
          kind: 'third-party-api',
          name: 'Payments',
          at: [2, 0],
          with: { serviceTime: constant(100), errorPercent: 0, quota: 0 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: { ...noDelay, timeoutMs: 0 } },
        { from: 12, to: 13, with: { timeoutMs: 30_000 }, rules: [{ operations: [5] }] },
      ],
    },
    70,
    [{ type: 'fault', atSeconds: 5, fault: { type: 'hang', component: 13 } }],
  ),
  change: 'The call to the provider waits for one second at most.',
  edits: [{ type: 'setConnectionParameter', id: 1_213, parameter: 'timeoutMs', value: 1_000 }],
  fromSeconds: 10,
  untilSeconds: 70,
  watch: {
    text: 'Good answers to those who only browse. The provider hangs from 5 s on.',
    measure: { type: 'goodput', operation: 4 },
  },
  claims: [
    {
      words: 'Good answers to those who only browse',
      measure: { type: 'success', operation: 4 },
      broken: { value: 0.045, within: 0.04, by: 'simulation' },
      fixed: { value: 1, within: 0.001, by: 'simulation' },
    },
  ],
  detours: [
    {
      change: 'A pool of 30 calls for the provider (bulkhead)',
      edits: [
        { type: 'setConnectionParameter', id: 1_213, parameter: 'limit', value: 'pool' },
        { type: 'setConnectionParameter', id: 1_213, parameter: 'maxInFlight', value: 30 },
        { type: 'setConnectionParameter', id: 1_213, parameter: 'maxPending', value: 0 },
      ],
      figure: { value: 1, within: 0.001, by: 'simulation' },
    },
  ],
  price:
    'A payment that takes longer than a second is given up although it may have been made. Such calls need a key by which the provider knows a repeated one.',
  wrongWhen:
    'When the timeout is below what the provider takes on a usual day: take its slowest thousandth, not its median.',
  task: {
    text: 'Raise the timeout of the mended design to three seconds. 100 calls a second × 3 s are more than 200 threads, and browsing fails again.',
    edits: [{ type: 'setConnectionParameter', id: 1_213, parameter: 'timeoutMs', value: 3_000 }],
  },
};
