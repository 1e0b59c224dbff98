import { draw } from './draw';
import type { Example } from './Example';
import { lognormal } from './lognormal';

/** Settings and locks on five members that agree by majority, spread over three zones; 500 requests/s of schedulers. */
export const settingsByMajority: Example = {
  id: 'settings-by-majority',
  name: 'Settings by majority',
  summary: 'Five members in three zones agree on every write and on who leads them.',
  invitation: {
    headline: 'Three of five members are a majority.',
    text: 'Two can be gone and nobody notices for longer than an election. Kill three: the two that are left agree on nothing, and neither reads nor writes are answered.',
    label: 'Kill three of five',
    fault: { type: 'kill', component: 16, instances: 3 },
  },
  design: draw({
    name: 'Settings by majority',
    zones: [
      { id: 1, name: 'Zone A', region: 'Region 1' },
      { id: 2, name: 'Zone B', region: 'Region 1' },
      { id: 3, name: 'Zone C', region: 'Region 1' },
    ],
    keySpaces: [{ id: 4, name: 'Settings', keys: 2_000, zipf: 0.8 }],
    operations: [
      { id: 5, name: 'Read setting', access: 'read', keySpace: 4 },
      { id: 6, name: 'Take lease', access: 'update', keySpace: 4 },
      { id: 7, name: 'Run task', access: 'update', keySpace: 4 },
    ],
    parts: [
      {
        id: 11,
        kind: 'client',
        name: 'Schedulers',
        at: [0, 1],
        with: {
          rate: 500,
          mix: [
            { operation: 5, share: 6 },
            { operation: 6, share: 2 },
            { operation: 7, share: 2 },
          ],
        },
      },
      { id: 12, kind: 'mesh-sidecar', name: 'Mesh', at: [1, 1] },
      {
        id: 13,
        kind: 'async-service',
        name: 'Coordinator',
        at: [2, 1],
        in: [1, 1, 1],
        with: { serviceTime: lognormal(1), waiting: 'bounded', queueLimit: 1_000 },
      },
      { id: 14, kind: 'rabbitmq', name: 'Tasks', at: [3, 2] },
      {
        id: 15,
        kind: 'worker',
        name: 'Runners',
        at: [4, 2],
        in: [4, 4, 4],
        with: { serviceTime: lognormal(60), slots: 8 },
      },
      { id: 16, kind: 'consensus-store', name: 'Members', at: [3, 0], in: [2, 2, 1] },
      { id: 17, kind: 'block-store', name: 'Task disk', at: [5, 2] },
    ],
    calls: [
      { from: 11, to: 12, with: { timeoutMs: 3_000 } },
      { from: 12, to: 13, with: { timeoutMs: 3_000 } },
      { from: 13, to: 14, rules: [{ operations: [7], step: 2 }] },
      { from: 13, to: 16, with: { timeoutMs: 1_000, attempts: 2 } },
      { from: 14, to: 15 },
      { from: 15, to: 17, with: { timeoutMs: 2_000 } },
    ],
  }),
};
