import { service } from './service';
import { formOf } from './formOf';

/** Many callers, few connections to the database. */
export const connectionPooler = formOf(service, {
  id: 'connection-pooler',
  number: 85,
  name: 'Connection pooler',
  group: 'Data',
  icon: 'funnel',
  receives: 'query',
  sends: ['query'],
  faults: ['kill', 'slow', 'errors', 'hang', 'loseReplies'],
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 0.05, sigma: 0.99 },
      source: {
        provenance: 'read',
        confidence: 'medium',
        note: 'Passing a query on takes some 50 microseconds.',
      },
    },
    slots: {
      value: 20,
      source: {
        provenance: 'read',
        confidence: 'high',
        note: 'A widely used pooler opens 20 connections for each user and database.',
      },
      label: 'Connections to the database',
      help: 'Queries that one instance has at the database at the same time.',
    },
    queueLimit: {
      value: 1000,
      source: {
        provenance: 'derived',
        confidence: 'medium',
        note: 'Callers that may wait for a connection.',
      },
    },
    patience: { value: 'limited' },
    patienceTime: {
      value: { type: 'constant', value: 30000 },
      source: {
        provenance: 'read',
        confidence: 'high',
        note: 'A widely used pool in applications lets callers wait 30 s.',
      },
    },
  },
  cost: {
    perInstanceMonth: 15,
    perMillionRequests: 0,
    note: 'One core; US list prices, order of magnitude.',
  },
  summary: 'Lets many callers share a few connections to the database (PgBouncer).',
  learn:
    'A database works best with about twice as many queries at a time as it has cores; beyond that they get in each other’s way. A pool makes the rest wait outside, where waiting is cheap. Too small and it is the bottleneck itself, while the database looks idle.',
});
