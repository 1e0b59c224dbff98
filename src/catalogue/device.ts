import { client } from './client';
import { formOf } from './formOf';

/** Sensors that report in step: nothing for seconds, then all at once. */
export const device = formOf(client, {
  id: 'device',
  number: 61,
  name: 'Device',
  group: 'Traffic',
  icon: 'device',
  defaults: {
    arrivals: { value: 'schedule' },
    everySeconds: {
      value: 10,
      source: {
        provenance: 'derived',
        confidence: 'medium',
        note: 'Devices report every 10 to 60 s as a rule.',
      },
    },
    requestsEach: {
      value: 200,
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'Two hundred devices whose clocks agree.',
      },
    },
    timeoutMs: {
      value: 10000,
      source: { provenance: 'derived', confidence: 'low', note: 'Nobody waits in front of it.' },
    },
  },
  cost: { perInstanceMonth: 0, perMillionRequests: 0, note: 'Devices are not part of the bill.' },
  summary: 'Sensors whose clocks agree: they report together.',
  learn:
    'A thousand devices that report once a minute are 17 requests a second on average, and a thousand in the same second if their clocks agree. Averages hide it, the queue does not. Spread the reports over the period, or put a queue in front of whatever stores them.',
});
