import { rateByLittle } from '../../analysis/calculators/rateByLittle';
import { defineCalculator } from './defineCalculator';

/** Little's law: what a number of slots can do. */
export const slotRate = defineCalculator({
  id: 'slot-rate',
  name: 'Little’s law: the most per second',
  group: 'Traffic and capacity',
  question:
    'How many can be done each second at most, by so many slots, threads, connections, or one lock?',
  fields: {
    slots: { label: 'Slots', unit: 'slots', minimum: 1, maximum: 1e9, value: 1 },
    each: { label: 'Held by each for', unit: 'ms', minimum: 0.001, maximum: 1e9, value: 10 },
  },
  formula: 'At most = slots / seconds that each is held.',
  assumes:
    'Every slot is taken all the time. At such a load the waiting has no end; plan with 60 to 80% of it.',
  work: ({ slots, each }) => ({
    steps: [],
    results: [
      {
        id: 'rate',
        label: 'At most',
        quantity: 'rate',
        value: rateByLittle(slots, each),
        unit: 'requests/s',
      },
    ],
  }),
  example: {
    text: 'A row that each transaction locks for 10 ms: at most 100 transactions a second, on however many servers.',
    source: 'A queue with one server of constant time (M/D/1)',
    says: { rate: 100 },
    reference: {
      id: 'H-LOCK-HOTROW',
      parameters: { each: 'hold_s' },
      metrics: { rate: 'max_throughput_per_s' },
    },
  },
  terms: ['bottleneck', 'pessimistic-lock', 'connection-pool'],
  lessons: ['waiting-threads', 'oversell'],
});
