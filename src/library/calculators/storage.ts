import { storedBytes } from '../../analysis/calculators/storedBytes';
import { defineCalculator } from './defineCalculator';

/** How much is stored after some years. */
export const storage = defineCalculator({
  id: 'storage',
  name: 'Storage',
  group: 'Storage, transfer, cost',
  question: 'How much is there to store after some years, copies included?',
  fields: {
    writes: { label: 'Writes', unit: 'a day', minimum: 0, maximum: 1e13, value: 30e6 },
    size: { label: 'Size of each', unit: 'kB', minimum: 0.000_1, maximum: 1e9, value: 1_000 },
    years: { label: 'Kept for', unit: 'years', minimum: 0.001, maximum: 100, value: 5 },
    copies: { label: 'Copies', unit: 'copies', minimum: 1, maximum: 20, whole: true, value: 1 },
  },
  formula: 'Stored = writes a day × size × 365 days × years × copies.',
  assumes:
    'Nothing is removed or squeezed; indexes and free space come on top, often as much again.',
  work: ({ writes, size, years, copies }) => ({
    steps: [
      {
        id: 'year',
        label: 'In a year, one copy',
        quantity: 'bytes',
        value: storedBytes({ writesPerDay: writes, bytesPerWrite: size, years: 1, copies: 1 }),
      },
    ],
    results: [
      {
        id: 'stored',
        label: 'Stored at the end',
        quantity: 'bytes',
        value: storedBytes({ writesPerDay: writes, bytesPerWrite: size, years, copies }),
      },
    ],
  }),
  example: {
    text: 'Every tenth of 300 million posts a day has a picture of 1 MB: 30 TB a day, and 55 PB in five years.',
    source: 'Alex Xu, System Design Interview (2020), chapter 2: about 55 PB',
    says: { stored: 55e15 },
  },
  terms: ['hash-partitioning', 'time-partitioning', 'data-lake'],
  lessons: ['data-locality'],
});
