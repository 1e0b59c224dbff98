import { hoursBetweenPairFailures } from '../../analysis/calculators/hoursBetweenPairFailures';
import { parallelAvailability } from '../../analysis/calculators/parallelAvailability';
import { repairedAvailability } from '../../analysis/calculators/repairedAvailability';
import { defineCalculator } from './defineCalculator';

/** Availability from times to failure and to repair. */
export const repair = defineCalculator({
  id: 'repair',
  name: 'Time to failure and to repair',
  group: 'Availability',
  question:
    'What do the time between failures and the time to mend them come to, alone and as a pair?',
  fields: {
    up: { label: 'Runs for', unit: 'h', minimum: 0.001, maximum: 1e8, value: 100 },
    down: { label: 'Mended in', unit: 'h', minimum: 0.000_1, maximum: 1e6, value: 5 },
  },
  formula:
    'Availability = time up / (time up + time down). Both of a pair are down once in 1 / (2 / time up × up × down), with the shares of the time in which one is up and down.',
  assumes:
    'Failures are independent and found at once. Halving the repair helps as much as doubling the time between failures.',
  work({ up, down }) {
    const one = repairedAvailability(up, down);
    return {
      steps: [{ id: 'one', label: 'One alone is up', quantity: 'share', value: one }],
      results: [
        {
          id: 'pair',
          label: 'One of two is up',
          quantity: 'share',
          value: parallelAvailability([one, one]),
        },
        {
          id: 'between',
          label: 'Both are down once in',
          quantity: 'seconds',
          value: hoursBetweenPairFailures(up, down) * 3_600,
        },
      ],
    };
  },
  example: {
    text: 'Up for 100 hours and down for 5 on average: 95.2% alone, 99.8% as a pair, which is down once in 1,100 hours.',
    source: 'Renewal theory for two equal, independent parts',
    says: { one: 0.952381, pair: 0.997732, between: 3_969_000 },
    reference: {
      id: 'F-AVAIL-RENEWAL',
      parameters: { up: 'mtbf_h', down: 'mttr_h' },
      metrics: {
        one: 'availability_single',
        pair: 'unavailability_pair x1',
        between: ['mean_time_between_system_failures_h', 3_600],
      },
    },
  },
  terms: ['failover', 'availability', 'incident-practice'],
  lessons: ['failover'],
});
