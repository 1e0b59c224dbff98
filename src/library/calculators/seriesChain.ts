import { seriesAvailability } from '../../analysis/calculators/seriesAvailability';
import { availabilities } from './availabilities';
import { defineCalculator } from './defineCalculator';
import { yearlyDowntime } from './yearlyDowntime';

/** Several things of which all are needed. */
export const seriesChain = defineCalculator({
  id: 'series',
  name: 'Nines in series',
  group: 'Availability',
  question: 'How available is something that needs all of several others?',
  fields: {
    parts: { ...availabilities, value: [99.9, 99.9, 99.9] },
  },
  formula: 'All are up = the product of their availabilities.',
  assumes:
    'They fail independently. What fails together (a zone, a deploy) makes it better than this, and worse for whoever relied on a spare.',
  work({ parts }) {
    const availability = seriesAvailability(parts);
    return {
      steps: [yearlyDowntime('Down in a year', availability)],
      results: [{ id: 'all', label: 'All of them are up', quantity: 'share', value: availability }],
    };
  },
  example: {
    text: 'Three services of 99.9% that each request needs: 99.7%, 26 hours a year.',
    source: 'The product rule for independent events',
    says: { all: 0.997003 },
    reference: {
      id: 'F-AVAIL-SERIES',
      parameters: {},
      metrics: { all: 'series three 99.9%' },
    },
  },
  terms: ['availability', 'microservices', 'distributed-monolith'],
  lessons: ['chain-of-nines', 'ship-simple'],
});
