import { thirdPartyApi } from './thirdPartyApi';
import { formOf } from './formOf';

/** Durable blobs over HTTP, slow to begin and wide open. */
export const objectStore = formOf(thirdPartyApi, {
  id: 'object-store',
  number: 91,
  name: 'Object store',
  group: 'Data',
  icon: 'bucket',
  receives: 'query',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 30, sigma: 0.816 },
      source: {
        provenance: 'read',
        confidence: 'high',
        note: 'A small read takes 30 to 80 ms, p99 200 ms.',
      },
    },
    errorPercent: {
      value: 0.01,
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'Rarely an answer that asks to slow down.',
      },
    },
    quota: {
      value: 5500,
      source: {
        provenance: 'read',
        confidence: 'high',
        note: '5,500 reads a second under one prefix; 3,500 writes.',
      },
    },
    quotaSeconds: { value: 1 },
  },
  cost: {
    perInstanceMonth: 20,
    perMillionRequests: 0.4,
    note: '$0.02 a GB and month for 1 TB, $0.40 for a million reads; US list prices, order of magnitude.',
  },
  summary: 'Blobs over HTTP: never lost, 30 ms away, limited by prefix (S3).',
  learn:
    'It takes any number of readers and any amount, but each answer begins some 30 ms late and each prefix has its limit. So the large things belong here and the many small ones do not. Sending the client there directly takes the traffic off the service.',
});
