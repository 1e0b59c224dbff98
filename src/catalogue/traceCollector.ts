import { service } from './service';
import { formOf } from './formOf';

/** Takes spans and keeps a share of them. */
export const traceCollector = formOf(service, {
  id: 'trace-collector',
  number: 120,
  name: 'Tracing',
  group: 'Observability',
  icon: 'trace',
  receives: 'telemetry',
  sends: [],
  faults: ['kill', 'slow', 'errors', 'hang'],
  fixed: { whileWaiting: 'holds', whenFull: 'refuse', dropExpired: false, controlDelay: false },
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 0.1, sigma: 0.69 },
      source: { provenance: 'memory', confidence: 'low', note: '10,000 spans a second and core.' },
    },
    slots: { value: 4, source: { provenance: 'derived', confidence: 'low', note: 'Four cores.' } },
    queueLimit: {
      value: 2048,
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'An exporter holds 2,048 spans and drops what comes beyond.',
      },
    },
  },
  cost: {
    perInstanceMonth: 76,
    perMillionRequests: 500,
    note: '$0.50 a GB at 1 KB a span; US list prices, order of magnitude.',
  },
  summary: 'Follows single requests through everything, and keeps a share (Jaeger).',
  learn:
    'It shows where one request spent its time. Kept one in a hundred, the failure that happens one in ten thousand is not there when it is looked for; deciding at the end keeps those. What goes through a queue without passing its context on looks like two requests.',
});
