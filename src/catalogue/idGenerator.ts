import { service } from './service';
import { formOf } from './formOf';

/** Numbers in the order of time, without asking anybody. */
export const idGenerator = formOf(service, {
  id: 'id-generator',
  number: 111,
  name: 'ID generator',
  group: 'Platform',
  icon: 'hash',
  sends: [],
  faults: ['kill', 'slow', 'hang', 'pauses'],
  fixed: { whileWaiting: 'holds', scaling: 'off' },
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 0.02, sigma: 0.99 },
      source: {
        provenance: 'derived',
        confidence: 'medium',
        note: 'A number costs next to nothing; the way there costs more.',
      },
    },
    slots: {
      value: 1,
      source: {
        provenance: 'read',
        confidence: 'high',
        note: 'One at a time: a lock on the sequence, 4,096 numbers a millisecond at most.',
      },
    },
    queueLimit: { value: 10000 },
  },
  cost: {
    perInstanceMonth: 15,
    perMillionRequests: 0,
    note: 'One core; US list prices, order of magnitude.',
  },
  summary: 'Hands out numbers that grow with time (Snowflake).',
  learn:
    'In the process itself it costs nothing and cannot fail. As a service it is one more thing that everything needs. If its clock goes back it either stops or repeats itself.',
});
