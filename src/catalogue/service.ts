import type { Kind } from '../model/Kind';
import { orderParameters } from './orderParameters';
import { processorParameters } from './processorParameters';
import { scalingParameters } from './scalingParameters';
import { waitingParameters } from './waitingParameters';
import { whileWaitingParameter } from './whileWaitingParameter';

/** A stateless service: each request takes a slot, does some work, and makes its calls. */
export const service = {
  id: 'service',
  number: 3,
  name: 'Service',
  group: 'Compute',
  icon: 'service',
  behaviour: 'serverPool',
  receives: 'request',
  sends: ['request', 'lookup', 'query', 'message', 'telemetry'],
  instances: 'many',
  variant: { type: 'instances' },
  card: [
    { column: 'arrivals', label: '/s' },
    { column: 'p99', label: 'p99' },
  ],
  faults: ['kill', 'slow', 'errors', 'hang', 'loseReplies', 'pauses', 'leak', 'deploy', 'expire'],
  fixed: {},
  parameters: [
    {
      type: 'distribution',
      name: 'serviceTime',
      number: 1,
      label: 'Own work',
      help: 'Time of its own work for one request, without waiting and without its calls.',
      unit: 'ms',
      minimum: 0,
      maximum: 3_600_000,
      default: { type: 'lognormal', median: 10, sigma: 0.77 },
      linkDefault: { type: 'lognormal', median: 10, sigma: 0.77 },
      source: {
        provenance: 'derived',
        confidence: 'medium',
        note: 'A typical handler that reads and writes records: median 10 ms, p99 60 ms.',
      },
    },
    {
      type: 'number',
      name: 'slots',
      number: 2,
      label: 'Slots per instance',
      help: 'Requests that one instance works on at the same time (its threads).',
      unit: '',
      minimum: 1,
      maximum: 100_000,
      whole: true,
      scale: 'logarithmic',
      default: 16,
      linkDefault: 16,
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'With 13 ms of work on average this is about 1,200 req/s per instance, what two cores do. Thread pools often ship with 200.',
      },
    },
    ...waitingParameters([3, 4], 100, 'A common accept backlog is 100.'),
    whileWaitingParameter(5),
    ...orderParameters(6),
    ...processorParameters(15),
    ...scalingParameters(18, 40),
  ],
  presets: [
    {
      name: 'Threads as shipped',
      note: '200 threads and a backlog of 100: what a common Java server starts with.',
      values: { slots: 200, queueLimit: 100, processors: 2 },
    },
    {
      name: 'A few processes',
      note: 'Ten processes of one request each behind a backlog of 511, as web applications in scripting languages are often run.',
      values: { slots: 10, queueLimit: 511, processors: 2 },
    },
  ],
  cost: {
    perInstanceMonth: 38,
    perMillionRequests: 0,
    note: 'Two cores and 4 GB at $15 a core and $2 a GB a month; US list prices, order of magnitude.',
  },
  summary: 'Does work for each request and calls what it is connected to (JVM, Rails).',
  learn:
    'A request keeps its slot while it waits for a call, unless the code is asynchronous. So a slow database fills the slots of a service that has nothing to do, and requests that never need the database wait as well. A timeout on the call, shorter than that of the caller, is the usual cure.',
} as const satisfies Kind;
