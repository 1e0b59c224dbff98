import { worker } from './worker';
import { formOf } from './formOf';

/** One task per partition, with state. */
export const streamProcessor = formOf(worker, {
  id: 'stream-processor',
  number: 98,
  name: 'Stream processor',
  group: 'Messaging',
  icon: 'windows',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 0.01, sigma: 0.5 },
      source: {
        provenance: 'memory',
        confidence: 'low',
        note: '50,000 to 200,000 simple events a second and core.',
      },
    },
    slots: {
      value: 1,
      source: {
        provenance: 'memory',
        confidence: 'high',
        note: 'One task takes one partition, in order.',
      },
    },
    bootSeconds: {
      value: 30,
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'A restart from the last checkpoint takes 10 to 60 s.',
      },
    },
  },
  cost: {
    perInstanceMonth: 38,
    perMillionRequests: 0,
    note: 'Two cores and 4 GB at $15 a core and $2 a GB a month; US list prices, order of magnitude.',
  },
  summary: 'Counts, joins and windows over a log, one task a partition (Flink, Spark).',
  learn:
    'There are as many tasks as partitions and no more, so a hot key fills one of them while the others wait. After a crash it goes on from its last checkpoint and does again what came after it: the results have to bear that.',
});
