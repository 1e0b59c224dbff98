import { ninesOf } from '../../analysis/calculators/ninesOf';
import { defineCalculator } from './defineCalculator';
import { yearlyDowntime } from './yearlyDowntime';

/** From an availability to downtime and nines. */
export const downtime = defineCalculator({
  id: 'downtime',
  name: 'Availability to downtime',
  group: 'Availability',
  question: 'How long may something be down in a year, and how many nines is that?',
  fields: {
    availability: {
      label: 'Availability',
      unit: '%',
      minimum: 0,
      maximum: 99.999_999_999,
      value: 99.9,
    },
  },
  formula: 'Downtime = (1 − availability) × 8,760 h. Nines = −log₁₀(1 − availability).',
  assumes:
    'A year of 365 days. One outage of nine hours and ten thousand of three seconds are the same number here.',
  work: ({ availability }) => ({
    steps: [
      {
        id: 'nines',
        label: 'That is',
        quantity: 'count',
        value: ninesOf(availability),
        unit: 'nines',
      },
    ],
    results: [yearlyDowntime('Down in a year, at most', availability)],
  }),
  example: {
    text: 'Three nines allow 8.76 hours a year.',
    source:
      'The usual table of nines; B. Beyer and others, Site Reliability Engineering (2016), appendix A',
    says: { nines: 3, down: 31_536 },
    reference: {
      id: 'F-AVAIL-SERIES',
      parameters: {},
      metrics: { down: ['downtime_per_year_hours at 99.9%', 3_600] },
    },
  },
  terms: ['availability', 'incident-practice'],
  lessons: ['chain-of-nines', 'failover'],
});
