import { secondsByLittle } from '../../analysis/calculators/secondsByLittle';
import { defineCalculator } from './defineCalculator';

/** Little's law: how long each stays. */
export const timeInside = defineCalculator({
  id: 'time-inside',
  name: 'Little’s law: how long each takes',
  group: 'Traffic and capacity',
  question:
    'How long does each take, waiting included, when so many are inside and so many come out each second?',
  fields: {
    inside: { label: 'Under way', unit: 'requests', minimum: 0, maximum: 1e12, value: 200 },
    rate: { label: 'Done', unit: 'requests/s', minimum: 0.000_001, maximum: 1e9, value: 400 },
  },
  formula: 'Time of each = how many are under way / how many are done a second.',
  assumes:
    'The same law tells how long a queue that is there takes: its length / how many are served a second.',
  work: ({ inside, rate }) => ({
    steps: [],
    results: [
      {
        id: 'each',
        label: 'Each takes on average',
        quantity: 'seconds',
        value: secondsByLittle(inside, rate),
      },
    ],
  }),
  example: {
    text: '200 users who each send the next query at once, and a database that does 400 a second: half a second each, however large the pool in between.',
    source: 'Little’s law for a closed loop; B. Wooldridge, About Pool Sizing (HikariCP)',
    says: { each: 0.5 },
    reference: {
      id: 'H-POOL-TOOBIG',
      parameters: { inside: 'clients' },
      metrics: { each: 'mean_total_response_s (all pools)' },
    },
  },
  terms: ['throughput-and-latency', 'utilisation-knee', 'connection-pool'],
  lessons: ['faster-not-more', 'utilisation-knee'],
});
