import type { NumberParameter, Parameter } from '../model/Parameter';

const section = 'Scaling';
const whenScaling = { name: 'scaling', options: ['utilisation', 'rate'] };

/** An autoscaler after the one of Kubernetes: eleven wire numbers. `bootSeconds` is how long an instance takes to start. */
export function scalingParameters(first: number, bootSeconds: number): readonly Parameter[] {
  return [
    {
      type: 'choice',
      name: 'scaling',
      number: first,
      label: 'Autoscaling',
      help: 'By what instances are added and taken away while the design runs.',
      section,
      options: [
        { name: 'off', number: 1, label: 'Off' },
        { name: 'utilisation', number: 2, label: 'By utilisation' },
        { name: 'rate', number: 3, label: 'By calls per instance' },
      ],
      default: 'off',
      linkDefault: 'off',
    },
    {
      ...number('targetUtilisation', first + 1, 'Target', '%', [1, 100], 70),
      help: 'Share of the slots at work that it aims at.',
      onlyWhen: { name: 'scaling', options: ['utilisation'] },
    },
    {
      ...number('targetRate', first + 2, 'Target rate', 'req/s', [0.001, 1_000_000], 100),
      help: 'Calls per second and instance that it aims at.',
      onlyWhen: { name: 'scaling', options: ['rate'] },
    },
    {
      ...number('leastInstances', first + 3, 'At least', '', [1, 1_000], 1),
      help: 'Instances that are always there.',
      whole: true,
    },
    {
      ...number('mostInstances', first + 4, 'At most', '', [1, 1_000], 10),
      help: 'Instances that there are never more of.',
      whole: true,
    },
    {
      ...number('bootSeconds', first + 5, 'Boot time', 's', [0, 3_600], bootSeconds),
      help: 'From the decision until a new instance takes calls.',
      source: {
        provenance: 'read',
        confidence: 'medium',
        note: 'A container takes 30 to 45 s until it is healthy; a new machine two minutes and a half more.',
      },
    },
    {
      ...number('scaleEverySeconds', first + 6, 'Looks every', 's', [0.1, 3_600], 15),
      help: 'How often it compares what was measured with the target.',
      source: kubernetes,
    },
    {
      ...number('scaleOverSeconds', first + 7, 'Measures over', 's', [0.1, 3_600], 15),
      help: 'How long before each look it measures; never longer than from look to look.',
    },
    {
      ...number('scaleTolerance', first + 8, 'Tolerance', '%', [0, 100], 10),
      help: 'So far off the target nothing is done.',
      source: kubernetes,
    },
    {
      ...number('scaleUpAfterSeconds', first + 9, 'More after', 's', [0, 3_600], 0),
      help: 'It adds only what it has thought necessary for so long.',
      source: kubernetes,
    },
    {
      ...number('scaleDownAfterSeconds', first + 10, 'Fewer after', 's', [0, 3_600], 300),
      help: 'It keeps what it has thought necessary within so long.',
      source: kubernetes,
    },
  ];
}

const kubernetes = {
  provenance: 'read',
  confidence: 'high',
  note: 'The default of the Kubernetes horizontal pod autoscaler: a look every 15 s, 10% tolerance, five minutes before it scales down.',
} as const;

function number(
  name: string,
  wireNumber: number,
  label: string,
  unit: string,
  [minimum, maximum]: readonly [number, number],
  value: number,
): Omit<NumberParameter, 'help'> {
  return {
    type: 'number',
    name,
    number: wireNumber,
    label,
    section,
    onlyWhen: whenScaling,
    unit,
    minimum,
    maximum,
    whole: false,
    scale: 'logarithmic',
    default: value,
    linkDefault: value,
  };
}
