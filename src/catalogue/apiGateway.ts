import { rateLimiter } from './rateLimiter';
import { formOf } from './formOf';

/** One door for all: who you are, how often you may, and where it goes. */
export const apiGateway = formOf(rateLimiter, {
  id: 'api-gateway',
  number: 67,
  name: 'API gateway',
  group: 'Edge',
  icon: 'door',
  defaults: {
    rate: {
      value: 10000,
      source: {
        provenance: 'read',
        confidence: 'medium',
        note: 'A managed gateway gives an account 10,000 requests a second in a region.',
      },
    },
    burst: {
      value: 5000,
      source: {
        provenance: 'read',
        confidence: 'medium',
        note: 'The same gateway allows a burst of 5,000.',
      },
    },
    serviceTime: {
      value: { type: 'lognormal', median: 3, sigma: 0.692 },
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'A token check and a rate check in a proxy: 3 ms, p99 15 ms.',
      },
    },
  },
  cost: {
    perInstanceMonth: 0,
    perMillionRequests: 1,
    note: 'About $1 for a million requests; US list prices, order of magnitude.',
  },
  summary: 'One door: checks who asks and how often, then passes on.',
  learn:
    'Everything passes it, so it is the one place where a limit protects everybody, and the one place whose failure stops everybody. Its timeout has to be longer than those of the services behind it, or they work for callers who have been told that it failed.',
});
