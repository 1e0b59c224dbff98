import { exponential } from '../exponential';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { oneRead } from '../oneRead';
import { visitors } from '../visitors';

/** Load balancing: one server that is full, or four behind a balancer. */
export const oneServerMore: Lesson = {
  id: 'load-balancing',
  concept: 'Load balancing',
  group: 'Load and scaling',
  question: 'The server does 100 requests a second and 300 come. Who gets an answer?',
  story:
    'One request takes 10 ms of a server that does one at a time, so a hundred a second are done whatever comes. The line fills its fifty places, everybody in it waits half a second, and two of three are turned away.',
  broken: lessonDesign(
    {
      name: 'One server',
      ...oneRead,
      parts: [
        visitors(300),
        {
          id: 12,
          kind: 'service',
          name: 'Server',
          at: [2, 0],
          with: { serviceTime: exponential(10), slots: 1, queueLimit: 50 },
        },
      ],
      calls: [{ from: 11, to: 12, with: noDelay }],
    },
    25,
  ),
  change: 'Four such servers behind a load balancer.',
  edits: [
    { type: 'removeConnection', id: 1_112 },
    { type: 'placeComponent', id: 12, placement: [{ zone: 0, instances: 4 }] },
    {
      type: 'addComponent',
      component: {
        id: 13,
        kind: 'load-balancer',
        name: 'Load balancer',
        x: 220,
        y: 0,
        placement: [{ zone: 0, instances: 1 }],
        parameters: { policy: 'leastRequests' },
      },
    },
    { type: 'addConnection', connection: { id: 1_113, from: 11, to: 13, parameters: noDelay } },
    { type: 'addConnection', connection: { id: 1_312, from: 13, to: 12, parameters: noDelay } },
  ],
  fromSeconds: 5,
  untilSeconds: 25,
  watch: { text: 'Requests answered well, each second.', measure: { type: 'goodput' } },
  claims: [
    {
      words: 'Good answers',
      measure: { type: 'goodput' },
      broken: { value: 100, within: 6, by: 'arithmetic' },
      fixed: { value: 300, within: 10, by: 'arithmetic' },
    },
    {
      words: 'Share of the requests',
      measure: { type: 'success' },
      broken: { value: 1 / 3, within: 0.03, by: 'arithmetic' },
      fixed: { value: 1, within: 0.001, by: 'arithmetic' },
    },
  ],
  price:
    'Three servers and a balancer, which every request passes and which must not be the one thing that can fail.',
  wrongWhen:
    'When the servers share what is full, such as a database: four of them then wait for it instead of one.',
  task: {
    text: 'Kill one of the four. Until the balancer has noticed, that one refuses what it gets. Then three at 100 requests a second each are just enough for 300: the lines fill, and the median goes from 12 to some 300 ms. Spare capacity is part of the price.',
    fault: { type: 'kill', component: 12, instances: 1 },
  },
};
