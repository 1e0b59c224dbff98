import { combinations } from '../../analysis/calculators/combinations';
import { shardOverlap } from '../../analysis/calculators/shardOverlap';
import { defineCalculator } from './defineCalculator';

/** How seldom two customers share all their workers. */
export const shuffleShards = defineCalculator({
  id: 'shuffle-sharding',
  name: 'Shuffle sharding',
  group: 'Availability',
  question:
    'If each customer gets some workers at random, how often do two of them share all of theirs?',
  fields: {
    workers: {
      label: 'Workers',
      unit: 'workers',
      minimum: 1,
      maximum: 1_000,
      whole: true,
      value: 8,
    },
    size: {
      label: 'Workers of each customer',
      unit: 'workers',
      minimum: 1,
      maximum: 20,
      whole: true,
      value: 2,
    },
    shared: { label: 'Shared', unit: 'workers', minimum: 0, maximum: 20, whole: true, value: 2 },
  },
  formula:
    'Shared by chance = ways to choose the shared of one’s own × ways to choose the rest of the others / ways to choose any.',
  assumes:
    'Workers are drawn without regard to who has them already. Who shares only some of them still has the others.',
  problem({ workers, size, shared }) {
    if (size > workers)
      return `Workers of each customer must be at most the ${workers} that there are.`;
    return shared > size
      ? `Shared must be at most the ${size} workers of each customer.`
      : undefined;
  },
  work: ({ workers, size, shared }) => ({
    steps: [
      {
        id: 'shards',
        label: 'Different shards',
        quantity: 'count',
        value: combinations(workers, size),
        unit: 'shards',
      },
    ],
    results: [
      {
        id: 'overlap',
        label: 'Two customers share just so many with',
        quantity: 'share',
        value: shardOverlap(workers, size, shared),
      },
    ],
  }),
  example: {
    text: 'Eight workers, two for each customer: 28 shards, so that one customer in 28 goes down with a bad one.',
    source: 'C. MacCárthaigh, Workload isolation using shuffle-sharding (Amazon Builders’ Library)',
    says: { shards: 28, overlap: 0.0357143 },
    reference: {
      id: 'H-SHUFFLE',
      parameters: {},
      metrics: { shards: 'distinct_shards[8,2]' },
    },
  },
  terms: ['noisy-neighbour', 'tenancy', 'bulkhead'],
  lessons: ['noisy-neighbour'],
});
