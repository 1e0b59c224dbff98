import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';

/** Looking whether a name is free, and taking it, are two steps. */
export const usernameTaken: Lesson = {
  id: 'username-taken',
  concept: 'Username check',
  group: 'Caching',
  question: 'The form said that the name was free. Why do two people have it?',
  story:
    'The page looks the name up, the person thinks for a moment, and then it is written. A filter or a cache makes the look-up quick; it cannot keep two people who looked in the same moment from both being told “free”.',
  broken: lessonDesign(
    {
      name: 'Look, then take',
      keySpaces: [{ id: 3, name: 'Names', keys: 20_000, zipf: 0.9 }],
      operations: [{ id: 4, name: 'Take a name', access: 'update', keySpace: 3 }],
      parts: [
        {
          id: 11,
          kind: 'client',
          name: 'People',
          at: [0, 0.5],
          with: { rate: 40, mix: [{ operation: 4, share: 1 }], timeoutMs: 0 },
        },
        {
          id: 12,
          kind: 'async-service',
          name: 'Sign-up',
          at: [1, 0.5],
          with: { serviceTime: constant(0), processors: 0 },
        },
        {
          id: 13,
          kind: 'sql-database',
          name: 'Names DB',
          at: [2, 0],
          with: { serviceTime: constant(1), writeTime: constant(1), stock: 1 },
        },
        {
          id: 14,
          kind: 'third-party-api',
          name: 'Rest of the form',
          at: [2, 1],
          with: { serviceTime: constant(2_000), errorPercent: 0, quota: 0 },
        },
      ],
      calls: [
        { from: 11, to: 12, with: { ...noDelay, timeoutMs: 0 } },
        {
          from: 12,
          to: 13,
          with: noDelay,
          rules: [{ asks: 'read' }, { step: 3 }],
        },
        { from: 12, to: 14, with: { ...noDelay, timeoutMs: 0 }, rules: [{ step: 2 }] },
      ],
    },
    60,
  ),
  change: 'The database has a unique key: it refuses a name that is there.',
  edits: [
    {
      type: 'setOperations',
      operations: [{ id: 4, name: 'Take a name', access: 'conditional', keySpace: 3 }],
    },
  ],
  fromSeconds: 0,
  untilSeconds: 60,
  watch: { text: 'Names that somebody has a second time.' },
  claims: [
    {
      words: 'Names that two people have',
      measure: { type: 'oversold', component: 13 },
      broken: { value: 53, within: 15, by: 'engine' },
      fixed: { value: 0, within: 0, by: 'arithmetic' },
    },
  ],
  price: 'Somebody who filled the whole form learns at the end that the name is gone.',
  wrongWhen:
    'Never, where two of the same do harm. The look-up before is a courtesy, the key is the rule.',
  task: {
    text: 'Let the rest of the form take 20 s in the mended design. Whoever comes too late learns it 20 s later, and still no name is given twice.',
    edits: [{ type: 'setParameter', id: 14, parameter: 'serviceTime', value: constant(20_000) }],
  },
  note: 'A name is a stock of one unit here, and the write takes it.',
};
