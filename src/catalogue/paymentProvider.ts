import { thirdPartyApi } from './thirdPartyApi';
import { formOf } from './formOf';

/** Card payments: slow, limited, and sometimes without an answer. */
export const paymentProvider = formOf(thirdPartyApi, {
  id: 'payment-provider',
  number: 108,
  name: 'Payment provider',
  group: 'Third party',
  icon: 'card',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 400, sigma: 0.866 },
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'A card takes 0.3 to 2 s, p99 3 s.',
      },
    },
    quota: {
      value: 100,
      source: { provenance: 'read', confidence: 'high', note: '100 writes a second in live mode.' },
    },
    errorPercent: {
      value: 0.5,
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'Cards that are declined are answers, not errors; this is the rest.',
      },
    },
    lostReplyPercent: {
      value: 0.1,
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'Now and then the money is taken and the answer is lost.',
      },
    },
  },
  cost: {
    perInstanceMonth: 0,
    perMillionRequests: 0,
    note: 'A share of each sale, not of each request.',
  },
  summary: 'Takes payments: slow, limited, and now and then silent after it did (Stripe).',
  learn:
    'When it does not answer, nobody knows whether the money was taken. Trying again charges twice unless each payment has a key that it remembers. It is slow enough to fill every thread of a checkout: a short timeout and a bulkhead keep the rest of the shop open.',
});
