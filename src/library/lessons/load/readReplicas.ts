import { exponential } from '../exponential';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';

const fourMembers = [{ zone: 1, instances: 4 }];

/** Replicas multiply reads; every write still goes to the primary. */
export const readReplicas: Lesson = {
  id: 'read-write-ratio',
  concept: 'Read and write ratio',
  group: 'Load and scaling',
  question:
    'Three replicas made the shop four times as fast. Why do they do so little for the counter?',
  story:
    'A database does 100 operations a second. Of what the shop asks, 99 of 100 are reads, and any copy can answer them. Of what the counter asks, half are writes, and all of these go to the one primary.',
  broken: lessonDesign(
    {
      name: 'One database',
      keySpaces: [{ id: 3, name: 'Rows', keys: 1_000, zipf: 0 }],
      operations: [
        { id: 4, name: 'Read', access: 'read', keySpace: 3 },
        { id: 5, name: 'Write', access: 'update', keySpace: 3 },
      ],
      parts: [
        {
          id: 11,
          kind: 'client',
          name: 'Visitors',
          at: [0, 0],
          with: {
            rate: 350,
            mix: [
              { operation: 4, share: 99 },
              { operation: 5, share: 1 },
            ],
          },
        },
        {
          id: 12,
          kind: 'async-service',
          name: 'Shop',
          at: [1, 0],
          with: { serviceTime: { type: 'constant', value: 0.1 }, processors: 0 },
        },
        {
          id: 13,
          kind: 'sql-database',
          name: 'Shop DB',
          at: [2, 0],
          in: [1],
          with: {
            serviceTime: exponential(20),
            writeTime: exponential(20),
            slots: 2,
            reads: 'all',
          },
        },
      ],
      calls: [
        { from: 11, to: 12, with: { ...noDelay, timeoutMs: 0 } },
        { from: 12, to: 13, with: { ...noDelay, timeoutMs: 0 } },
      ],
    },
    25,
  ),
  change: 'Three replicas that answer reads as well.',
  edits: [{ type: 'placeComponent', id: 13, placement: fourMembers }],
  fromSeconds: 5,
  untilSeconds: 25,
  watch: {
    text: 'Requests answered well, each second; 350 are sent.',
    measure: { type: 'goodput' },
  },
  claims: [
    {
      words: 'Good answers at 99 reads to 1 write',
      measure: { type: 'success' },
      broken: { value: 0.286, within: 0.02, by: 'arithmetic' },
      fixed: { value: 1, within: 0.005, by: 'arithmetic' },
      source: 'A hundred of 350; four members do 400.',
    },
  ],
  detours: [
    {
      change: 'The same three replicas when half are writes',
      edits: [
        { type: 'placeComponent', id: 13, placement: fourMembers },
        {
          type: 'setParameter',
          id: 11,
          parameter: 'mix',
          value: [
            { operation: 4, share: 1 },
            { operation: 5, share: 1 },
          ],
        },
      ],
      figure: { value: 0.64, within: 0.04, by: 'engine' },
    },
  ],
  price: 'Three more databases, and reads that may be a little behind the primary.',
  wrongWhen: 'When writes are what fills it: then split the rows over shards instead.',
  task: {
    text: 'Stop the replication of the mended design. Nobody fails, and with each second more of the reads are no longer true: after a minute one in seven.',
    fault: { type: 'stopReplication', component: 13 },
  },
};
