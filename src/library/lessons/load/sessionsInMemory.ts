import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { visitors } from '../visitors';

/** Sessions in the memory of three servers, or in one place that survives them. */
export const sessionsInMemory: Lesson = {
  id: 'stateless',
  concept: 'Stateless and stateful',
  group: 'Load and scaling',
  question: 'We lost one server of three. Why is a third of the users logged out?',
  story:
    'Each server keeps the sessions of its users in its memory, and users come back to the same server. When a zone goes, its server goes with all of its sessions, and nobody else has them.',
  broken: lessonDesign(
    {
      name: 'Sessions in memory',
      zones: [1, 2, 5, 6].map((id, place) => ({
        id,
        name: `Zone ${'ABCD'.charAt(place)}`,
        region: 'Region 1',
      })),
      keySpaces: [{ id: 3, name: 'Sessions', keys: 3_000, zipf: 0 }],
      operations: [{ id: 4, name: 'Open page', access: 'read', keySpace: 3 }],
      parts: [
        visitors(200),
        {
          id: 12,
          kind: 'async-service',
          name: 'Web',
          at: [1, 0],
          in: [1, 1],
          with: { serviceTime: constant(1), processors: 0 },
        },
        {
          id: 13,
          kind: 'cache',
          name: 'Sessions',
          at: [2, 0],
          in: [1, 1, 1],
          with: { capacity: 10_000, ttlSeconds: 0, start: 'warm', spreadBy: 'ring' },
        },
      ],
      calls: [
        { from: 11, to: 12, with: noDelay },
        { from: 12, to: 13, with: { timeoutMs: 50 }, rules: [{}] },
      ],
    },
    40,
    [{ type: 'fault', atSeconds: 10, fault: { type: 'loseZone', zone: 5 } }],
  ),
  change: 'The sessions live in a store of their own, in another zone.',
  edits: [{ type: 'placeComponent', id: 13, placement: [{ zone: 6, instances: 1 }] }],
  fromSeconds: 20,
  untilSeconds: 40,
  watch: { text: 'Sessions that are found. Zone C is lost at 10 s.' },
  claims: [
    {
      words: 'Sessions that are found',
      measure: { type: 'hits', component: 13 },
      broken: { value: 2 / 3, within: 0.05, by: 'arithmetic' },
      fixed: { value: 1, within: 0.001, by: 'arithmetic' },
    },
  ],
  price: 'Half a millisecond for each look-up, and a store that must not be lost itself.',
  wrongWhen:
    'When what is kept can be made again at no cost, such as a cache: losing it is then no loss.',
  task: {
    text: 'Lose Zone D in the mended design. Now everybody is logged out: what holds the state needs a copy.',
    fault: { type: 'loseZone', zone: 6 },
  },
};
