import { loadBalancer } from './loadBalancer';
import { formOf } from './formOf';

/** Names to addresses: cheap and spread well, and slow to forget what is dead. */
export const dns = formOf(loadBalancer, {
  id: 'dns',
  number: 63,
  name: 'DNS',
  group: 'Edge',
  icon: 'signpost',
  faults: ['kill', 'errors', 'flap', 'expire'],
  defaults: {
    policy: { value: 'weightedRandom' },
    serviceTime: {
      value: {
        type: 'mixture',
        parts: [
          { weight: 95, distribution: { type: 'constant', value: 0 } },
          { weight: 5, distribution: { type: 'lognormal', median: 20, sigma: 0.77 } },
        ],
      },
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'Most names are known already; an uncached look-up takes some 20 ms, p99 120 ms.',
      },
    },
    checkSeconds: {
      value: 30,
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'A managed service checks every 30 s unless told otherwise.',
      },
    },
    checkFailures: {
      value: 5,
      source: {
        provenance: 'derived',
        confidence: 'medium',
        note: 'Three failed checks, and then up to a minute until resolvers have forgotten the address (time to live 60 s): some 150 s in all.',
      },
    },
    sticky: { value: true },
  },
  cost: {
    perInstanceMonth: 0.5,
    perMillionRequests: 0.4,
    note: 'About $0.50 a zone and month and $0.40 for a million look-ups; US list prices, order of magnitude.',
  },
  summary: 'Sends clients to addresses, and keeps sending them to dead ones for minutes.',
  learn:
    'A name is looked up once and used until its time to live is over. So a region that dies gets traffic until the checks have failed and the old answer is forgotten, and some resolvers keep it longer than they may. It moves traffic between regions, not between instances.',
});
