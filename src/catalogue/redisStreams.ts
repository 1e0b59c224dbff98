import { log } from './log';
import { formOf } from './formOf';

/** An append log in memory, one thread. */
export const redisStreams = formOf(log, {
  id: 'redis-streams',
  number: 97,
  name: 'Redis Streams',
  group: 'Messaging',
  icon: 'stream',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 0.4, sigma: 0.692 },
      source: { provenance: 'derived', confidence: 'medium', note: '0.4 ms, p99 2 ms.' },
    },
    partitions: {
      value: 1,
      source: { provenance: 'memory', confidence: 'high', note: 'One stream is one line.' },
    },
    partitionRate: {
      value: 70000,
      source: {
        provenance: 'read',
        confidence: 'medium',
        note: 'One thread does 70,000 to 80,000 commands a second.',
      },
    },
    acks: {
      value: 'leader',
      source: {
        provenance: 'memory',
        confidence: 'high',
        note: 'Copies follow without being waited for.',
      },
    },
    copies: { value: 2 },
    copyLagMs: {
      value: 5,
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'Copies are some milliseconds behind.',
      },
    },
    retainedMessages: {
      value: 1000000,
      source: { provenance: 'derived', confidence: 'low', note: 'Memory is what limits it.' },
    },
    window: {
      value: 100,
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'Consumers of a group take entries side by side.',
      },
    },
  },
  cost: {
    perInstanceMonth: 73,
    perMillionRequests: 0,
    note: 'A managed one of 4 GB; US list prices, order of magnitude.',
  },
  summary: 'A log in memory with consumer groups: quick, short, one thread.',
  learn:
    'It is a log as long as memory lasts: what is cut off at the end was perhaps read by nobody. Copies are not waited for, so what was acknowledged just before a failover can be gone.',
});
