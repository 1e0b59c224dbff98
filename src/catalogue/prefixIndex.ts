import { cache } from './cache';
import { formOf } from './formOf';

/** The best few completions of each prefix, in memory. */
export const prefixIndex = formOf(cache, {
  id: 'prefix-index',
  number: 78,
  name: 'Prefix index',
  group: 'Cache',
  icon: 'prefix',
  sends: [],
  fixed: { writes: 'around' },
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 0.5, sigma: 0.77 },
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'A look at a tree in memory and the ranking of a few: 0.5 ms, p99 3 ms.',
      },
    },
    slots: {
      value: 32,
      source: { provenance: 'derived', confidence: 'low', note: 'Some 50,000 look-ups a second.' },
    },
    capacity: {
      value: 1000000,
      source: { provenance: 'derived', confidence: 'low', note: 'Prefixes that the image holds.' },
    },
    ttlSeconds: {
      value: 604800,
      source: { provenance: 'read', confidence: 'medium', note: 'Built anew once a week.' },
    },
    spreadBy: { value: 'ring' },
    start: { value: 'warm' },
  },
  cost: {
    perInstanceMonth: 94,
    perMillionRequests: 0,
    note: 'Two cores and 32 GB at $15 a core and $2 a GB a month; US list prices, order of magnitude.',
  },
  summary: 'Completions for each prefix, in memory, built anew from time to time.',
  learn:
    'It is read for every letter that somebody types, so it sees several times the traffic of the search behind it, and one letter is far more popular than another: split by prefix, one node has most of the work. What it says is as old as its last build.',
});
