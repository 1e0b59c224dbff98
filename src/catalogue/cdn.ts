import { cache } from './cache';
import { formOf } from './formOf';

/** Caches near the users, which fetch from the origin what they do not have. */
export const cdn = formOf(cache, {
  id: 'cdn',
  number: 64,
  name: 'CDN',
  group: 'Edge',
  icon: 'globe',
  receives: 'request',
  sends: ['request', 'query'],
  faults: ['flushCache', 'kill', 'slow', 'errors', 'hang', 'loseReplies', 'expire'],
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 8, sigma: 0.692 },
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'A hit from the nearest edge: some 8 ms, p99 40 ms.',
      },
    },
    slots: {
      value: 1000,
      source: {
        provenance: 'read',
        confidence: 'medium',
        note: 'An edge is wide: 250,000 requests a second per distribution is a published limit.',
      },
    },
    capacity: {
      value: 100000,
      source: { provenance: 'derived', confidence: 'low', note: 'Objects that the edge keeps.' },
    },
    ttlSeconds: {
      value: 3600,
      source: {
        provenance: 'derived',
        confidence: 'medium',
        note: 'An hour is common for what rarely changes.',
      },
    },
    protection: {
      value: 'singleFlight',
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'Edges send one request per object to the origin and let the others wait for it.',
      },
    },
    start: { value: 'warm' },
  },
  cost: {
    perInstanceMonth: 0,
    perMillionRequests: 0.85,
    note: 'About 10 KB an answer at $0.085 a GB; US list prices, order of magnitude.',
  },
  summary: 'Answers near the user; asks the origin for what it does not have.',
  learn:
    'What the edge has, the origin never sees: a hit ratio of 95% makes an origin twenty times smaller, and a purge makes all of that arrive at once. Writes go through to the origin. What is cached under the wrong key is given to the wrong person.',
});
