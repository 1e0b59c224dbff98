import { majorityOf } from '../../analysis/calculators/majorityOf';
import { quorumAvailability } from '../../analysis/calculators/quorumAvailability';
import { defineCalculator } from './defineCalculator';

/** A group of nodes of which some have to agree. */
export const quorum = defineCalculator({
  id: 'quorum',
  name: 'Quorum availability',
  group: 'Availability',
  question: 'How often are enough nodes of a group up?',
  fields: {
    nodes: { label: 'Nodes', unit: 'nodes', minimum: 1, maximum: 101, whole: true, value: 3 },
    needed: { label: 'Needed', unit: 'nodes', minimum: 1, maximum: 101, whole: true, value: 2 },
    availability: { label: 'Availability of each', unit: '%', minimum: 0, maximum: 100, value: 99 },
  },
  formula:
    'The sum, over every number of nodes that is enough, of the ways to choose them × the chance that just they are up.',
  assumes:
    'Nodes fail independently. Below 50% each, more nodes make a majority less likely, not more.',
  problem: ({ nodes, needed }) =>
    needed > nodes ? `Needed must be at most the ${nodes} nodes that there are.` : undefined,
  work: ({ nodes, needed, availability }) => ({
    steps: [
      {
        id: 'majority',
        label: 'A majority of them',
        quantity: 'count',
        value: majorityOf(nodes),
        unit: 'nodes',
      },
    ],
    results: [
      {
        id: 'enough',
        label: 'Enough of them are up',
        quantity: 'share',
        value: quorumAvailability(nodes, needed, availability),
      },
    ],
  }),
  example: {
    text: 'Two of three nodes that are up for 99% of the time: 99.97%.',
    source:
      'The binomial distribution; D. Peleg and A. Wool, The availability of quorum systems (1995)',
    says: { enough: 0.999702 },
    reference: {
      id: 'F-AVAIL-SERIES',
      parameters: {},
      metrics: { enough: '2-of-3 quorum, node 99%' },
    },
  },
  terms: ['quorum', 'consensus', 'availability'],
  lessons: ['quorum-reads'],
});
