import { eventLoopService } from './eventLoopService';
import { formOf } from './formOf';

/** Gathers from several services what one screen needs. */
export const bff = formOf(eventLoopService, {
  id: 'bff',
  number: 70,
  name: 'Backend for frontend',
  group: 'Compute',
  icon: 'layers',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 5, sigma: 0.692 },
      source: {
        provenance: 'derived',
        confidence: 'medium',
        note: 'Its own work only, 5 ms, p99 25 ms: it waits for the slowest of its calls besides.',
      },
    },
  },
  cost: {
    perInstanceMonth: 38,
    perMillionRequests: 0,
    note: 'Two cores and 4 GB at $15 a core and $2 a GB a month; US list prices, order of magnitude.',
  },
  summary: 'Gathers from several services what one screen needs.',
  learn:
    'It waits for the slowest of its calls, so with ten services that are slow once in a hundred times every tenth page is slow. Calls one after another add up; at the same time they take the longest. Mark what the page can do without as not required.',
});
