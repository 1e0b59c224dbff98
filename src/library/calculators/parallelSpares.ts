import { parallelAvailability } from '../../analysis/calculators/parallelAvailability';
import { availabilities } from './availabilities';
import { defineCalculator } from './defineCalculator';
import { yearlyDowntime } from './yearlyDowntime';

/** Several things of which one is enough. */
export const parallelSpares = defineCalculator({
  id: 'parallel',
  name: 'Nines in parallel',
  group: 'Availability',
  question: 'How available is something for which any one of several is enough?',
  fields: {
    parts: { ...availabilities, value: [99, 99] },
  },
  formula: 'One is up = 1 − the product of what each of them lacks.',
  assumes:
    'They fail independently, and going over to another takes no time. In practice that time is most of the downtime.',
  work({ parts }) {
    const availability = parallelAvailability(parts);
    return {
      steps: [yearlyDowntime('Down in a year', availability)],
      results: [{ id: 'one', label: 'At least one is up', quantity: 'share', value: availability }],
    };
  },
  example: {
    text: 'Two servers of 99% of which one is enough: 99.99%.',
    source: 'The product rule for independent events',
    says: { one: 0.9999 },
    reference: {
      id: 'F-AVAIL-SERIES',
      parameters: {},
      metrics: { one: 'parallel two 99%' },
    },
  },
  terms: ['availability', 'failover'],
  lessons: ['chain-of-nines', 'failover', 'load-balancing'],
});
