import type { Parameter } from '../model/Parameter';

/** Knobs of senders that let messages wait for each other: whether, how long, and how many. Numbers are the wire numbers in the kind. */
export function sendingParameters(
  numbers: readonly [number, number, number],
): readonly [Parameter, Parameter, Parameter] {
  const section = 'Sending';
  const onlyWhen = { name: 'sending', options: ['batches'] };
  return [
    {
      type: 'choice',
      name: 'sending',
      number: numbers[0],
      label: 'Senders send',
      help: 'Each message at once, or several of one sender together: fewer calls, but the first ones of a batch wait for the last.',
      section,
      options: [
        { name: 'single', number: 1, label: 'Each at once' },
        { name: 'batches', number: 2, label: 'In batches' },
      ],
      default: 'single',
      linkDefault: 'single',
    },
    {
      type: 'number',
      name: 'lingerMs',
      number: numbers[1],
      label: 'Linger',
      help: 'How long after its first message a batch is sent.',
      section,
      onlyWhen,
      unit: 'ms',
      minimum: 0.1,
      maximum: 60_000,
      whole: false,
      scale: 'logarithmic',
      default: 5,
      linkDefault: 5,
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'Five milliseconds is the default of recent clients of a widely used log.',
      },
    },
    {
      type: 'number',
      name: 'batchMessages',
      number: numbers[2],
      label: 'Messages per batch',
      help: 'A batch with so many messages is sent before its time.',
      section,
      onlyWhen,
      unit: '',
      minimum: 1,
      maximum: 100_000,
      whole: true,
      scale: 'logarithmic',
      zeroMeans: 'no limit',
      default: 0,
      linkDefault: 0,
    },
  ];
}
