import { availabilityOfNines } from '../../analysis/calculators/availabilityOfNines';
import { defineCalculator } from './defineCalculator';
import { yearlyDowntime } from './yearlyDowntime';

/** From nines to an availability. */
export const nines = defineCalculator({
  id: 'nines',
  name: 'Nines to availability',
  group: 'Availability',
  question: 'What do so many nines promise?',
  fields: {
    nines: { label: 'Nines', unit: 'nines', minimum: 0, maximum: 11, value: 4 },
  },
  formula: 'Availability = 1 − 10^(−nines). Downtime = what is missing × 8,760 h.',
  assumes: 'A year of 365 days. Half a nine more is about a third of the downtime.',
  work({ nines: count }) {
    const availability = availabilityOfNines(count);
    return {
      steps: [
        { id: 'availability', label: 'Availability', quantity: 'share', value: availability },
      ],
      results: [yearlyDowntime('Down in a year, at most', availability)],
    };
  },
  example: {
    text: 'Four nines allow 52.6 minutes a year.',
    source:
      'The usual table of nines; B. Beyer and others, Site Reliability Engineering (2016), appendix A',
    says: { availability: 0.9999, down: 3_153.6 },
    reference: {
      id: 'F-AVAIL-SERIES',
      parameters: {},
      metrics: { down: ['downtime_per_year_minutes at 99.99%', 60] },
    },
  },
  terms: ['availability'],
  lessons: ['chain-of-nines'],
});
