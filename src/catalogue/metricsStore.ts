import { service } from './service';
import { formOf } from './formOf';

/** Takes counts from everybody and keeps them as series. */
export const metricsStore = formOf(service, {
  id: 'metrics-store',
  number: 119,
  name: 'Metrics',
  group: 'Observability',
  icon: 'gauge',
  receives: 'telemetry',
  sends: [],
  faults: ['kill', 'slow', 'errors', 'hang'],
  fixed: { whileWaiting: 'holds', whenFull: 'refuse', dropExpired: false, controlDelay: false },
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 0.05, sigma: 0.69 },
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'A sample in memory; a core takes some 20,000 a second.',
      },
    },
    slots: { value: 4, source: { provenance: 'derived', confidence: 'low', note: 'Four cores.' } },
    queueLimit: {
      value: 10000,
      source: {
        provenance: 'derived',
        confidence: 'medium',
        note: 'Samples that may wait; further ones are dropped.',
      },
    },
  },
  cost: {
    perInstanceMonth: 80,
    perMillionRequests: 0,
    note: '$20 for a thousand series; US list prices, order of magnitude.',
  },
  summary: 'Keeps counts and times as series, looked at every 15 to 60 s (Prometheus).',
  learn:
    'It sees what is counted, every 15 to 60 s, and alerts a few minutes later: users are sooner. Averages of averages say nothing about the slowest. A label for each user makes a series for each user.',
});
