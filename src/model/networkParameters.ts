import type { Parameter } from './Parameter';
import { percentShape } from './percentShape';

const section = 'Network';
const limited = { name: 'bandwidth', options: ['limited'] } as const;

const size = {
  type: 'number',
  section,
  onlyWhen: limited,
  unit: 'kB',
  minimum: 0,
  maximum: 1_000_000,
  whole: false,
  scale: 'logarithmic',
} as const;

const loss = {
  type: 'number',
  section,
  ...percentShape,
  default: 0,
  linkDefault: 0,
} as const;

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
  {
    ...size,
    name: 'requestKb',
    number: 14,
    label: 'Size of a call',
    help: 'Size of a call of an operation that does not state its own.',
    default: 2,
    linkDefault: 2,
  },
  {
    ...size,
    name: 'replyKb',
    number: 15,
    label: 'Size of a reply',
    help: 'Size of a reply of an operation that does not state its own.',
    default: 20,
    linkDefault: 20,
  },
  {
    ...loss,
    name: 'requestLossPercent',
    number: 16,
    label: 'Calls lost',
    help: 'Share of the calls that never arrive: the work is never done, and the caller learns nothing until its timeout.',
  },
  {
    ...loss,
    name: 'replyLossPercent',
    number: 17,
    label: 'Replies lost',
    help: 'Share of the replies that never arrive: the work was done, and the caller learns nothing until its timeout.',
  },
];
