import { topic } from './topic';
import { formOf } from './formOf';

/** Follows the log of a database and passes each change on. */
export const changeCapture = formOf(topic, {
  id: 'change-capture',
  number: 100,
  name: 'Change capture',
  group: 'Messaging',
  icon: 'capture',
  fixed: { absent: 'keep' },
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 100, sigma: 1.288 },
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'From the commit to the topic 100 ms, p99 2 s.',
      },
    },
    queueLimit: {
      value: 8192,
      source: {
        provenance: 'memory',
        confidence: 'high',
        note: 'Its queue holds 8,192 changes by default.',
      },
    },
    waiting: { value: 'unbounded' },
  },
  cost: {
    perInstanceMonth: 19,
    perMillionRequests: 0,
    note: 'A small machine; US list prices, order of magnitude.',
  },
  summary: 'Passes each change of a database on, a moment after the commit (CDC, Debezium).',
  learn:
    'Draw it from whatever writes: it passes on what was written, in order, some 100 ms later. After a restart it begins at the last place that it noted, so some changes come twice. While it stands still the database keeps its log, until the disk is full.',
});
