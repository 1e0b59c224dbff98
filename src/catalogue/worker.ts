import type { Kind } from '../model/Kind';
import { processorParameters } from './processorParameters';
import { scalingParameters } from './scalingParameters';
import { whileWaitingParameter } from './whileWaitingParameter';

/** Takes jobs from a queue, works on them and acknowledges each when it is done. */
export const worker = {
  id: 'worker',
  number: 4,
  name: 'Worker',
  group: 'Compute',
  icon: 'worker',
  behaviour: 'serverPool',
  receives: 'work',
  sends: ['request', 'lookup', 'query', 'message', 'telemetry'],
  instances: 'many',
  variant: { type: 'instances' },
  card: [
    { column: 'completions', label: '/s' },
    { column: 'p99', label: 'p99' },
  ],
  faults: ['kill', 'slow', 'errors', 'hang', 'loseReplies', 'pauses', 'leak', 'deploy'],
  fixed: { waiting: 'unbounded', queueLimit: 0 },
  parameters: [
    {
      type: 'distribution',
      name: 'serviceTime',
      number: 1,
      label: 'Own work',
      help: 'Time of its own work for one job, without its calls.',
      unit: 'ms',
      minimum: 0,
      maximum: 3_600_000,
      default: { type: 'lognormal', median: 200, sigma: 0.99 },
      linkDefault: { type: 'lognormal', median: 200, sigma: 0.99 },
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'Depends on the job: median 200 ms, p99 2 s as a start.',
      },
    },
    {
      type: 'number',
      name: 'slots',
      number: 2,
      label: 'Jobs at a time per instance',
      help: 'Jobs that one instance takes from the queue and works on at the same time.',
      unit: '',
      minimum: 1,
      maximum: 10_000,
      whole: true,
      scale: 'logarithmic',
      default: 4,
      linkDefault: 4,
      source: {
        provenance: 'derived',
        confidence: 'medium',
        note: 'Workers commonly run 1 to 50 jobs at a time.',
      },
    },
    whileWaitingParameter(3),
    ...processorParameters(4),
    ...scalingParameters(7, 40),
  ],
  cost: {
    perInstanceMonth: 19,
    perMillionRequests: 0,
    note: 'One core and 2 GB at $15 a core and $2 a GB a month; US list prices, order of magnitude.',
  },
  summary: 'Takes jobs from a queue and works on them.',
  learn:
    'A worker acknowledges a job after the work. If it dies before that, the queue hands the job to another one: nothing is lost, but what the first had already done is done twice. The backlog, not the latency of the senders, shows whether there are enough workers.',
} as const satisfies Kind;
