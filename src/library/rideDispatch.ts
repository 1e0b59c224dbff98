import { draw } from './draw';
import type { Example } from './Example';
import { lognormal } from './lognormal';

/** Ride hailing: 1/100 of 125,000 positions a second, and the riders of a large city. Every ride needs an estimate from a map that others run. */
export const rideDispatch: Example = {
  id: 'ride-dispatch',
  name: 'Ride dispatch',
  summary: 'Positions through a stream into memory; a ride needs a driver, an estimate and a trip.',
  invitation: {
    headline: 'Every ride waits for somebody else’s map.',
    text: 'Dispatch asks the Maps API for a time of arrival and holds a thread while it waits. Let that API go silent: who only looks for drivers nearby needs no map, and fails as well.',
    label: 'Silence the Maps API',
    fault: { type: 'hang', component: 19 },
  },
  design: draw({
    name: 'Ride dispatch',
    slice: 100,
    keySpaces: [
      { id: 3, name: 'Cells', keys: 20_000, zipf: 0.7 },
      { id: 4, name: 'Drivers', keys: 5_000, zipf: 0 },
    ],
    operations: [
      { id: 5, name: 'Report position', access: 'update', keySpace: 4, requestBytes: 200 },
      { id: 6, name: 'Request ride', access: 'insert', keySpace: 3 },
      { id: 7, name: 'See drivers nearby', access: 'read', keySpace: 3 },
    ],
    parts: [
      {
        id: 11,
        kind: 'mobile-client',
        name: 'Drivers',
        at: [0, 0],
        with: { rate: 900, mix: [{ operation: 5, share: 1 }] },
      },
      {
        id: 12,
        kind: 'mobile-client',
        name: 'Riders',
        at: [0, 2],
        with: {
          rate: 200,
          attempts: 1,
          mix: [
            { operation: 6, share: 1 },
            { operation: 7, share: 3 },
          ],
        },
      },
      {
        id: 13,
        kind: 'async-service',
        name: 'Intake',
        at: [1, 0],
        in: [1, 1],
        with: { serviceTime: lognormal(0.5) },
      },
      {
        id: 14,
        kind: 'redis-streams',
        name: 'Positions',
        at: [2, 0],
        with: { partitions: 4 },
      },
      {
        id: 15,
        kind: 'stream-processor',
        name: 'Indexer',
        at: [3, 0],
        in: [2, 2],
        with: { serviceTime: lognormal(0.2) },
      },
      { id: 16, kind: 'redis', name: 'Driver index', at: [4, 1], in: [1, 1] },
      {
        id: 17,
        kind: 'api-gateway',
        name: 'Gateway',
        at: [1, 2],
        in: [1, 1],
        with: { limit: 600 },
      },
      {
        id: 18,
        kind: 'service',
        name: 'Dispatch',
        at: [2, 2],
        in: [2, 2],
        with: { serviceTime: lognormal(6), slots: 24, queueLimit: 50 },
      },
      {
        id: 19,
        kind: 'third-party-api',
        name: 'Maps API',
        at: [4, 2],
        with: { serviceTime: lognormal(60, 0.7), quota: 300 },
      },
      { id: 20, kind: 'sql-database', name: 'Trips DB', at: [4, 3], in: [1, 1] },
    ],
    calls: [
      { from: 11, to: 13 },
      { from: 12, to: 17, with: { timeoutMs: 5_000 } },
      { from: 13, to: 14, rules: [{}] },
      { from: 14, to: 15 },
      { from: 15, to: 16, rules: [{}] },
      { from: 17, to: 18, with: { timeoutMs: 4_000 } },
      { from: 18, to: 16, with: { timeoutMs: 50 }, rules: [{ asks: 'read' }] },
      { from: 18, to: 19, with: { timeoutMs: 2_500 }, rules: [{ operations: [6], step: 2 }] },
      { from: 18, to: 20, with: { timeoutMs: 500 }, rules: [{ operations: [6], step: 3 }] },
    ],
  }),
};
