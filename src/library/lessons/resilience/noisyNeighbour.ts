import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';

/** One line for all tenants: the burst of one is the outage of the other. */
export const noisyNeighbour: Lesson = {
  id: 'noisy-neighbour',
  concept: 'Noisy neighbour',
  group: 'Resilience',
  question: 'Bolt imports its archive. Why does Acme wait, who sends as little as ever?',
  story:
    'Two tenants share a service that does 1,000 requests a second. For six seconds Bolt sends ten times as much as usual. First come, first served: Acme’s requests stand behind twelve thousand of Bolt’s, and go on doing so long after the import is over.',
  broken: lessonDesign(
    {
      name: 'A noisy neighbour',
      keySpaces: [{ id: 3, name: 'Documents', keys: 1_000, zipf: 0 }],
      operations: [{ id: 4, name: 'Save', access: 'update', keySpace: 3 }],
      tenants: [
        { id: 6, name: 'Acme', share: 1 },
        { id: 7, name: 'Bolt', share: 3 },
      ],
      parts: [
        {
          id: 11,
          kind: 'client',
          name: 'Tenants',
          at: [0, 0],
          with: { rate: 400, mix: [{ operation: 4, share: 1 }], timeoutMs: 0 },
        },
        {
          id: 12,
          kind: 'service',
          name: 'Service',
          at: [1, 0],
          with: { serviceTime: constant(1), slots: 1, waiting: 'unbounded' },
        },
      ],
      calls: [{ from: 11, to: 12, with: { ...noDelay, timeoutMs: 0 } }],
    },
    65,
    [
      {
        type: 'fault',
        atSeconds: 10,
        endSeconds: 16,
        fault: { type: 'noisyTenant', tenant: 7, factor: 10 },
      },
    ],
  ),
  change: 'The tenants are served in turn.',
  edits: [{ type: 'setParameter', id: 12, parameter: 'order', value: 'fair' }],
  fromSeconds: 5,
  untilSeconds: 65,
  watch: {
    text: 'Good answers to Acme, which sends 100 requests a second all the time. Bolt’s burst is from 10 to 16 s.',
    measure: { type: 'success', tenant: 6 },
  },
  claims: [
    {
      words: 'Acme’s latency p99',
      measure: { type: 'latency', quantile: 'p99Seconds', tenant: 6 },
      broken: { value: 12.816, within: 1.3, by: 'simulation' },
      fixed: { value: 0.0044, within: 0.0009, by: 'simulation' },
    },
    {
      words: 'Bolt’s latency p99',
      measure: { type: 'latency', quantile: 'p99Seconds', tenant: 7 },
      broken: { value: 12.8, within: 1.5, by: 'engine' },
      fixed: { value: 13.9, within: 1.5, by: 'engine' },
    },
  ],
  price:
    'A line for each tenant. Bolt waits a little longer than before, and it is Bolt that caused it.',
  wrongWhen:
    'When tenants pay for different shares: turns give each the same. Then use weights or a quota for each of them.',
  task: {
    text: 'Let Bolt be noisy for ever in the mended design. Acme notices nothing, while Bolt’s line grows without end: fairness is no limit. Give the waiting room an end.',
    fault: { type: 'noisyTenant', tenant: 7, factor: 10 },
  },
};
