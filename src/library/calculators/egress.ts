import { egressBitsPerSecond } from '../../analysis/calculators/egressBitsPerSecond';
import { monthlyTransferBytes } from '../../analysis/calculators/monthlyTransferBytes';
import { defineCalculator } from './defineCalculator';

/** What leaves for readers. */
export const egress = defineCalculator({
  id: 'egress',
  name: 'Egress',
  group: 'Storage, transfer, cost',
  question: 'How much data leaves for readers, each second and in a month?',
  fields: {
    reads: { label: 'Reads', unit: 'reads/s', minimum: 0, maximum: 1e9, value: 289.352 },
    size: { label: 'Size of each', unit: 'kB', minimum: 0.000_1, maximum: 1e9, value: 300_000 },
  },
  formula:
    'Bits a second = reads a second × bytes × 8. In a month of 30 days, 2,592,000 times an eighth of it in bytes.',
  assumes:
    'Headers and lost packets come on top. Take the average for the month’s bill, and the peak for the line.',
  work({ reads, size }) {
    const bits = egressBitsPerSecond(reads, size);
    return {
      steps: [{ id: 'bits', label: 'Leaving', quantity: 'bitRate', value: bits }],
      results: [
        {
          id: 'month',
          label: 'In a month of 30 days',
          quantity: 'bytes',
          value: monthlyTransferBytes(bits),
        },
      ],
    };
  },
  example: {
    text: 'Five million people watch five videos of 300 MB a day, 289 a second: 7.5 PB a day, and 225 PB in a month.',
    source: 'Alex Xu, System Design Interview (2020), chapter 14: 5 million × 5 × 0.3 GB a day',
    says: { bits: 694e9, month: 225e15 },
  },
  terms: ['cdn', 'http-caching'],
  lessons: ['cache-layers'],
});
