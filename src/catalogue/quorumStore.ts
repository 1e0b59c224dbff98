import type { Distribution } from '../model/Distribution';
import type { Kind } from '../model/Kind';
import type { DistributionParameter, NumberParameter } from '../model/Parameter';
import { concurrencyParameters } from './concurrencyParameters';
import { connectionsParameter } from './connectionsParameter';
import { waitingParameters } from './waitingParameters';

/** A key-value store without a leader: each key has copies on several members, and a call waits for as many as it wants. */
export const quorumStore = {
  id: 'quorum-store',
  number: 40,
  name: 'Key-value store',
  group: 'Data',
  icon: 'quorum',
  behaviour: 'store',
  receives: 'query',
  sends: [],
  instances: 'many',
  variant: { type: 'instances' },
  card: [
    { column: 'arrivals', label: '/s' },
    { column: 'p99', label: 'p99' },
  ],
  faults: ['kill', 'slow', 'errors', 'hang', 'loseReplies', 'diskFull', 'grow', 'skew'],
  fixed: { replication: 'quorum' },
  parameters: [
    copies('copies', 1, 'Copies of each key', 'Members that hold each key: N.', 3),
    copies(
      'readQuorum',
      2,
      'A read waits for',
      'Copies whose answers a read needs: R. The newest of them wins.',
      2,
    ),
    copies(
      'writeQuorum',
      3,
      'A write waits for',
      'Copies that must have a write before it is acknowledged: W. With R + W above N a read sees every acknowledged write.',
      2,
    ),
    work('serviceTime', 4, 'Time per read', 'Work of one member for one read.', {
      type: 'lognormal',
      median: 2,
      sigma: 0.87,
    }),
    work('writeTime', 5, 'Time per write', 'Work of one member for one write.', {
      type: 'lognormal',
      median: 1,
      sigma: 0.87,
    }),
    {
      type: 'number',
      name: 'slots',
      number: 6,
      label: 'Requests at a time',
      help: 'Reads and writes that one member works on at the same time.',
      unit: '',
      minimum: 1,
      maximum: 10_000,
      whole: true,
      scale: 'logarithmic',
      default: 32,
      linkDefault: 32,
      source: {
        provenance: 'memory',
        confidence: 'high',
        note: 'A widely used store ships with 32 concurrent reads and as many writes.',
      },
    },
    {
      type: 'choice',
      name: 'merge',
      number: 7,
      label: 'After a partition',
      help: 'Of a key that both sides wrote: the latest write wins, or what the larger side wrote, or both are kept. Acknowledged writes that do not win are counted as lost. Which write is the latest is told by the clocks of the members: where those disagree, writes are lost even without a partition.',
      section: 'Consistency',
      options: [
        { name: 'latest', number: 1, label: 'The latest write wins' },
        { name: 'majority', number: 2, label: 'The larger side wins' },
        { name: 'union', number: 3, label: 'Both are kept' },
      ],
      default: 'latest',
      linkDefault: 'latest',
    },
    {
      type: 'choice',
      name: 'asks',
      number: 8,
      label: 'A read asks',
      help: 'As many copies as it waits for, at random, or all of them, of which the first to answer count.',
      section: 'Consistency',
      options: [
        { name: 'needed', number: 1, label: 'As many as it needs' },
        { name: 'all', number: 2, label: 'All copies' },
      ],
      default: 'needed',
      linkDefault: 'needed',
    },
    {
      type: 'choice',
      name: 'writesTo',
      number: 9,
      label: 'A write goes to',
      help: 'All copies, or only as many as it waits for: the others learn of it by repair, or never.',
      section: 'Consistency',
      options: [
        { name: 'all', number: 1, label: 'All copies' },
        { name: 'needed', number: 2, label: 'As many as it needs' },
      ],
      default: 'all',
      linkDefault: 'all',
    },
    {
      type: 'flag',
      name: 'readRepair',
      number: 10,
      label: 'Read repair',
      help: 'A read that finds a copy older than another one sends it the newer version.',
      section: 'Consistency',
      default: true,
      linkDefault: true,
    },
    {
      type: 'flag',
      name: 'hints',
      number: 11,
      label: 'Hinted hand-off',
      help: 'What a member misses is kept for it and delivered when it is back.',
      section: 'Consistency',
      default: true,
      linkDefault: true,
      source: {
        provenance: 'memory',
        confidence: 'high',
        note: 'On as shipped; hints are kept for 3 hours.',
      },
    },
    {
      type: 'choice',
      name: 'messages',
      number: 12,
      label: 'Messages between members',
      help: 'Take as long as their zones are apart, or times of your own.',
      section: 'Messages',
      options: [
        { name: 'zones', number: 1, label: 'By zones' },
        { name: 'own', number: 2, label: 'My own' },
      ],
      default: 'zones',
      linkDefault: 'zones',
    },
    leg('writeDelay', 13, 'Write to a copy'),
    leg('acknowledgeDelay', 14, 'Its acknowledgement'),
    leg('readDelay', 15, 'Read to a copy'),
    leg('replyDelay', 16, 'Its reply'),
    seconds(
      'detectSeconds',
      17,
      'Dead member noticed after',
      'Until then it is asked, and what it does not answer is waited for.',
      5,
      'A teaching default: failure detectors take some seconds.',
    ),
    seconds(
      'giveUpSeconds',
      18,
      'Gives up after',
      'A call that too few members can answer ends as unavailable after this time.',
      2,
      'A widely used store waits 2 s for a write and 5 s for a read.',
    ),
    ...waitingParameters([19, 20], 1_000, 'Requests queue per stage; what is too old is dropped.'),
    connectionsParameter(21),
    ...concurrencyParameters(22),
  ],
  cost: {
    perInstanceMonth: 330,
    perMillionRequests: 0,
    note: 'Eight cores at $0.3 to $0.6 an hour; US list prices, order of magnitude.',
  },
  summary:
    'Copies of each key on several equal members; you choose how many must answer (Cassandra, Dynamo style).',
  learn:
    'Every member can coordinate any call: it asks the copies and answers when enough of them have. One copy each way is fast and stays up, but a read may miss the latest write; majorities both ways see every acknowledged write, and the smaller side of a partition stops. Members that were away catch up by hints and by reads that repair.',
} as const satisfies Kind;

function copies(
  name: string,
  number: number,
  label: string,
  help: string,
  value: number,
): NumberParameter {
  return {
    type: 'number',
    name,
    number,
    label,
    help,
    unit: 'copies',
    minimum: 1,
    maximum: 16,
    whole: true,
    scale: 'linear',
    default: value,
    linkDefault: value,
  };
}

function work(
  name: string,
  number: number,
  label: string,
  help: string,
  value: Distribution,
): DistributionParameter {
  return {
    type: 'distribution',
    name,
    number,
    label,
    help,
    unit: 'ms',
    minimum: 0,
    maximum: 3_600_000,
    default: value,
    linkDefault: value,
    source: {
      provenance: 'read',
      confidence: 'medium',
      note: 'Median 2 ms, p99 15 ms for a read; a write goes to memory and a log.',
    },
  };
}

function leg(name: string, number: number, label: string): DistributionParameter {
  const value: Distribution = { type: 'exponential', mean: 1 };
  return {
    type: 'distribution',
    name,
    number,
    label,
    help: 'How long the message is on the way.',
    section: 'Messages',
    onlyWhen: { name: 'messages', options: ['own'] },
    unit: 'ms',
    minimum: 0,
    maximum: 60_000,
    default: value,
    linkDefault: value,
  };
}

function seconds(
  name: string,
  number: number,
  label: string,
  help: string,
  value: number,
  note: string,
): NumberParameter {
  return {
    type: 'number',
    name,
    number,
    label,
    help,
    section: 'Failures',
    unit: 's',
    minimum: 0.01,
    maximum: 3_600,
    whole: false,
    scale: 'logarithmic',
    default: value,
    linkDefault: value,
    source: { provenance: 'memory', confidence: 'medium', note },
  };
}
