import { shardedDatabase } from './shardedDatabase';
import { formOf } from './formOf';

/** Partitions that each take so much and not more. */
export const dynamodb = formOf(shardedDatabase, {
  id: 'dynamodb',
  number: 87,
  name: 'DynamoDB',
  group: 'Data',
  icon: 'partitions',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 4, sigma: 0.568 },
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'Single-digit milliseconds: 4 ms, p99 15 ms.',
      },
    },
    writeTime: {
      value: { type: 'lognormal', median: 4, sigma: 0.568 },
      source: { provenance: 'memory', confidence: 'medium', note: 'As for reads.' },
    },
    slots: {
      value: 12,
      source: {
        provenance: 'read',
        confidence: 'high',
        note: 'A partition takes 3,000 reads a second: twelve at a time of 4.7 ms on average are 2,550.',
      },
    },
    queueLimit: {
      value: 20,
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'What does not fit is throttled, not kept waiting.',
      },
    },
    locking: {
      value: 'none',
      source: {
        provenance: 'memory',
        confidence: 'high',
        note: 'A write is of one item and needs no lock.',
      },
    },
  },
  cost: {
    perInstanceMonth: 0,
    perMillionRequests: 0.3,
    note: 'About $0.125 for a million reads of 4 KB and $0.625 for a million writes of 1 KB; US list prices, order of magnitude.',
  },
  summary: 'A managed key-value table whose partitions each have a limit.',
  learn:
    'The table has room for everybody and each partition has not: a hot key is throttled while the table is nearly idle. So the key decides. Spread a hot one over several with a suffix, or put a cache before it.',
});
