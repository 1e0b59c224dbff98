import { draw } from './draw';
import type { Example } from './Example';
import { lognormal } from './lognormal';

/** Sensors: 10,000 devices that report every ten seconds, each at a time of its own, into a log and from there into a database. */
export const sensorReports: Example = {
  id: 'sensor-reports',
  name: 'Sensor reports',
  summary: 'Ten thousand devices report every ten seconds, into a log and a time-series database.',
  invitation: {
    headline: 'Ten thousand devices, a thousand reports a second.',
    text: 'That is so because their clocks differ. After a power cut all of them connect anew within one second, and about half of those are turned away.',
    label: 'End a power cut',
    fault: { type: 'reconnect', component: 11 },
  },
  design: draw({
    name: 'Sensor reports',
    keySpaces: [{ id: 3, name: 'Devices', keys: 10_000, zipf: 0 }],
    operations: [
      { id: 4, name: 'Report', access: 'update', keySpace: 3, requestBytes: 300 },
      { id: 5, name: 'Look at device', access: 'read', keySpace: 3 },
    ],
    parts: [
      {
        id: 11,
        kind: 'device',
        name: 'Devices',
        at: [0, 0.5],
        with: {
          arrivals: 'poisson',
          rate: 1_000,
          connected: 10_000,
          reconnectSeconds: 1,
          mix: [{ operation: 4, share: 1 }],
        },
      },
      {
        id: 12,
        kind: 'client',
        name: 'Engineers',
        at: [0, 2],
        with: { rate: 40, mix: [{ operation: 5, share: 1 }] },
      },
      { id: 13, kind: 'l4-balancer', name: 'Balancer', at: [1, 0.5] },
      {
        id: 14,
        kind: 'event-loop-service',
        name: 'Intake',
        at: [2, 0.5],
        in: [2, 2],
        with: { serviceTime: lognormal(0.8), waiting: 'bounded', queueLimit: 500 },
      },
      { id: 15, kind: 'log', name: 'Reports', at: [3, 0.5], in: [2, 1], with: { partitions: 8 } },
      {
        id: 16,
        kind: 'stream-processor',
        name: 'Writer',
        at: [4, 1],
        in: [4, 4],
        with: { serviceTime: lognormal(0.3) },
      },
      {
        id: 17,
        kind: 'worker',
        name: 'Archiver',
        at: [4, 0],
        in: [2, 2],
        with: { serviceTime: lognormal(2), slots: 4 },
      },
      { id: 18, kind: 'object-store', name: 'Archive', at: [5, 0] },
      {
        id: 19,
        kind: 'time-series-db',
        name: 'History',
        at: [5, 1.5],
        in: [1, 1],
        with: { writeTime: lognormal(2, 0.5), slots: 24 },
      },
      {
        id: 20,
        kind: 'service',
        name: 'Console API',
        at: [1, 2],
        in: [1, 1],
        with: { serviceTime: lognormal(6), slots: 32 },
      },
    ],
    calls: [
      { from: 11, to: 13, with: { timeoutMs: 5_000 } },
      { from: 12, to: 20, with: { timeoutMs: 3_000 } },
      { from: 13, to: 14, with: { timeoutMs: 4_000 } },
      { from: 14, to: 15, with: { timeoutMs: 2_000 }, rules: [{}] },
      { from: 15, to: 16 },
      { from: 15, to: 17 },
      {
        from: 16,
        to: 19,
        with: { timeoutMs: 5_000, attempts: 3 },
        rules: [{ probability: 0.1 }],
      },
      { from: 17, to: 18, with: { timeoutMs: 5_000, attempts: 3 }, rules: [{ probability: 0.02 }] },
      { from: 20, to: 19, with: { timeoutMs: 2_000 } },
    ],
  }),
};
