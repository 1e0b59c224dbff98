import type { Parameter } from '../model/Parameter';

/** The two knobs of a waiting room: whether it is bounded, and how many places it has. Numbers are the wire numbers in the kind. */
export function waitingParameters(
  numbers: readonly [number, number],
  places: number,
  note: string,
): readonly [Parameter, Parameter] {
  return [
    {
      type: 'choice',
      name: 'waiting',
      number: numbers[0],
      label: 'Waiting room',
      help: 'What happens to calls that find every slot taken: they wait in a bounded queue and are refused when it is full, or wait without limit.',
      options: [
        { name: 'bounded', number: 1, label: 'Bounded' },
        { name: 'unbounded', number: 2, label: 'Unlimited' },
      ],
      default: 'bounded',
      linkDefault: 'bounded',
    },
    {
      type: 'number',
      name: 'queueLimit',
      number: numbers[1],
      label: 'Places to wait',
      help: 'Calls that can wait at each instance. The next one is refused with "queue full". 0 is no waiting at all.',
      unit: '',
      minimum: 0,
      maximum: 1_000_000,
      whole: true,
      scale: 'logarithmic',
      default: places,
      linkDefault: places,
      source: { provenance: 'memory', confidence: 'medium', note },
    },
  ];
}
