import { service } from './service';
import { formOf } from './formOf';

/** Checks tokens, and hashes passwords on purpose slowly. */
export const authService = formOf(service, {
  id: 'auth-service',
  number: 110,
  name: 'Auth service',
  group: 'Platform',
  icon: 'key',
  defaults: {
    serviceTime: {
      value: {
        type: 'mixture',
        parts: [
          { weight: 98, distribution: { type: 'lognormal', median: 0.5, sigma: 0.69 } },
          { weight: 2, distribution: { type: 'lognormal', median: 100, sigma: 0.35 } },
        ],
      },
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'A token check takes 0.05 to 2 ms, a login 60 to 250 ms of processor time.',
      },
    },
    processors: {
      value: 2,
      source: {
        provenance: 'derived',
        confidence: 'medium',
        note: 'Hashing is pure work: two cores are two logins at a time.',
      },
    },
    slots: { value: 64 },
  },
  cost: {
    perInstanceMonth: 38,
    perMillionRequests: 0,
    note: 'Two cores and 4 GB at $15 a core and $2 a GB a month; US list prices, order of magnitude.',
  },
  summary: 'Checks tokens quickly and passwords slowly.',
  learn:
    'Hashing a password is made slow to stop attackers, so a few logins a second fill a core, and a morning of logins stops the checks as well. Everything asks it, so it is better if a token can be checked without it. What is revoked stays valid until the copies notice.',
});
