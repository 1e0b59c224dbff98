import { bloomFilter } from '../../../analysis/calculators/bloomFilter';
import type { Family, Metrics, Task } from '../Family';

/** How often a Bloom filter lets an absent key pass: the figures of the Bloom filter calculator and of its lesson. */
export const bloom: Family = { name: 'H-BLOOM', way: 'calculator', measure };

function measure({ parameters }: Task): Metrics {
  const [bits, keys] = [parameters.number('m'), parameters.number('n')];
  const hashes = parameters.number('k');
  parameters.finish();
  const figures = bloomFilter(bits, keys, hashes);
  return {
    false_positive_rate: figures.falsePositiveShare,
    false_negatives: figures.falseNegatives,
    optimal_k: figures.bestHashes,
  };
}
