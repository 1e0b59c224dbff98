import { lognormal } from '../../lognormal';
import { constant } from '../constant';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { oneRead } from '../oneRead';
import { visitors } from '../visitors';

const extra = [
  'Users',
  'Carts',
  'Prices',
  'Stock',
  'Search',
  'Offers',
  'Reviews',
  'Mails',
] as const;

/** Eleven boxes at 50 requests a second, or three. */
export const shipSimple: Lesson = {
  id: 'ship-simple',
  concept: 'Over-engineering',
  group: 'Load and scaling',
  question: 'Eleven boxes for fifty requests a second. What do the other eight do?',
  story:
    'A shop with fifty requests a second was built for a million. Each request passes a balancer and the shop, which asks eight services one after another, each with its own hop and its own share of failures, and then one database, as a single program would.',
  broken: lessonDesign(
    {
      name: 'Eleven boxes',
      ...oneRead,
      parts: [
        visitors(50, 3.5),
        { id: 12, kind: 'load-balancer', name: 'Balancer', at: [1, 3.5] },
        {
          id: 13,
          kind: 'service',
          name: 'Shop',
          at: [2, 3.5],
          in: [2],
          with: { serviceTime: lognormal(5), slots: 64 },
        },
        {
          id: 14,
          kind: 'sql-database',
          name: 'Shop DB',
          at: [3, 8],
          with: { serviceTime: lognormal(2), slots: 16 },
        },
        ...extra.map((name, place) => ({
          id: 15 + place,
          kind: 'service' as const,
          name,
          at: [3, place] as const,
          in: [2],
          with: { serviceTime: lognormal(2), slots: 16 },
        })),
      ],
      calls: [
        { from: 11, to: 12 },
        { from: 12, to: 13 },
        { from: 13, to: 14, rules: [{ step: 9 }] },
        ...extra.map((_, place) => ({ from: 13, to: 15 + place, rules: [{ step: place + 1 }] })),
      ],
    },
    35,
    extra.map((_, place) => ({
      type: 'fault',
      atSeconds: 0,
      fault: { type: 'errors', component: 15 + place, share: 0.0005 },
    })),
  ),
  change: 'One program does what the eight services did.',
  edits: [
    ...extra.map((_, place) => ({ type: 'removeComponent', id: 15 + place }) as const),
    { type: 'setParameter', id: 13, parameter: 'serviceTime', value: lognormal(8) },
    {
      type: 'setConnectionParameter',
      id: 1_314,
      parameter: 'ownDelay',
      value: constant(0.25),
    },
  ],
  fromSeconds: 5,
  untilSeconds: 35,
  watch: { text: 'The median. No part is anywhere near its limit in either.' },
  claims: [
    {
      words: 'Latency p50',
      measure: { type: 'latency', quantile: 'p50Seconds' },
      broken: { value: 0.0312, within: 0.003, by: 'engine' },
      fixed: { value: 0.0131, within: 0.0015, by: 'engine' },
    },
    {
      words: 'Requests answered well',
      measure: { type: 'success' },
      broken: { value: 0.996, within: 0.002, by: 'arithmetic' },
      fixed: { value: 1, within: 0.0005, by: 'arithmetic' },
      source: '0.9995⁸: each of the eight services fails in one call of two thousand.',
    },
    {
      words: 'Cost',
      measure: { type: 'cost' },
      broken: { value: 1_333, within: 20, by: 'engine' },
      fixed: { value: 725, within: 20, by: 'engine' },
    },
  ],
  price: 'One program that several teams change. That is cheap as long as there is one team.',
  wrongWhen:
    'When parts need very different machines, or teams that must not wait for each other: then the hops buy something.',
  task: {
    text: 'Send twenty times the traffic to the mended design. Three boxes do a thousand requests a second as well.',
    fault: { type: 'traffic', component: 11, factor: 20 },
  },
};
