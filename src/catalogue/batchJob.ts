import { client } from './client';
import { formOf } from './formOf';

/** A job that wakes on a schedule and does a lot at once. */
export const batchJob = formOf(client, {
  id: 'batch-job',
  number: 62,
  name: 'Batch job',
  group: 'Traffic',
  icon: 'calendar',
  sends: ['request', 'query', 'message'],
  defaults: {
    arrivals: { value: 'schedule' },
    everySeconds: {
      value: 60,
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'Once an hour or a night in life; once a minute here, so that a short run shows it.',
      },
    },
    requestsEach: {
      value: 2000,
      source: { provenance: 'derived', confidence: 'low', note: 'Rows that one run touches.' },
    },
    firstAtSeconds: { value: 30 },
    timeoutMs: {
      value: 60000,
      source: { provenance: 'derived', confidence: 'low', note: 'A job has time.' },
    },
  },
  cost: { perInstanceMonth: 0, perMillionRequests: 0, note: 'Runs on spare capacity.' },
  summary: 'Wakes on a schedule and does a lot at once.',
  learn:
    'The nightly job is invisible in every average and takes the database with it at midnight. What it sends competes with people for the same slots. Let it ask a replica, slow it down, or give it a lower priority.',
});
