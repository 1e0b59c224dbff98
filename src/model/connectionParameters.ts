import { breakerParameters } from './breakerParameters';
import { deadlineParameters } from './deadlineParameters';
import { fallbackParameter } from './fallbackParameter';
import { hedgingParameters } from './hedgingParameters';
import { limitParameters } from './limitParameters';
import { networkParameters } from './networkParameters';
import type { Parameter } from './Parameter';
import { retryParameters } from './retryParameters';

/**
 * The policy that every connection carries: delay, timeout, attempts and how it spreads calls over instances, and what
 * protects the two ends from each other.
 */
export const connectionParameters: readonly Parameter[] = [
  {
    type: 'choice',
    name: 'delay',
    number: 1,
    label: 'Network delay',
    help: 'Where the delay of one hop comes from: the pair of zones, or a distribution of your own.',
    options: [
      { name: 'zones', number: 1, label: 'By zones' },
      { name: 'own', number: 2, label: 'My own' },
    ],
    default: 'zones',
    linkDefault: 'zones',
    source: {
      provenance: 'read',
      confidence: 'medium',
      note: 'One way: 0.125 ms within a zone, 0.5 ms between zones, 1 ms from a client outside; half the usual round trips.',
    },
  },
  {
    type: 'distribution',
    name: 'ownDelay',
    number: 2,
    label: 'Own delay, one way',
    help: 'How long a call, and then its reply, is on the way. Only with "My own".',
    onlyWhen: { name: 'delay', options: ['own'] },
    unit: 'ms',
    minimum: 0,
    maximum: 60_000,
    default: { type: 'constant', value: 0.25 },
    linkDefault: { type: 'constant', value: 0.25 },
  },
  {
    type: 'number',
    name: 'timeoutMs',
    number: 3,
    label: 'Timeout',
    help: 'How long the caller waits for one attempt. The callee goes on working for nobody.',
    unit: 'ms',
    minimum: 1,
    maximum: 3_600_000,
    whole: false,
    scale: 'logarithmic',
    zeroMeans: 'never',
    default: 1_000,
    linkDefault: 1_000,
    source: {
      provenance: 'derived',
      confidence: 'low',
      note: 'A teaching default; many clients ship with 30 s or none.',
    },
  },
  ...retryParameters([4, 5, 6, 8, 9, 10, 11], 100),
  {
    type: 'choice',
    name: 'spread',
    number: 7,
    label: 'Spread',
    help: 'How calls are spread over the callee’s instances, where the caller is not a load balancer.',
    options: [
      { name: 'random', number: 1, label: 'Random' },
      { name: 'roundRobin', number: 2, label: 'Round robin' },
    ],
    default: 'random',
    linkDefault: 'random',
  },
  ...breakerParameters,
  ...hedgingParameters,
  ...limitParameters,
  ...deadlineParameters,
  fallbackParameter,
  ...networkParameters,
];
