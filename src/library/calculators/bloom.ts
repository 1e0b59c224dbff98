import { bloomFilter } from '../../analysis/calculators/bloomFilter';
import { filterSize } from '../../analysis/calculators/filterSize';
import { defineCalculator } from './defineCalculator';

/** What a Bloom filter lets through. */
export const bloom = defineCalculator({
  id: 'bloom-filter',
  name: 'Bloom filter',
  group: 'Caches and stores',
  question: 'How large is a Bloom filter, and how many absent keys does it take for present ones?',
  fields: {
    keys: { label: 'Keys', unit: 'keys', minimum: 1, maximum: 1e13, value: 1_000 },
    bitsPerKey: {
      label: 'Bits for each key',
      unit: 'bits',
      minimum: 0.1,
      maximum: 1_000,
      value: 10,
    },
    hashes: {
      label: 'Hash functions',
      unit: 'functions',
      minimum: 1,
      maximum: 100,
      whole: true,
      value: 7,
    },
  },
  formula:
    'Wrongly taken for present = (1 − e^(−hashes × keys / bits))^hashes. Best number of hashes = bits / keys × ln 2.',
  assumes: 'Hash functions are independent. A key that was put in is always found.',
  work({ keys, bitsPerKey, hashes }) {
    const { bits, bytes } = filterSize(keys, bitsPerKey);
    const { falsePositiveShare, bestHashes } = bloomFilter(bits, keys, hashes);
    return {
      steps: [
        { id: 'memory', label: 'Memory', quantity: 'bytes', value: bytes },
        {
          id: 'best',
          label: 'Best number of hash functions',
          quantity: 'count',
          value: bestHashes,
        },
      ],
      results: [
        {
          id: 'wrong',
          label: 'Absent keys taken for present',
          quantity: 'share',
          value: falsePositiveShare,
        },
      ],
    };
  },
  example: {
    text: 'Ten bits a key and seven hash functions: 0.82% of the absent keys come through.',
    source:
      'B. H. Bloom, Space/Time Trade-offs in Hash Coding with Allowable Errors, CACM 13 (1970)',
    says: { wrong: 0.008_193_72, best: 6.931_47 },
    reference: {
      id: 'H-BLOOM',
      parameters: { keys: 'n', hashes: 'k' },
      metrics: { wrong: 'false_positive_rate', best: 'optimal_k' },
    },
  },
  terms: ['bloom-filter', 'cache-penetration', 'username-check'],
  lessons: ['penetration', 'username-taken'],
});
