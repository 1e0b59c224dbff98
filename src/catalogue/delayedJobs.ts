import { queue } from './queue';
import { formOf } from './formOf';

/** Holds jobs until their time has come. */
export const delayedJobs = formOf(queue, {
  id: 'delayed-jobs',
  number: 99,
  name: 'Job scheduler',
  group: 'Messaging',
  icon: 'clock',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 5, sigma: 0.99 },
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'Kept in a table: 5 ms, p99 50 ms.',
      },
    },
    delaySeconds: {
      value: 10,
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'How long a job waits until its time has come.',
      },
    },
    visibilitySeconds: {
      value: 30,
      source: {
        provenance: 'derived',
        confidence: 'medium',
        note: 'The lease of whoever took it: 10 to 30 s.',
      },
    },
    maxDeliveries: { value: 5 },
  },
  cost: {
    perInstanceMonth: 19,
    perMillionRequests: 0,
    note: 'A small machine; US list prices, order of magnitude.',
  },
  summary: 'Holds jobs until their time has come, then has them done (cron).',
  learn:
    'Everything that is due on the hour is due in the same second. A job whose lease is over is given to somebody else, also when the first is only slow: then it is done twice.',
});
