import { sqlDatabase } from './sqlDatabase';
import { formOf } from './formOf';

/** Documents on a primary and its copies, with elections instead of a standby. */
export const documentDb = formOf(sqlDatabase, {
  id: 'document-db',
  number: 86,
  name: 'MongoDB',
  group: 'Data',
  icon: 'document',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 1.5, sigma: 0.894 },
      source: { provenance: 'memory', confidence: 'medium', note: '1.5 ms, p99 12 ms.' },
    },
    writeTime: {
      value: { type: 'lognormal', median: 2, sigma: 0.894 },
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'A little more than a read, for the journal.',
      },
    },
    slots: {
      value: 128,
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: '128 read and 128 write tickets.',
      },
    },
    reads: {
      value: 'primary',
      source: {
        provenance: 'memory',
        confidence: 'high',
        note: 'Reads go to the primary unless told otherwise.',
      },
    },
    detectSeconds: {
      value: 10,
      source: { provenance: 'read', confidence: 'high', note: 'The election timeout is 10 s.' },
    },
    failoverSeconds: {
      value: 2,
      source: {
        provenance: 'read',
        confidence: 'medium',
        note: 'A new primary takes 12 s at the median, the timeout included.',
      },
    },
  },
  cost: {
    perInstanceMonth: 250,
    perMillionRequests: 0,
    note: 'Eight cores and 32 GB at $15 a core and $2 a GB a month; US list prices, order of magnitude.',
  },
  summary: 'Documents with one primary and copies; elects a new one within seconds.',
  learn:
    'While there is no primary, no write is taken, for about twelve seconds. A write that was acknowledged by the primary alone is taken back when another one is elected that had not seen it. Waiting for the majority costs a round trip and ends that.',
});
