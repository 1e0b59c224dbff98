import { worker } from './worker';
import { formOf } from './formOf';

/** One job at a time on a dear machine. */
export const gpuWorker = formOf(worker, {
  id: 'gpu-worker',
  number: 115,
  name: 'GPU worker',
  group: 'AI',
  icon: 'chip',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 500, sigma: 0.99 },
      source: { provenance: 'memory', confidence: 'low', note: '500 ms, p99 5 s.' },
    },
    slots: {
      value: 1,
      source: { provenance: 'derived', confidence: 'medium', note: 'One batch at a time.' },
    },
    bootSeconds: {
      value: 300,
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: '1 to 10 minutes, if there is one to be had.',
      },
    },
  },
  cost: {
    perInstanceMonth: 5000,
    perMillionRequests: 0,
    note: '$5,000 a month; a third of it where it may be taken away; US list prices, order of magnitude.',
  },
  summary: 'Does jobs on a GPU, one batch at a time.',
  learn:
    'A job at a time uses a fraction of what it could do; several together use it better and make each wait. More of them are not to be had within minutes, so the queue in front has to be as long as that takes.',
});
