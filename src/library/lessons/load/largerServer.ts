import { exponential } from '../exponential';
import type { Lesson } from '../Lesson';
import { lessonDesign } from '../lessonDesign';
import { noDelay } from '../noDelay';
import { oneRead } from '../oneRead';
import { visitors } from '../visitors';

/** Vertical scaling: four times the slots in one box, which is still one box. */
export const largerServer: Lesson = {
  id: 'vertical-scaling',
  concept: 'Vertical scaling',
  group: 'Load and scaling',
  question: 'A server four times the size does four times the work. What does it not do?',
  story:
    'A server with four workers does 100 requests a second and is asked for 360. The next size has sixteen, and needs no balancer, no shared sessions and no new code.',
  broken: lessonDesign(
    {
      name: 'A small server',
      ...oneRead,
      parts: [
        visitors(360),
        {
          id: 12,
          kind: 'service',
          name: 'Server',
          at: [1, 0],
          with: { serviceTime: exponential(40), slots: 4, queueLimit: 50 },
        },
      ],
      calls: [{ from: 11, to: 12, with: noDelay }],
    },
    25,
  ),
  change: 'A server with sixteen workers instead of four.',
  edits: [{ type: 'setParameter', id: 12, parameter: 'slots', value: 16 }],
  fromSeconds: 5,
  untilSeconds: 25,
  watch: { text: 'Requests answered well, each second.', measure: { type: 'goodput' } },
  claims: [
    {
      words: 'Good answers',
      measure: { type: 'goodput' },
      broken: { value: 100, within: 6, by: 'arithmetic' },
      fixed: { value: 360, within: 12, by: 'arithmetic' },
      source: 'Four workers × 25 a second each; sixteen could do 400.',
    },
  ],
  price:
    'Large servers cost more for each worker than small ones, and every restart stops all of it. The bill here is per instance and does not know sizes.',
  wrongWhen:
    'When it must not be down: all of it is one machine. And when there is no larger one to buy.',
  task: {
    text: 'Kill the server. Nothing is left, whatever its size.',
    fault: { type: 'kill', component: 12, instances: 0 },
  },
};
