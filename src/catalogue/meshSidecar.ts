import { loadBalancer } from './loadBalancer';
import { formOf } from './formOf';

/** A proxy beside the service that balances, tries and ejects. */
export const meshSidecar = formOf(loadBalancer, {
  id: 'mesh-sidecar',
  number: 68,
  name: 'Mesh proxy',
  group: 'Edge',
  icon: 'sidecar',
  faults: ['kill', 'errors', 'expire'],
  defaults: {
    policy: { value: 'leastRequests' },
    serviceTime: {
      value: { type: 'lognormal', median: 0.4, sigma: 0.568 },
      source: {
        provenance: 'mixed',
        confidence: 'medium',
        note: 'Two proxies on the way: 0.4 ms, p99 1.5 ms.',
      },
    },
    checkSeconds: { value: 0 },
    ejection: {
      value: 'failuresInARow',
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'Meshes look at how answers end instead of asking.',
      },
    },
  },
  cost: {
    perInstanceMonth: 3,
    perMillionRequests: 0,
    note: '0.2 cores for 1,000 requests a second; US list prices, order of magnitude.',
  },
  summary: 'A proxy beside each service: balances by open requests and ejects what fails (Envoy).',
  learn:
    'Balancing, timeouts and retries move out of the code, and apply to all languages alike. What the code tries again as well is then tried again twice: three attempts here and three in the code are nine.',
});
