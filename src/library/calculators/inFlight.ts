import { insideByLittle } from '../../analysis/calculators/insideByLittle';
import { defineCalculator } from './defineCalculator';

/** Little's law: how many are inside. */
export const inFlight = defineCalculator({
  id: 'in-flight',
  name: 'Little’s law: how many at once',
  group: 'Traffic and capacity',
  question:
    'How many requests are under way at the same time, and so how many slots or threads are taken?',
  fields: {
    rate: { label: 'Arrivals', unit: 'requests/s', minimum: 0, maximum: 1e9, value: 200 },
    each: { label: 'Time of each', unit: 'ms', minimum: 0.001, maximum: 1e9, value: 50 },
  },
  formula: 'At once = arrivals a second × seconds that each stays.',
  assumes:
    'What comes in goes out again: over a time in which the number inside does not grow for good.',
  work: ({ rate, each }) => ({
    steps: [],
    results: [
      {
        id: 'inside',
        label: 'Under way on average',
        quantity: 'count',
        value: insideByLittle(rate, each),
        unit: 'requests',
      },
    ],
  }),
  example: {
    text: '200 calls a second of 50 ms each: ten are under way on average.',
    source: 'J. D. C. Little, A Proof for the Queuing Formula L = λW, Operations Research 9 (1961)',
    says: { inside: 10 },
    reference: {
      id: 'A-MMINF',
      parameters: { rate: 'arrival_rate_per_s', each: 'mean_service_s' },
      metrics: { inside: 'mean_in_flight' },
    },
  },
  terms: ['throughput-and-latency', 'blocking', 'bulkhead'],
  lessons: ['waiting-threads', 'hung-third-party'],
});
