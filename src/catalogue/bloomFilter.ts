import { cache } from './cache';
import { formOf } from './formOf';

/** Says “surely not there” or “maybe”, so that the store is asked less. */
export const bloomFilter = formOf(cache, {
  id: 'bloom-filter',
  number: 79,
  name: 'Bloom filter',
  group: 'Cache',
  icon: 'filter',
  sends: [],
  faults: ['kill', 'slow'],
  fixed: { content: 'ratio', writes: 'around' },
  defaults: {
    hitPercent: {
      value: 50,
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'Of a hundred questions so many are about what does not exist and are answered here; one in a hundred of them slips through at 10 bits a key.',
      },
      label: 'Answered here',
      help: 'So many of a hundred questions get “surely not there” and do not reach the store.',
    },
    serviceTime: {
      value: { type: 'lognormal', median: 0.0005, sigma: 0.596 },
      source: {
        provenance: 'derived',
        confidence: 'medium',
        note: 'A few random accesses to memory.',
      },
    },
    slots: {
      value: 64,
      source: {
        provenance: 'derived',
        confidence: 'high',
        note: 'Every thread may look at the same time.',
      },
    },
  },
  cost: {
    perInstanceMonth: 2,
    perMillionRequests: 0,
    note: '10 bits a key: a billion keys are 1.25 GB; US list prices, order of magnitude.',
  },
  summary: 'Answers “surely not there” from a few bits, so that the store is asked less.',
  learn:
    'It never misses what is there, and is wrong about what is not in about 1% of the cases at 10 bits a key. Filled past its design the share of errors climbs quickly, and nothing can be taken out of it. What it saves is exactly the questions about what does not exist.',
});
