import { service } from './service';
import { formOf } from './formOf';

/** A cheap task per request: processors are what is scarce, not threads. */
export const asyncService = formOf(service, {
  id: 'async-service',
  number: 71,
  name: 'Async service',
  group: 'Compute',
  icon: 'threads',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 3, sigma: 0.816 },
      source: {
        provenance: 'derived',
        confidence: 'medium',
        note: 'A light handler: 3 ms, p99 20 ms.',
      },
    },
    slots: {
      value: 10000,
      source: {
        provenance: 'memory',
        confidence: 'high',
        note: 'A task per request costs a few kilobytes.',
      },
    },
    waiting: {
      value: 'unbounded',
      source: {
        provenance: 'memory',
        confidence: 'high',
        note: 'Nothing limits the number of tasks unless somebody does.',
      },
    },
    processors: {
      value: 4,
      source: { provenance: 'derived', confidence: 'medium', note: 'Four cores share the work.' },
    },
  },
  cost: {
    perInstanceMonth: 76,
    perMillionRequests: 0,
    note: 'Four cores and 8 GB at $15 a core and $2 a GB a month; US list prices, order of magnitude.',
  },
  summary: 'A task per request, thousands at a time, on a few processors (Go).',
  learn:
    'Waiting costs nothing, so a slow dependency does not fill it; it passes the crowd on instead. Ten thousand tasks that all want the database are ten thousand queries. What threads limit by accident has to be limited here on purpose.',
});
