import { cache } from './cache';
import { formOf } from './formOf';

/** A map in the memory of the service itself. */
export const inProcessCache = formOf(cache, {
  id: 'in-process-cache',
  number: 75,
  name: 'In-process cache',
  group: 'Cache',
  icon: 'memory',
  sends: [],
  faults: ['flushCache', 'kill', 'slow'],
  fixed: { writes: 'around' },
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 0.0005, sigma: 0.99 },
      source: {
        provenance: 'read',
        confidence: 'high',
        note: 'A random access to memory takes 20 to 100 ns, hashing included 0.5 microseconds.',
      },
    },
    slots: {
      value: 64,
      source: {
        provenance: 'derived',
        confidence: 'high',
        note: 'Every thread may look at the same time.',
      },
    },
    capacity: {
      value: 5000,
      source: { provenance: 'derived', confidence: 'low', note: 'What fits beside the program.' },
    },
    ttlSeconds: {
      value: 60,
      source: {
        provenance: 'derived',
        confidence: 'medium',
        note: 'Short, because nobody tells it of changes.',
      },
    },
  },
  cost: { perInstanceMonth: 0, perMillionRequests: 0, note: 'Part of the memory of its service.' },
  summary: 'A map inside the service: fastest of all, and empty after each deploy.',
  learn:
    'Nothing is faster, and nothing is forgotten sooner: each deploy starts with an empty one, and each instance has its own, so the more instances, the lower the share of hits. Two instances can give two answers until the time to live is over. Set the delay of its connection to 0.',
});
