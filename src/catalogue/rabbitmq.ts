import { queue } from './queue';
import { formOf } from './formOf';

/** Pushes messages to consumers and stops senders when it is full. */
export const rabbitmq = formOf(queue, {
  id: 'rabbitmq',
  number: 96,
  name: 'RabbitMQ',
  group: 'Messaging',
  icon: 'broker',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 1, sigma: 0.99 },
      source: { provenance: 'read', confidence: 'medium', note: '1 ms at 30 MB/s, p99 10 ms.' },
    },
    whenFull: {
      value: 'block',
      source: {
        provenance: 'memory',
        confidence: 'high',
        note: 'Above its memory mark it stops the senders.',
      },
    },
    queueLimit: {
      value: 50000,
      source: { provenance: 'derived', confidence: 'low', note: 'What fits into memory.' },
    },
    visibilitySeconds: {
      value: 1800,
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'A delivery that is not acknowledged for 30 minutes closes the channel.',
      },
    },
    maxDeliveries: {
      value: 20,
      source: {
        provenance: 'memory',
        confidence: 'low',
        note: 'Newer queues give up after 20 deliveries.',
      },
    },
    prefetch: {
      value: 20,
      source: {
        provenance: 'derived',
        confidence: 'medium',
        note: 'So many messages are at a consumer before it has done the first.',
      },
    },
  },
  cost: {
    perInstanceMonth: 114,
    perMillionRequests: 0,
    note: 'Three machines of two cores; US list prices, order of magnitude.',
  },
  summary: 'Pushes messages to consumers; stops the senders when memory is full.',
  learn:
    'What a consumer has and has not acknowledged is neither done nor waiting: too large a prefetch gives one of them all the work. When memory runs full the senders stand still, which is backpressure if they can wait and an outage if they cannot.',
});
