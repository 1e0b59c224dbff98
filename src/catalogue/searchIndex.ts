import { shardedDatabase } from './shardedDatabase';
import { formOf } from './formOf';

/** Every query asks every shard, and the slowest one decides. */
export const searchIndex = formOf(shardedDatabase, {
  id: 'search-index',
  number: 88,
  name: 'Search index',
  group: 'Data',
  icon: 'search',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 15, sigma: 0.894 },
      source: { provenance: 'memory', confidence: 'low', note: '15 ms a shard, p99 120 ms.' },
    },
    writeTime: {
      value: { type: 'lognormal', median: 5, sigma: 0.894 },
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'Putting one document into the index.',
      },
    },
    slots: {
      value: 13,
      source: {
        provenance: 'read',
        confidence: 'high',
        note: 'Search threads: cores times 3/2 and one more, here of eight cores.',
      },
    },
    queueLimit: {
      value: 1000,
      source: {
        provenance: 'read',
        confidence: 'high',
        note: '1,000 searches wait, further ones are rejected.',
      },
    },
    phaseTime: {
      value: { type: 'lognormal', median: 15, sigma: 0.894 },
      source: {
        provenance: 'memory',
        confidence: 'low',
        note: 'As for one shard alone: 15 ms, p99 120 ms; the query waits for the slowest.',
      },
    },
    scanPercent: {
      value: 100,
      source: { provenance: 'memory', confidence: 'high', note: 'A search asks all shards.' },
    },
    locking: { value: 'none' },
  },
  cost: {
    perInstanceMonth: 234,
    perMillionRequests: 0,
    note: 'Eight cores, 32 GB and 250 GB of disk; US list prices, order of magnitude.',
  },
  summary: 'Full-text search over shards: each query asks all of them (Elasticsearch, OpenSearch).',
  learn:
    'A search is as slow as the slowest shard: with ten shards the p99 of one is nearly the median of all. More shards make each smaller and the slowest one more likely. When the line is full it says no at once, which is kinder than a queue without an end.',
});
