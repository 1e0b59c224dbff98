import { service } from './service';
import { formOf } from './formOf';

/** Few heavy questions over columns. */
export const dataWarehouse = formOf(service, {
  id: 'data-warehouse',
  number: 93,
  name: 'Data warehouse',
  group: 'Data',
  icon: 'columns',
  receives: 'query',
  sends: [],
  faults: ['kill', 'slow', 'errors', 'hang', 'loseReplies', 'pauses'],
  fixed: { whileWaiting: 'holds', controlDelay: false },
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 1500, sigma: 1.114 },
      source: { provenance: 'memory', confidence: 'low', note: '1.5 s, p99 20 s.' },
    },
    slots: {
      value: 20,
      source: { provenance: 'memory', confidence: 'medium', note: '10 to 50 queries at a time.' },
      label: 'Queries at a time',
      help: 'Queries that one cluster works on at the same time.',
    },
    queueLimit: {
      value: 1000,
      source: { provenance: 'memory', confidence: 'medium', note: 'Others wait in its line.' },
    },
  },
  cost: {
    perInstanceMonth: 1460,
    perMillionRequests: 0,
    note: 'About $2 an hour while it runs; or $0.005 a GB that is read; US list prices, order of magnitude.',
  },
  summary: 'Scans columns for a few heavy queries at a time (BigQuery, Snowflake, ClickHouse).',
  learn:
    'It is made for one question over a billion rows, not for a million questions over one. A dashboard that asks at every page view fills its few places and makes everybody wait. Ask it once, and keep the answer.',
});
