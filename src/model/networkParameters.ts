import type { Parameter } from './Parameter';

const section = 'Network';
const limited = { name: 'bandwidth', options: ['limited'] } as const;

/** What the wire of a connection does to messages besides delaying them: bandwidth, sizes, and loss in each direction. */
export const networkParameters: readonly Parameter[] = [
  {
    type: 'choice',
    name: 'bandwidth',
    number: 12,
    label: 'Bandwidth',
    help: 'Whether messages take time to send by their size; those that do not fit at once follow each other, each direction on its own.',
    section,
    options: [
      { name: 'unlimited', number: 1, label: 'Unlimited' },
      { name: 'limited', number: 2, label: 'Limited' },
    ],
    default: 'unlimited',
    linkDefault: 'unlimited',
  },
  {
    type: 'number',
    name: 'bandwidthMbit',
    number: 13,
    label: 'Bandwidth, each way',
    help: 'Bits per second that the connection carries in one direction, all instances together.',
    section,
    onlyWhen: limited,
    unit: 'Mbit/s',
    minimum: 0.001,
    maximum: 1_000_000,
    whole: false,
    scale: 'logarithmic',
    default: 1_000,
    linkDefault: 1_000,
    source: { provenance: 'derived', confidence: 'low', note: 'One gigabit Ethernet port.' },
  },
  sizeParameter('requestKb', 14, 'Size of a call', 2),
  sizeParameter('replyKb', 15, 'Size of a reply', 20),
  lossParameter('requestLossPercent', 16, 'Calls lost', 'calls', 'the work is never done'),
  lossParameter('replyLossPercent', 17, 'Replies lost', 'replies', 'the work was done'),
];

function sizeParameter(name: string, number: number, label: string, kilobytes: number): Parameter {
  return {
    type: 'number',
    name,
    number,
    label,
    help: `${label} of an operation that does not state its own.`,
    section,
    onlyWhen: limited,
    unit: 'kB',
    minimum: 0,
    maximum: 1_000_000,
    whole: false,
    scale: 'logarithmic',
    default: kilobytes,
    linkDefault: kilobytes,
  };
}

function lossParameter(
  name: string,
  number: number,
  label: string,
  what: string,
  effect: string,
): Parameter {
  return {
    type: 'number',
    name,
    number,
    label,
    help: `Share of the ${what} that never arrive: ${effect}, and the caller learns nothing until its timeout.`,
    section,
    unit: '%',
    minimum: 0,
    maximum: 100,
    whole: false,
    scale: 'linear',
    default: 0,
    linkDefault: 0,
  };
}
