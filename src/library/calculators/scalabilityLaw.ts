import { peakLoad } from '../../analysis/calculators/peakLoad';
import { scaledThroughput } from '../../analysis/calculators/scalability';
import { defineCalculator } from './defineCalculator';

/** How far more at the same time helps. */
export const scalabilityLaw = defineCalculator({
  id: 'scalability',
  name: 'Universal scalability law',
  group: 'Traffic and capacity',
  question: 'How much more is done with more servers, threads or users, and from where on less?',
  fields: {
    gamma: {
      label: 'One alone does',
      unit: 'a second',
      minimum: 0.000_001,
      maximum: 1e9,
      value: 90,
    },
    alpha: { label: 'Contention', unit: 'share', minimum: 0, maximum: 1, value: 0.027_73 },
    beta: { label: 'Cost of agreement', unit: 'share', minimum: 0, maximum: 1, value: 0.000_104_4 },
    load: {
      label: 'At the same time',
      unit: 'servers or users',
      minimum: 1,
      maximum: 1e9,
      value: 20,
    },
  },
  formula:
    'X(N) = γ N / (1 + α (N − 1) + β N (N − 1)); the most at √((1 − α) / β). α is the share that only one at a time can do, β what each two cost each other.',
  assumes: 'Without a cost of agreement (β = 0) it is Amdahl’s law: it flattens, and never falls.',
  work({ gamma, alpha, beta, load }) {
    const law = { gamma, alpha, beta };
    // Below one, the first alone does the most.
    const best = Math.max(1, peakLoad(law));
    return {
      steps: [
        {
          id: 'best',
          label: 'The most is done at',
          quantity: 'count',
          value: best,
          unit: 'at the same time',
        },
        ...(Number.isFinite(best)
          ? [
              {
                id: 'most',
                label: 'Which is',
                quantity: 'rate' as const,
                value: scaledThroughput(law, best),
                unit: 'a second',
              },
            ]
          : []),
      ],
      results: [
        {
          id: 'done',
          label: 'Done at this number',
          quantity: 'rate',
          value: scaledThroughput(law, load),
          unit: 'a second',
        },
      ],
    };
  },
  example: {
    text: 'A server measured with up to 216 users: the most is done with about 97 of them.',
    source:
      'N. J. Gunther, Guerrilla Capacity Planning (2007), SPEC SDM91: 96.5 users, 1,884 a second',
    says: { best: 96.5, most: 1_884 },
    reference: {
      id: 'H-USL-SPECSDM91',
      parameters: { gamma: 'gamma', alpha: 'alpha', beta: 'beta' },
      metrics: { best: 'peak_load_N', most: 'peak_throughput', done: 'X(20)' },
    },
  },
  terms: ['horizontal-scaling', 'utilisation-knee', 'lock-escalation'],
  lessons: ['horizontal-scaling', 'utilisation-knee'],
});
