import type { Parameter } from './Parameter';

/** The three knobs of trying again: attempts, backoff and jitter. `numbers` are their wire numbers, `backoffMs` the default pause. */
export function retryParameters(
  numbers: readonly [number, number, number],
  backoffMs: number,
): readonly [Parameter, Parameter, Parameter] {
  return [
    {
      type: 'number',
      name: 'attempts',
      number: numbers[0],
      label: 'Attempts',
      help: 'Tries in all, the first included. A failed or timed-out try is repeated until they are used up.',
      unit: '',
      minimum: 1,
      maximum: 10,
      whole: true,
      scale: 'linear',
      default: 1,
      linkDefault: 1,
    },
    {
      type: 'number',
      name: 'backoffMs',
      number: numbers[1],
      label: 'Backoff',
      help: 'Wait before the second attempt; it doubles before each further one.',
      unit: 'ms',
      minimum: 0,
      maximum: 600_000,
      whole: false,
      scale: 'logarithmic',
      default: backoffMs,
      linkDefault: backoffMs,
    },
    {
      type: 'choice',
      name: 'jitter',
      number: numbers[2],
      label: 'Jitter',
      help: 'How the backoff is spread at random, so that callers do not return together.',
      options: [
        { name: 'none', number: 1, label: 'None' },
        { name: 'full', number: 2, label: 'Full' },
        { name: 'equal', number: 3, label: 'Equal' },
      ],
      default: 'full',
      linkDefault: 'full',
    },
  ];
}
