import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { visitors } from '../visitors';

const rows = [0, 1, 2, 3] as const;
/** Where each of the four stands: the middle is left for what they share. */
const line = [0, 1, 3, 4] as const;

/** Four servers that each learn for themselves, or one cache for all. */
export const sharedCache: Lesson = {
  id: 'shared-cache',
  concept: 'In-process and shared cache',
  group: 'Caching',
  question:
    'Each server has a cache of its own. Why is the database asked four times for the same thing?',
  story:
    'Four servers take the requests in turn, and each keeps what it has read for a minute. What one has learnt the others do not know: every key that is wanted is loaded once for each of them, and each deploy begins with four empty maps.',
  broken: lessonDesign(
    {
      name: 'Four caches',
      keySpaces: [{ id: 3, name: 'Items', keys: 2_000, zipf: 0.9 }],
      operations: [{ id: 4, name: 'View item', access: 'read', keySpace: 3 }],
      parts: [
        visitors(200, 2),
        {
          id: 12,
          kind: 'load-balancer',
          name: 'Balancer',
          at: [1, 2],
        },
        ...rows.map((row) => ({
          id: 13 + row,
          kind: 'service' as const,
          name: `Server ${row + 1}`,
          at: [2, line[row]] as const,
          with: { serviceTime: constant(1), slots: 64 },
        })),
        ...rows.map((row) => ({
          id: 21 + row,
          kind: 'in-process-cache' as const,
          name: `Map ${row + 1}`,
          at: [3, line[row]] as const,
          with: { capacity: 5_000, ttlSeconds: 60 },
        })),
        { id: 30, kind: 'sql-database', name: 'Items DB', at: [3, 2], with: { slots: 64 } },
      ],
      calls: [
        { from: 11, to: 12 },
        ...rows.map((row) => ({ from: 12, to: 13 + row })),
        ...rows.map((row) => ({ from: 13 + row, to: 21 + row })),
        ...rows.map((row) => ({ from: 13 + row, to: 30 })),
      ],
    },
    40,
  ),
  change: 'One Redis for all four.',
  edits: [
    ...rows.map((row) => ({ type: 'removeComponent', id: 21 + row }) as const),
    {
      type: 'addComponent',
      component: {
        id: 31,
        kind: 'redis',
        name: 'Redis',
        x: 660,
        y: 120,
        placement: [{ zone: 0, instances: 1 }],
        parameters: { capacity: 5_000, ttlSeconds: 60, start: 'cold' },
      },
    },
    ...rows.map(
      (row) =>
        ({
          type: 'addConnection',
          connection: { id: 4_000 + row, from: 13 + row, to: 31, parameters: {} },
        }) as const,
    ),
  ],
  fromSeconds: 10,
  untilSeconds: 40,
  watch: { text: 'Queries that reach the database, each second; 200 requests are sent.' },
  claims: [
    {
      words: 'Queries that the database gets',
      measure: { type: 'arrivals', component: 30 },
      broken: { value: 62, within: 6, by: 'engine' },
      fixed: { value: 25, within: 4, by: 'engine' },
    },
    {
      words: 'Latency p50',
      measure: { type: 'latency', quantile: 'p50Seconds' },
      broken: { value: 0.0035, within: 0.0005, by: 'engine' },
      fixed: { value: 0.0036, within: 0.0005, by: 'engine' },
    },
  ],
  price:
    'Half a millisecond for each look-up, and one more thing that can be down for all four at once.',
  wrongWhen:
    'When the few values that matter are small and hardly ever change, such as settings: a map in each process is faster and needs nobody.',
  task: {
    text: 'Empty Redis in the mended design. All four servers begin again at once: what is shared is lost together.',
    fault: { type: 'flushCache', component: 31 },
  },
};
