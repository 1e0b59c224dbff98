import { shardedDatabase } from './shardedDatabase';
import { formOf } from './formOf';

/** The nearest of many points, about right. */
export const vectorDb = formOf(shardedDatabase, {
  id: 'vector-db',
  number: 113,
  name: 'Vector database',
  group: 'AI',
  icon: 'vector',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 5, sigma: 0.894 },
      source: {
        provenance: 'memory',
        confidence: 'low',
        note: '5 ms a shard, p99 40 ms: a million vectors in memory, recall about 0.95.',
      },
    },
    writeTime: {
      value: { type: 'lognormal', median: 10, sigma: 0.69 },
      source: { provenance: 'derived', confidence: 'low', note: 'Putting a point into the graph.' },
    },
    slots: {
      value: 8,
      source: { provenance: 'memory', confidence: 'medium', note: 'A query keeps one core busy.' },
    },
    queueLimit: { value: 1000 },
    phaseTime: {
      value: { type: 'lognormal', median: 5, sigma: 0.894 },
      source: {
        provenance: 'memory',
        confidence: 'low',
        note: 'As for one shard alone: 5 ms, p99 40 ms; the query waits for the slowest.',
      },
    },
    scanPercent: {
      value: 100,
      source: { provenance: 'memory', confidence: 'high', note: 'A query asks all shards.' },
    },
    locking: { value: 'none' },
  },
  cost: {
    perInstanceMonth: 250,
    perMillionRequests: 0,
    note: 'Eight cores and 32 GB at $15 a core and $2 a GB a month; US list prices, order of magnitude.',
  },
  summary: 'Finds the nearest of many vectors, about right, from memory.',
  learn:
    'Each query keeps a core busy, so its limit is plain: cores over time. It lives in memory, 6 GB for a million vectors of 1,536 numbers, and is slow as soon as it does not fit. Right more often means slower.',
});
