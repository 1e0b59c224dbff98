import { service } from './service';
import { formOf } from './formOf';

/** Takes lines from everybody and makes them searchable. */
export const logPipeline = formOf(service, {
  id: 'log-pipeline',
  number: 118,
  name: 'Log pipeline',
  group: 'Observability',
  icon: 'lines',
  receives: 'telemetry',
  sends: [],
  faults: ['kill', 'slow', 'errors', 'hang'],
  fixed: { whileWaiting: 'holds', whenFull: 'refuse', dropExpired: false, controlDelay: false },
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 1, sigma: 0.99 },
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: '5 to 20 MB/s a node: a line of 1 KB takes 1 ms of one of eight cores at the worst.',
      },
    },
    slots: { value: 8, source: { provenance: 'derived', confidence: 'low', note: 'Eight cores.' } },
    queueLimit: {
      value: 10000,
      source: {
        provenance: 'derived',
        confidence: 'medium',
        note: 'Lines that may wait; further ones are dropped.',
      },
    },
  },
  cost: {
    perInstanceMonth: 234,
    perMillionRequests: 500,
    note: '$0.50 a GB at 1 KB a line; US list prices, order of magnitude.',
  },
  summary: 'Takes lines from everybody and makes them searchable.',
  learn:
    'Nobody waits for it, so it may drop what it cannot take, and should. A service that waits for its log stops when the log stops. At a kilobyte a request it can cost more than what it watches.',
});
