import type { Parameter } from './Parameter';

const section = 'Circuit breaker';
const on = { name: 'breaker', options: ['calls', 'seconds'] } as const;

/** When a caller stops calling: each calling instance watches the outcomes of its own attempts. */
export const breakerParameters: readonly Parameter[] = [
  {
    type: 'choice',
    name: 'breaker',
    number: 18,
    label: 'Circuit breaker',
    help: 'Whether too many failures among the latest calls make further calls fail at once, without asking the callee.',
    section,
    options: [
      { name: 'off', number: 1, label: 'Off' },
      { name: 'calls', number: 2, label: 'Over calls' },
      { name: 'seconds', number: 3, label: 'Over time' },
    ],
    default: 'off',
    linkDefault: 'off',
  },
  {
    ...whole({
      name: 'breakerCalls',
      number: 19,
      label: 'Window',
      help: 'How many of the latest calls are looked at.',
      value: 20,
      maximum: 1_000,
    }),
    onlyWhen: { name: 'breaker', options: ['calls'] },
    unit: 'calls',
  },
  {
    ...whole({
      name: 'breakerSeconds',
      number: 20,
      label: 'Window',
      help: 'How far back calls are looked at.',
      value: 10,
      maximum: 3_600,
    }),
    onlyWhen: { name: 'breaker', options: ['seconds'] },
    unit: 's',
  },
  {
    type: 'choice',
    name: 'breakerTrip',
    number: 21,
    label: 'Opens by',
    help: 'Whether the share or the number of failures in the window opens it.',
    section,
    onlyWhen: on,
    options: [
      { name: 'share', number: 1, label: 'Share of failures' },
      { name: 'count', number: 2, label: 'Number of failures' },
    ],
    default: 'share',
    linkDefault: 'share',
  },
  {
    type: 'number',
    name: 'breakerPercent',
    number: 22,
    label: 'Opens at',
    help: 'Share of the calls in the window that must have failed.',
    section,
    onlyWhen: { name: 'breakerTrip', options: ['share'] },
    unit: '%',
    minimum: 0.1,
    maximum: 100,
    whole: false,
    scale: 'linear',
    default: 50,
    linkDefault: 50,
    source: { provenance: 'memory', confidence: 'high', note: 'Resilience4j and Hystrix: 50%.' },
  },
  {
    ...whole({
      name: 'breakerFailures',
      number: 23,
      label: 'Opens at',
      help: 'Failures in the window that open it.',
      value: 5,
      maximum: 1_000,
    }),
    onlyWhen: { name: 'breakerTrip', options: ['count'] },
    unit: 'failures',
  },
  {
    ...whole({
      name: 'breakerMinimum',
      number: 24,
      label: 'Minimum calls',
      help: 'Calls in the window below which a share says nothing.',
      value: 20,
      maximum: 1_000,
    }),
    onlyWhen: { name: 'breakerTrip', options: ['share'] },
    source: { provenance: 'memory', confidence: 'high', note: 'Hystrix: 20 calls in 10 s.' },
  },
  {
    type: 'number',
    name: 'breakerOpenSeconds',
    number: 25,
    label: 'Open for',
    help: 'How long calls fail at once before a few probes are let through.',
    section,
    onlyWhen: on,
    unit: 's',
    minimum: 0.001,
    maximum: 86_400,
    whole: false,
    scale: 'logarithmic',
    default: 5,
    linkDefault: 5,
    source: { provenance: 'memory', confidence: 'high', note: 'Hystrix: 5 s; Resilience4j: 60 s.' },
  },
  whole({
    name: 'breakerProbes',
    number: 26,
    label: 'Probes',
    help: 'Calls let through after that; it closes when all succeed and opens again when one fails.',
    value: 5,
    maximum: 1_000,
  }),
];

interface Whole {
  readonly name: string;
  readonly number: number;
  readonly label: string;
  readonly help: string;
  readonly value: number;
  readonly maximum: number;
}

function whole({
  name,
  number,
  label,
  help,
  value,
  maximum,
}: Whole): Parameter & { readonly type: 'number' } {
  return {
    type: 'number',
    name,
    number,
    label,
    help,
    section,
    onlyWhen: on,
    unit: '',
    minimum: 1,
    maximum,
    whole: true,
    scale: 'logarithmic',
    default: value,
    linkDefault: value,
  };
}
