import { draw } from './draw';
import type { Example } from './Example';
import { lognormal } from './lognormal';

/** Metrics: 1/500 of 1,000,000 points a second through a log, and the dashboards and alarms that read them. */
export const metricsPipeline: Example = {
  id: 'metrics-pipeline',
  name: 'Metrics pipeline',
  summary: 'Points through a log into a time-series database that dashboards and alarms read.',
  invitation: {
    headline: 'Somebody put a user id into a metric’s name.',
    text: 'A thousand times as many series, and the database takes 25 times as long for everything. The log hides it from the agents, not from the dashboards.',
    label: 'Multiply the series',
    fault: { type: 'slow', component: 16, factor: 25 },
  },
  design: draw({
    name: 'Metrics pipeline',
    slice: 500,
    keySpaces: [{ id: 3, name: 'Series', keys: 20_000, zipf: 0.3 }],
    operations: [
      { id: 5, name: 'Send points', access: 'update', keySpace: 3, requestBytes: 4_000 },
      { id: 6, name: 'Draw dashboard', access: 'read', keySpace: 3 },
      { id: 7, name: 'Check alarm', access: 'read', keySpace: 3 },
    ],
    parts: [
      {
        id: 11,
        kind: 'device',
        name: 'Agents',
        at: [0, 0],
        with: { arrivals: 'poisson', rate: 2_000, mix: [{ operation: 5, share: 1 }] },
      },
      {
        id: 12,
        kind: 'client',
        name: 'Dashboards',
        at: [0, 2],
        with: {
          rate: 100,
          mix: [
            { operation: 6, share: 2 },
            { operation: 7, share: 1 },
          ],
        },
      },
      {
        id: 13,
        kind: 'async-service',
        name: 'Collector',
        at: [1, 0],
        in: [2, 2],
        with: { serviceTime: lognormal(0.4) },
      },
      { id: 14, kind: 'log', name: 'Points', at: [2, 0], in: [2, 1], with: { partitions: 8 } },
      {
        id: 15,
        kind: 'stream-processor',
        name: 'Roll-up',
        at: [3, 0],
        in: [4, 4],
        with: { serviceTime: lognormal(0.5, 0.5) },
      },
      {
        id: 16,
        kind: 'time-series-db',
        name: 'Series DB',
        at: [4, 1],
        in: [1, 2],
        with: { writeTime: lognormal(2, 0.5), slots: 24 },
      },
      {
        id: 17,
        kind: 'service',
        name: 'Query API',
        at: [1, 2],
        in: [1, 1],
        with: { serviceTime: lognormal(8), slots: 32 },
      },
      {
        id: 18,
        kind: 'redis',
        name: 'Panel cache',
        at: [2.5, 2.5],
        in: [1, 1],
        with: { ttlSeconds: 15, start: 'cold' },
      },
    ],
    calls: [
      { from: 11, to: 13 },
      { from: 12, to: 17, with: { timeoutMs: 4_000 } },
      { from: 13, to: 14, rules: [{}] },
      { from: 14, to: 15 },
      {
        from: 15,
        to: 16,
        with: { timeoutMs: 5_000, attempts: 3, backoffMs: 200 },
        rules: [{ probability: 0.1 }],
      },
      { from: 17, to: 18, with: { timeoutMs: 50 } },
      { from: 17, to: 16, with: { timeoutMs: 3_000 } },
    ],
  }),
};
