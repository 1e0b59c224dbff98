import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { oneRead } from '../oneRead';
import { visitors } from '../visitors';

/** Twenty reads in a row from another continent. */
export const dataLocality: Lesson = {
  id: 'data-locality',
  concept: 'Data locality',
  group: 'Load and scaling',
  question:
    'The database answers within a millisecond. Why does the page take more than a second and a half?',
  story:
    'The service was moved near its users, the database was not: each read travels 80 ms there and back. The page makes twenty of them, one after another, and pays for each.',
  broken: lessonDesign(
    {
      name: 'A database far away',
      ...oneRead,
      parts: [
        visitors(20, 0, { timeoutMs: 0 }),
        {
          id: 12,
          kind: 'async-service',
          name: 'Page',
          at: [1, 0],
          with: { serviceTime: constant(0), processors: 0 },
        },
        {
          id: 13,
          kind: 'sql-database',
          name: 'Shop DB',
          at: [2, 0],
          with: { serviceTime: constant(0.01), slots: 64 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: { ...noDelay, timeoutMs: 0 } },
        {
          from: 12,
          to: 13,
          with: { delay: 'own', ownDelay: constant(40) },
          rules: [{ count: 20, serial: true }],
        },
      ],
    },
    35,
  ),
  change: 'The database stands in the same zone as the service.',
  edits: [
    {
      type: 'setConnectionParameter',
      id: 1_213,
      parameter: 'ownDelay',
      value: { type: 'constant', value: 0.125 },
    },
  ],
  fromSeconds: 5,
  untilSeconds: 35,
  watch: { text: 'The median of the page.' },
  claims: [
    {
      words: 'Latency p50',
      measure: { type: 'latency', quantile: 'p50Seconds' },
      broken: { value: 1.6, within: 0.03, by: 'arithmetic' },
      fixed: { value: 0.0052, within: 0.0005, by: 'arithmetic' },
      source: 'Twenty round trips of 80 ms, and of 0.25 ms within a zone.',
    },
  ],
  detours: [
    {
      change: 'One read of everything instead of twenty',
      edits: [
        {
          type: 'setRules',
          id: 1_213,
          rules: [
            {
              operations: [],
              access: 'any',
              step: 1,
              mode: 'sync',
              missOf: 0,
              probability: 1,
              count: 1,
            },
          ],
        },
      ],
      figure: { value: 0.08, within: 0.002, by: 'arithmetic' },
    },
  ],
  price:
    'The users of the other continent are now far from the page, unless they have a copy of both.',
  wrongWhen: 'When the law or the other readers want the data where it is: then make fewer trips.',
  task: {
    text: 'Delay the connection of the mended design by 2 ms, as between two cities. Twenty times 4 ms is a slow page again.',
    fault: { type: 'delay', connection: 1_213, addedMs: 2 },
  },
};
