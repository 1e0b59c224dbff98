import { loadBalancer } from './loadBalancer';
import { formOf } from './formOf';

/** Spreads connections without reading them. */
export const l4Balancer = formOf(loadBalancer, {
  id: 'l4-balancer',
  number: 66,
  name: 'L4 load balancer',
  group: 'Edge',
  icon: 'flow',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 0.1, sigma: 0.692 },
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'Passing a packet on takes some 100 microseconds.',
      },
    },
    sticky: {
      value: true,
      source: {
        provenance: 'memory',
        confidence: 'high',
        note: 'A connection stays with the instance that it was opened to.',
      },
    },
    checkSeconds: {
      value: 10,
      source: { provenance: 'memory', confidence: 'medium', note: 'Checks every 10 to 30 s.' },
    },
    checkFailures: { value: 3 },
  },
  cost: {
    perInstanceMonth: 16,
    perMillionRequests: 0.06,
    note: 'About $0.0225 an hour, plus use; US list prices, order of magnitude.',
  },
  summary: 'Spreads connections, not requests: each stays where it was opened.',
  learn:
    'It is fast because it knows nothing of requests. The price: a long connection stays with its instance, so new instances get only new connections, and after a scale-out the old ones stay busy. Whoever sends much sends it all to one place.',
});
