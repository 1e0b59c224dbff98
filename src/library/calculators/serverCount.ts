import { serversNeeded } from '../../analysis/calculators/serversNeeded';
import { defineCalculator } from './defineCalculator';

/** How many servers a load needs. */
export const serverCount = defineCalculator({
  id: 'servers',
  name: 'Servers needed',
  group: 'Traffic and capacity',
  question: 'How many servers does a load need, with headroom and with some of them gone?',
  fields: {
    rate: { label: 'Load', unit: 'requests/s', minimum: 0, maximum: 1e10, value: 1_600 },
    perServer: {
      label: 'One server can do',
      unit: 'requests/s',
      minimum: 0.001,
      maximum: 1e9,
      value: 100,
    },
    busy: { label: 'Busy at most', unit: '%', minimum: 1, maximum: 100, value: 80 },
    spare: { label: 'Spare', unit: 'servers', minimum: 0, maximum: 1e6, whole: true, value: 0 },
  },
  formula: 'Servers = load / (what one can do × share that it may be busy), rounded up, + spare.',
  assumes:
    'The load is spread evenly. Spare servers are those whose loss the others have to bear: a zone’s, for one.',
  work: ({ rate, perServer, busy, spare }) => ({
    steps: [
      {
        id: 'working',
        label: 'For the load, with headroom',
        quantity: 'count',
        value: serversNeeded(rate, perServer, busy),
        unit: 'servers',
      },
    ],
    results: [
      {
        id: 'servers',
        label: 'With the spare ones',
        quantity: 'count',
        value: serversNeeded(rate, perServer, busy, spare),
        unit: 'servers',
      },
    ],
  }),
  example: {
    text: '1,600 requests a second, 100 for each pod, at most 80% busy: 20 pods.',
    source: 'The rule of Kubernetes’ autoscaler: replicas × measured / wanted, rounded up',
    says: { servers: 20 },
    reference: {
      id: 'H-AUTOSCALE-REACTION',
      parameters: { rate: 'rate_after', perServer: 'pod_rate', busy: 'target_util' },
      metrics: { servers: 'pods_after' },
    },
  },
  terms: ['horizontal-scaling', 'autoscaling', 'utilisation-knee'],
  lessons: ['horizontal-scaling', 'utilisation-knee', 'autoscaling-lag'],
});
