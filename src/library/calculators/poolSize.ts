import { safePoolSize } from '../../analysis/calculators/safePoolSize';
import { defineCalculator } from './defineCalculator';

/** The smallest pool of connections that cannot come to a standstill. */
export const poolSize = defineCalculator({
  id: 'pool-size',
  name: 'Connection pool without deadlock',
  group: 'Traffic and capacity',
  question:
    'How many connections does a pool need, so that threads which take several one after another never all wait for each other?',
  fields: {
    threads: { label: 'Threads', unit: 'threads', minimum: 1, maximum: 1e6, whole: true, value: 8 },
    each: {
      label: 'Connections that each needs at once',
      unit: 'connections',
      minimum: 1,
      maximum: 1_000,
      whole: true,
      value: 3,
    },
    pool: { label: 'Pool', unit: 'connections', minimum: 1, maximum: 1e9, whole: true, value: 16 },
  },
  formula:
    'Pool ≥ threads × (connections of each − 1) + 1: one of them gets its last connection even when all the others hold all but one.',
  assumes:
    'It is the least that is safe, not the best: how many are busy at once tells Little’s law.',
  work({ threads, each, pool }) {
    const least = safePoolSize(threads, each);
    return {
      steps: [
        {
          id: 'least',
          label: 'The smallest safe pool',
          quantity: 'count',
          value: least,
          unit: 'connections',
        },
      ],
      results: [
        {
          id: 'stuck',
          label: 'This pool can come to a standstill',
          quantity: 'yesOrNo',
          value: pool < least ? 1 : 0,
        },
      ],
    };
  },
  example: {
    text: 'Eight threads that need three connections each: with 16 each can hold two and wait for ever, with 17 one of them gets on.',
    source: 'B. Wooldridge, About Pool Sizing (HikariCP)',
    says: { least: 17, stuck: 1 },
    reference: {
      id: 'H-POOL-DEADLOCK',
      parameters: { threads: 'threads', each: 'connections_per_thread' },
      metrics: { least: 'min_safe_pool_size', stuck: 'deadlock_possible_with_16' },
    },
  },
  terms: ['connection-pool', 'deadlock'],
  lessons: ['waiting-threads'],
});
