import { sqlDatabase } from './sqlDatabase';
import { formOf } from './formOf';

/** Hops over relationships: cheap near by, dear where everybody is connected. */
export const graphDb = formOf(sqlDatabase, {
  id: 'graph-db',
  number: 89,
  name: 'Graph database',
  group: 'Data',
  icon: 'graph',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 5, sigma: 1.192 },
      source: {
        provenance: 'memory',
        confidence: 'low',
        note: 'One or two hops from memory 5 ms, p99 80 ms where there are many neighbours.',
      },
    },
    writeTime: {
      value: { type: 'lognormal', median: 5, sigma: 0.87 },
      source: { provenance: 'derived', confidence: 'low', note: 'A node or an edge.' },
    },
    slots: {
      value: 8,
      source: { provenance: 'memory', confidence: 'low', note: 'A thread a query, eight cores.' },
    },
    failoverSeconds: {
      value: 5,
      source: {
        provenance: 'memory',
        confidence: 'low',
        note: 'Its core members elect a leader in 1 to 10 s.',
      },
    },
    detectSeconds: { value: 2 },
  },
  cost: {
    perInstanceMonth: 250,
    perMillionRequests: 0,
    note: 'Eight cores and 32 GB at $15 a core and $2 a GB a month; US list prices, order of magnitude.',
  },
  summary: 'Walks along relationships; well-connected nodes cost the most (Neo4j).',
  learn:
    'Time grows with what is connected, not with what is stored: one person with ten million followers makes a query of two hops as large as the whole graph. It is hard to split over machines, so it is made larger, and read from copies.',
});
