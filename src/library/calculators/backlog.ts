import { secondsToDrain } from '../../analysis/calculators/secondsToDrain';
import { waitingAfter } from '../../analysis/calculators/waitingAfter';
import { defineCalculator } from './defineCalculator';

/** What piles up while less is served than comes, and how long it stays. */
export const backlog = defineCalculator({
  id: 'backlog',
  name: 'Backlog and time to drain',
  group: 'Traffic and capacity',
  question: 'How much waits after a burst or an outage, and when is it gone again?',
  fields: {
    arrivals: {
      label: 'Arrivals during it',
      unit: 'a second',
      minimum: 0,
      maximum: 1e9,
      value: 280,
    },
    served: { label: 'Served during it', unit: 'a second', minimum: 0, maximum: 1e9, value: 0 },
    lasts: { label: 'It lasts', unit: 's', minimum: 0, maximum: 1e7, value: 10 },
    arrivalsAfter: {
      label: 'Arrivals after it',
      unit: 'a second',
      minimum: 0,
      maximum: 1e9,
      value: 280,
    },
    servedAfter: {
      label: 'Served after it',
      unit: 'a second',
      minimum: 0,
      maximum: 1e9,
      value: 300,
    },
  },
  formula:
    'Waiting = (arrivals − served) × seconds. Time to drain = waiting / (served after it − arrivals after it).',
  assumes:
    'Nobody leaves the line and nobody tries again. With retries, it may never drain: see the lessons.',
  work({ arrivals, served, lasts, arrivalsAfter, servedAfter }) {
    const waiting = waitingAfter(arrivals, served, lasts);
    return {
      steps: [],
      results: [
        {
          id: 'waiting',
          label: 'Waiting at its end',
          quantity: 'count',
          value: waiting,
          unit: 'requests',
        },
        {
          id: 'drained',
          label: 'Gone after another',
          quantity: 'seconds',
          value: secondsToDrain(waiting, arrivalsAfter, servedAfter),
        },
      ],
    };
  },
  example: {
    text: '280 requests a second on a database that does 300, which is down for 10 s: 2,800 wait, and it takes 140 s more until they are served.',
    source:
      'The load of Bronson and others, Metastable Failures in Distributed Systems, HotOS 2021, without its retries',
    says: { waiting: 2_800, drained: 140 },
    reference: {
      id: 'E-META-NORETRY',
      parameters: {
        arrivals: 'rate_per_s',
        arrivalsAfter: 'rate_per_s',
        servedAfter: 'capacity_per_s',
        lasts: 'outage_s',
      },
      metrics: { drained: 'time_to_drain_after_outage_s' },
    },
  },
  terms: ['backpressure', 'load-shedding', 'metastable-failure', 'async'],
  lessons: ['retry-storm', 'autoscaling-lag'],
});
