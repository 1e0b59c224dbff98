import { thirdPartyApi } from './thirdPartyApi';
import { formOf } from './formOf';

/** Text messages, a few a second. */
export const smsProvider = formOf(thirdPartyApi, {
  id: 'sms-provider',
  number: 107,
  name: 'SMS provider',
  group: 'Third party',
  icon: 'message',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 300, sigma: 1.21 },
      source: { provenance: 'memory', confidence: 'low', note: '300 ms, p99 5 s.' },
    },
    quota: {
      value: 30,
      source: {
        provenance: 'read',
        confidence: 'high',
        note: 'A short code sends 30 to 100 a second, a toll-free number 3, a long one 1.',
      },
    },
  },
  cost: {
    perInstanceMonth: 0,
    perMillionRequests: 8000,
    note: 'About $0.008 each, and the carrier’s fee; US list prices, order of magnitude.',
  },
  summary: 'Sends text messages, a few a second, for money (Twilio).',
  learn:
    'A number sends a few messages a second and no more. Codes that are late are asked for again, which makes them later. Each one costs real money, so whoever can make you send them can make you pay.',
});
