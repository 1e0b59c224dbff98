import { worker } from './worker';
import { formOf } from './formOf';

/** Cuts video into pieces and encodes each several times. */
export const transcoder = formOf(worker, {
  id: 'transcoder',
  number: 116,
  name: 'Media transcoder',
  group: 'Compute',
  icon: 'film',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 30000, sigma: 0.99 },
      source: {
        provenance: 'memory',
        confidence: 'low',
        note: 'A minute of video takes 30 to 60 s on four cores, p99 5 min.',
      },
    },
    slots: {
      value: 4,
      source: { provenance: 'memory', confidence: 'high', note: 'One piece a core.' },
    },
    bootSeconds: {
      value: 60,
      source: {
        provenance: 'read',
        confidence: 'medium',
        note: 'A container is there after 30 to 90 s.',
      },
    },
  },
  cost: {
    perInstanceMonth: 76,
    perMillionRequests: 0,
    note: 'Four cores and 8 GB; a third of it where it may be taken away; US list prices, order of magnitude.',
  },
  summary: 'Encodes pieces of video, one a core.',
  learn:
    'Its work is long and known in advance, so its line is the only thing to watch. One long film stands in front of a hundred short ones: cut everything into pieces of the same length, and a piece that is lost is done again.',
});
