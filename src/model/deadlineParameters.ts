import type { Parameter } from './Parameter';

const section = 'Deadline';

/** What the callee learns of its caller's patience: the deadline of a call, and that the caller has given up. */
export const deadlineParameters: readonly Parameter[] = [
  {
    type: 'choice',
    name: 'deadline',
    number: 38,
    label: 'Deadline',
    help: 'Whether a call carries the moment at which its caller gives up: the callee does not start on it after that, and calls that pass it on wait no longer.',
    section,
    options: [
      { name: 'ignored', number: 1, label: 'Not passed on' },
      { name: 'passed', number: 2, label: 'Passed on' },
    ],
    default: 'ignored',
    linkDefault: 'ignored',
  },
  {
    type: 'choice',
    name: 'abandoned',
    number: 39,
    label: 'Abandoned work',
    help: 'What the callee does when its caller has given up, or another copy has won: it goes on for nobody, or stops with all that it has asked for.',
    section,
    options: [
      { name: 'goesOn', number: 1, label: 'Goes on' },
      { name: 'isCancelled', number: 2, label: 'Is cancelled' },
    ],
    default: 'goesOn',
    linkDefault: 'goesOn',
  },
];
