import { downtimeHoursPerYear } from '../../analysis/calculators/downtimeHoursPerYear';
import { parallelAvailability } from '../../analysis/calculators/parallelAvailability';
import { defineCalculator } from './defineCalculator';

/** Several things of which one is enough. */
export const parallelSpares = defineCalculator({
  id: 'parallel',
  name: 'Nines in parallel',
  group: 'Availability',
  question: 'How available is something for which any one of several is enough?',
  fields: {
    parts: {
      label: 'Availabilities',
      unit: '%',
      minimum: 0,
      maximum: 100,
      fewest: 1,
      most: 50,
      value: [99, 99],
    },
  },
  formula: 'One is up = 1 − the product of what each of them lacks.',
  assumes:
    'They fail independently, and going over to another takes no time. In practice that time is most of the downtime.',
  work({ parts }) {
    const availability = parallelAvailability(parts);
    return {
      steps: [
        {
          id: 'down',
          label: 'Down in a year',
          quantity: 'seconds',
          value: downtimeHoursPerYear(availability) * 3_600,
        },
      ],
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
