import { fitScalability } from '../../analysis/calculators/fitScalability';
import { peakLoad } from '../../analysis/calculators/peakLoad';
import { defineCalculator } from './defineCalculator';

/** The scalability law that fits measurements. */
export const scalabilityFit = defineCalculator({
  id: 'scalability-fit',
  name: 'Scalability from measurements',
  group: 'Traffic and capacity',
  question: 'What do measured throughputs say about contention, agreement and the best number?',
  fields: {
    loads: {
      label: 'At the same time',
      unit: 'servers or users',
      minimum: 1,
      maximum: 1e9,
      fewest: 3,
      most: 50,
      value: [1, 18, 36, 72, 108, 144, 216],
    },
    throughputs: {
      label: 'Done at each of these',
      unit: 'a second',
      minimum: 0.000_001,
      maximum: 1e12,
      fewest: 3,
      most: 50,
      value: [64.9, 995.9, 1_652.4, 1_853.2, 1_828.9, 1_775, 1_702.2],
    },
  },
  formula:
    'γ, α and β of X(N) = γ N / (1 + α (N − 1) + β N (N − 1)) with the least sum of squared differences.',
  assumes:
    'Nothing else changed between the measurements. Three points fit many curves; six or more say something.',
  problem: ({ loads, throughputs }) =>
    loads.length === throughputs.length
      ? new Set(loads).size < 3
        ? 'At the same time must hold at least three different numbers.'
        : undefined
      : `At the same time has ${loads.length} numbers and Done at each of these ${throughputs.length}: write one for each.`,
  work({ loads, throughputs }) {
    const law = fitScalability(loads, throughputs);
    return {
      steps: [
        {
          id: 'gamma',
          label: 'One alone does (γ)',
          quantity: 'rate',
          value: law.gamma,
          unit: 'a second',
        },
        { id: 'alpha', label: 'Contention (α)', quantity: 'count', value: law.alpha },
        { id: 'beta', label: 'Cost of agreement (β)', quantity: 'count', value: law.beta },
      ],
      results: [
        {
          id: 'best',
          label: 'The most is done at',
          quantity: 'count',
          value: peakLoad(law),
          unit: 'at the same time',
        },
      ],
    };
  },
  example: {
    text: 'Seven measurements of one server, from 1 to 216 users.',
    source:
      'N. J. Gunther, Guerrilla Capacity Planning (2007), SPEC SDM91; α and β as the package usl of R fits them',
    says: { alpha: 0.027_73, beta: 0.000_104_4, best: 96.52 },
    reference: {
      id: 'H-USL-SPECSDM91',
      parameters: { loads: 'N', throughputs: 'throughput' },
      metrics: { alpha: 'fit_alpha', beta: 'fit_beta', best: 'peak_load_N' },
    },
  },
  terms: ['horizontal-scaling', 'utilisation-knee'],
  lessons: ['horizontal-scaling'],
});
