import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';

/** A primary dies: fifteen minutes by hand, ninety seconds with a standby, twelve with a quorum group. */
export const failover: Lesson = {
  id: 'failover',
  concept: 'Failover',
  group: 'Load and scaling',
  question: 'A replica was there all the time. Why could nobody write for fifteen minutes?',
  story:
    'The primary dies. The replica has the data and waits to be told, and somebody has to be woken who tells it. Until then every write fails.',
  broken: lessonDesign(
    {
      name: 'Failover by hand',
      keySpaces: [{ id: 3, name: 'Orders', keys: 1_000, zipf: 0 }],
      operations: [{ id: 4, name: 'Order', access: 'update', keySpace: 3 }],
      parts: [
        {
          id: 11,
          kind: 'client',
          name: 'Shoppers',
          at: [0, 0],
          with: { rate: 5, mix: [{ operation: 4, share: 1 }] },
        },
        {
          id: 12,
          kind: 'async-service',
          name: 'Orders',
          at: [1, 0],
          with: { serviceTime: constant(1), processors: 0 },
        },
        {
          id: 13,
          kind: 'sql-database',
          name: 'Orders DB',
          at: [2, 0],
          in: [2, 1],
          with: { failoverSeconds: 900, detectSeconds: 0 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: noDelay },
        { from: 12, to: 13, with: noDelay },
      ],
    },
    1_010,
    [{ type: 'fault', atSeconds: 10, fault: { type: 'kill', component: 13, instances: 1 } }],
  ),
  change: 'A standby takes over by itself within 90 seconds.',
  edits: [{ type: 'setParameter', id: 13, parameter: 'failoverSeconds', value: 90 }],
  fromSeconds: 10,
  untilSeconds: 1_010,
  watch: {
    text: 'Writes acknowledged, each second. The primary dies at 10 s.',
    measure: { type: 'goodput' },
  },
  claims: [
    {
      words: 'Writes that fail in the 1,000 s after the death',
      measure: { type: 'failed' },
      broken: { value: 0.9, within: 0.02, by: 'arithmetic' },
      fixed: { value: 0.09, within: 0.015, by: 'publication' },
      source: 'Managed databases name 60 to 120 s for a failover; an elected group some 12 s.',
    },
  ],
  detours: [
    {
      change: 'A group that elects a new primary in 12 s',
      edits: [{ type: 'setParameter', id: 13, parameter: 'failoverSeconds', value: 12 }],
      figure: { value: 0.012, within: 0.006, by: 'publication' },
    },
  ],
  price:
    'What was not yet copied is lost when the standby takes over, and a false alarm is an outage of its own.',
  wrongWhen:
    'When a lost write is worse than a stopped shop: then wait for a copy with each write, or for a person with each failover.',
  task: {
    text: 'Let the primary of the mended design stand still, as in a long garbage collection. It is replaced, wakes up, and believes to be the primary.',
    fault: { type: 'pausePrimary', component: 13 },
  },
};
