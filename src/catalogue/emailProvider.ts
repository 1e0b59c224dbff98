import { thirdPartyApi } from './thirdPartyApi';
import { formOf } from './formOf';

/** Mail, by somebody else, so many a second. */
export const emailProvider = formOf(thirdPartyApi, {
  id: 'email-provider',
  number: 106,
  name: 'E-mail provider',
  group: 'Third party',
  icon: 'mail',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 120, sigma: 1.086 },
      source: { provenance: 'memory', confidence: 'low', note: '120 ms, p99 1.5 s.' },
    },
    quota: {
      value: 14,
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'New accounts start with 14 a second.',
      },
    },
  },
  cost: {
    perInstanceMonth: 0,
    perMillionRequests: 100,
    note: 'About $0.10 for a thousand; US list prices, order of magnitude.',
  },
  summary: 'Sends mail, so many a second (SES).',
  learn:
    'The limit is low until you have a name. A newsletter of a million takes a day at 14 a second, and the password mails wait behind it unless they have a queue of their own.',
});
