import { cache } from './cache';
import { formOf } from './formOf';

/** Keys in memory behind several threads, on a ring of nodes. */
export const memcached = formOf(cache, {
  id: 'memcached',
  number: 77,
  name: 'Memcached',
  group: 'Cache',
  icon: 'slabs',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 0.008, sigma: 0.6 },
      source: {
        provenance: 'derived',
        confidence: 'medium',
        note: 'Four threads do some 400,000 commands a second together.',
      },
    },
    slots: {
      value: 4,
      source: { provenance: 'memory', confidence: 'high', note: 'It starts with four threads.' },
    },
    capacity: {
      value: 100000,
      source: { provenance: 'derived', confidence: 'low', note: 'At 10 KB a value this is 1 GB.' },
    },
    spreadBy: {
      value: 'ring',
      source: {
        provenance: 'memory',
        confidence: 'high',
        note: 'Its clients use consistent hashing.',
      },
    },
    protection: {
      value: 'leases',
      source: {
        provenance: 'read',
        confidence: 'high',
        note: 'Leases took the peak of a large site’s database from 17,000 to 1,300 queries a second (Facebook, NSDI 2013).',
      },
    },
    start: { value: 'warm' },
  },
  cost: {
    perInstanceMonth: 38,
    perMillionRequests: 0,
    note: 'Two cores and 4 GB at $15 a core and $2 a GB a month; US list prices, order of magnitude.',
  },
  summary: 'Keys in memory on a ring of nodes, with leases against stampedes.',
  learn:
    'Nodes know nothing of each other: when one dies, its keys are missing until they are loaded again, and the store behind takes that share of all reads at once. A lease lets one caller load a missing key and has the others wait for it.',
});
