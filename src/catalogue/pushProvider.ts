import { thirdPartyApi } from './thirdPartyApi';
import { formOf } from './formOf';

/** Notifications to phones, by somebody else. */
export const pushProvider = formOf(thirdPartyApi, {
  id: 'push-provider',
  number: 105,
  name: 'Push provider',
  group: 'Third party',
  icon: 'bell',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 80, sigma: 0.99 },
      source: { provenance: 'memory', confidence: 'low', note: '80 ms, p99 800 ms.' },
    },
    quota: {
      value: 10000,
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: '600,000 messages a minute for one project.',
      },
    },
    errorPercent: {
      value: 1,
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'Tokens of apps that were removed.',
      },
    },
  },
  cost: { perInstanceMonth: 0, perMillionRequests: 0, note: 'Free.' },
  summary: 'Sends notifications to phones (APNs, FCM).',
  learn:
    'It takes what you send and promises nothing: phones may be off for days. A tenth of the tokens are of apps that are gone. Send through a queue, so that a campaign does not stand in front of a code that somebody is waiting for.',
});
