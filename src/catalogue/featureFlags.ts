import { cache } from './cache';
import { formOf } from './formOf';

/** Settings that every instance has a copy of. */
export const featureFlags = formOf(cache, {
  id: 'feature-flags',
  number: 80,
  name: 'Feature flags',
  group: 'Platform',
  icon: 'flag',
  sends: [],
  faults: ['flushCache', 'kill', 'slow', 'errors', 'hang'],
  fixed: { writes: 'around' },
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 0.01, sigma: 0.99 },
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'Looked up in the process itself.',
      },
    },
    slots: {
      value: 64,
      source: {
        provenance: 'memory',
        confidence: 'high',
        note: 'Every thread may look at the same time.',
      },
    },
    capacity: {
      value: 10000,
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'More flags than anybody should have.',
      },
    },
    ttlSeconds: {
      value: 60,
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'A change reaches everybody within 0.2 to 60 s.',
      },
    },
    start: { value: 'warm' },
  },
  cost: {
    perInstanceMonth: 20,
    perMillionRequests: 0,
    note: 'Sold by the seat; order of magnitude.',
  },
  summary: 'Settings read at every request from a copy that is a little old.',
  learn:
    'It is asked at every request, so it has to be local; it is a copy, so it is a little old, and two instances disagree for a while after a change. The fastest way to take a whole site down is a bad flag, and the fastest way back is the same flag.',
});
