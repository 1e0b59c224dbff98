import { thirdPartyApi } from './thirdPartyApi';
import { formOf } from './formOf';

/** Files in an object store, read by an engine when asked. */
export const dataLake = formOf(thirdPartyApi, {
  id: 'data-lake',
  number: 94,
  name: 'Data lake',
  group: 'Data',
  icon: 'lake',
  receives: 'query',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 3000, sigma: 1.288 },
      source: {
        provenance: 'memory',
        confidence: 'low',
        note: '3 s, p99 60 s: it opens many files.',
      },
    },
    errorPercent: { value: 0.1 },
    quota: {
      value: 100,
      source: { provenance: 'derived', confidence: 'low', note: 'Queries that the engine takes.' },
    },
    quotaSeconds: { value: 60 },
  },
  cost: {
    perInstanceMonth: 20,
    perMillionRequests: 50,
    note: '$0.02 a GB and month for 1 TB, and what each query reads; US list prices, order of magnitude.',
  },
  summary: 'Raw files, read by an engine when somebody asks.',
  learn:
    'Storing is nearly free and asking is not: each question opens files, and a million small files take longer to open than to read. Nobody checks what is written, so what does not fit is found by whoever reads it.',
});
