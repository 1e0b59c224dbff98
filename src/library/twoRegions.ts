import { draw } from './draw';
import type { Example } from './Example';
import { lognormal } from './lognormal';

/** Two regions behind one name: 800 requests/s, half of them in each; the database has its primary in the first one. */
export const twoRegions: Example = {
  id: 'two-regions',
  name: 'Two regions behind DNS',
  summary: 'The same system in two regions, with one name and one primary database.',
  invitation: {
    headline: 'A second region helps when somebody goes there.',
    text: 'Lose region Oak. Its half of the callers keeps asking there for some two and a half minutes, until the name points elsewhere; writes fail everywhere until there is a new primary.',
    label: 'Lose region Oak',
    fault: { type: 'loseZone', zone: 1 },
  },
  design: draw({
    name: 'Two regions behind DNS',
    zones: [
      { id: 1, name: 'Oak 1', region: 'Oak' },
      { id: 2, name: 'Pine 1', region: 'Pine' },
    ],
    keySpaces: [{ id: 3, name: 'Profiles', keys: 100_000, zipf: 0.8 }],
    operations: [
      { id: 4, name: 'Open profile', access: 'read', keySpace: 3 },
      { id: 5, name: 'Edit profile', access: 'update', keySpace: 3 },
    ],
    parts: [
      {
        id: 11,
        kind: 'client',
        name: 'Callers',
        at: [0, 1],
        with: {
          rate: 800,
          population: 20_000,
          mix: [
            { operation: 4, share: 19 },
            { operation: 5, share: 1 },
          ],
        },
      },
      { id: 12, kind: 'dns', name: 'DNS', at: [1, 1] },
      {
        id: 13,
        kind: 'service',
        name: 'API, Oak',
        at: [2, 0],
        in: [4, 0],
        with: { serviceTime: lognormal(5), slots: 64 },
      },
      {
        id: 14,
        kind: 'service',
        name: 'API, Pine',
        at: [2, 2],
        in: [0, 4],
        with: { serviceTime: lognormal(5), slots: 64 },
      },
      { id: 15, kind: 'redis', name: 'Cache, Oak', at: [3, -0.5], in: [1, 0] },
      { id: 16, kind: 'redis', name: 'Cache, Pine', at: [3, 2.5], in: [0, 1] },
      {
        id: 17,
        kind: 'sql-database',
        name: 'Profiles DB',
        at: [3, 1],
        in: [2, 2],
        with: { reads: 'all', replicaLagMs: 120 },
      },
    ],
    calls: [
      { from: 11, to: 12, with: { timeoutMs: 3_000 } },
      { from: 12, to: 13, with: { timeoutMs: 3_000 } },
      { from: 12, to: 14, with: { timeoutMs: 3_000 } },
      { from: 13, to: 15, with: { timeoutMs: 50 } },
      { from: 13, to: 17, with: { timeoutMs: 1_000 } },
      { from: 14, to: 16, with: { timeoutMs: 50 } },
      { from: 14, to: 17, with: { timeoutMs: 1_000 } },
    ],
  }),
};
