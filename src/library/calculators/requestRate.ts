import { averageRate } from '../../analysis/calculators/averageRate';
import { peakRate } from '../../analysis/calculators/peakRate';
import { defineCalculator } from './defineCalculator';

/** From users to requests a second. */
export const requestRate = defineCalculator({
  id: 'request-rate',
  name: 'Users to requests a second',
  group: 'Traffic and capacity',
  question: 'How many requests come each second, on average and in the busiest time?',
  fields: {
    users: { label: 'Users a day', unit: 'users', minimum: 1, maximum: 1e10, value: 150e6 },
    perDay: { label: 'Requests of each', unit: 'a day', minimum: 0.001, maximum: 1e6, value: 2 },
    peakFactor: { label: 'Peak', unit: 'times the average', minimum: 1, maximum: 100, value: 2 },
  },
  formula:
    'Average = users × requests a day / 86,400 s. Peak = average × how many times it is exceeded.',
  assumes: 'Two to ten times the average is usual for a peak; a sale or a match brings more.',
  work({ users, perDay, peakFactor }) {
    const average = averageRate(users, perDay);
    return {
      steps: [
        {
          id: 'average',
          label: 'On average',
          quantity: 'rate',
          value: average,
          unit: 'requests/s',
        },
      ],
      results: [
        {
          id: 'peak',
          label: 'At the peak',
          quantity: 'rate',
          value: peakRate(average, peakFactor),
          unit: 'requests/s',
        },
      ],
    };
  },
  example: {
    text: '150 million people a day post twice each: about 3,500 posts a second, and twice that at the peak.',
    source: 'Alex Xu, System Design Interview (2020), chapter 2: about 3,500 and 7,000',
    says: { average: 3_500, peak: 7_000 },
  },
  terms: ['throughput-and-latency', 'read-write-ratio'],
  lessons: ['horizontal-scaling', 'read-write-ratio'],
});
