import { service } from './service';
import { formOf } from './formOf';

/** A disk over the network, for one machine. */
export const blockStore = formOf(service, {
  id: 'block-store',
  number: 92,
  name: 'Block store',
  group: 'Data',
  icon: 'disk',
  receives: 'query',
  sends: [],
  faults: ['kill', 'slow', 'errors', 'hang'],
  fixed: { whileWaiting: 'holds', scaling: 'off', processors: 0, contention: 0, crosstalk: 0 },
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 0.7, sigma: 0.626 },
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: '0.7 ms an operation, p99 3 ms; a local disk 0.1 ms.',
      },
    },
    slots: {
      value: 3,
      source: {
        provenance: 'memory',
        confidence: 'high',
        note: '3,000 operations a second are included: about three at a time.',
      },
      label: 'Operations at a time',
      help: 'Reads and writes that the disk works on at the same time.',
    },
    waiting: {
      value: 'unbounded',
      source: {
        provenance: 'memory',
        confidence: 'high',
        note: 'The queue of the disk grows, and with it the time.',
      },
    },
  },
  cost: {
    perInstanceMonth: 80,
    perMillionRequests: 0,
    note: '1 TB at $0.08 a GB and month; US list prices, order of magnitude.',
  },
  summary: 'A network disk: so many operations a second, then a queue (EBS).',
  learn:
    'It has a number of operations a second that one pays for, and beyond it nothing fails: everything gets slower. It belongs to one zone and one machine; moving it to another machine takes a minute or two.',
});
