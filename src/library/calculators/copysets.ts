import { copysetLoss } from '../../analysis/calculators/copysetLoss';
import { defineCalculator } from './defineCalculator';

/** Whether an outage takes all copies of some data. */
export const copysets = defineCalculator({
  id: 'copysets',
  name: 'Copysets: losing all copies',
  group: 'Availability',
  question:
    'How likely does an outage that takes some nodes for good take all copies of some data?',
  fields: {
    nodes: { label: 'Nodes', unit: 'nodes', minimum: 2, maximum: 1e6, whole: true, value: 5_000 },
    failed: {
      label: 'Lost for good',
      unit: 'nodes',
      minimum: 0,
      maximum: 1e6,
      whole: true,
      value: 50,
    },
    replicas: { label: 'Copies', unit: 'copies', minimum: 1, maximum: 10, whole: true, value: 3 },
    sets: {
      label: 'Different sets of nodes that hold all copies of something',
      unit: 'sets',
      minimum: 1,
      maximum: 1e12,
      whole: true,
      value: 1_666,
    },
  },
  formula:
    '1 − (1 − ways to choose the copies among the lost / ways to choose them among all)^sets.',
  assumes:
    'Sets are taken as drawn independently. Few sets lose seldom, and then much at once; copies placed at random make as many sets as there are pieces of data.',
  problem({ nodes, failed, replicas }) {
    if (failed > nodes) return `Lost for good must be at most the ${nodes} nodes that there are.`;
    return replicas > nodes
      ? `Copies must be at most the ${nodes} nodes that there are.`
      : undefined;
  },
  work: ({ nodes, failed, replicas, sets }) => ({
    steps: [
      {
        id: 'set',
        label: 'One set is lost with',
        quantity: 'share',
        value: copysetLoss({ nodes, failed, replicas, copysets: 1 }),
      },
    ],
    results: [
      {
        id: 'loss',
        label: 'Something is lost with',
        quantity: 'share',
        value: copysetLoss({ nodes, failed, replicas, copysets: sets }),
      },
    ],
  }),
  example: {
    text: '5,000 nodes in 1,666 sets of three, one in a hundred lost after a power cut: 0.16%, where copies at random lose something for certain.',
    source: 'A. Cidon and others, Copysets, USENIX ATC 2013: 0.15% against 99.99%',
    says: { loss: 0.001_567_09 },
    reference: {
      id: 'F-COPYSETS',
      parameters: { nodes: 'nodes', failed: 'failed', replicas: 'replicas' },
      metrics: { loss: 'P(loss) copysets' },
    },
  },
  terms: ['leader-follower', 'rebalancing', 'geo-replication'],
  lessons: ['ring-instead-of-remainder'],
});
