import { client } from './client';
import { formOf } from './formOf';

/** Apps on phones: slow last mile, patient, and all back at once after an outage. */
export const mobileClient = formOf(client, {
  id: 'mobile-client',
  number: 60,
  name: 'Mobile client',
  group: 'Traffic',
  icon: 'phone',
  defaults: {
    rate: { value: 100 },
    timeoutMs: {
      value: 10000,
      source: {
        provenance: 'memory',
        confidence: 'low',
        note: 'Apps commonly wait 10 s or longer before they say that there is no connection.',
      },
    },
    attempts: {
      value: 3,
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'Networking libraries of phones commonly try again by themselves.',
      },
    },
    backoffMs: { value: 1000 },
    population: {
      value: 100000,
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'So many people have the app open; some of them come back within a run.',
      },
    },
    connected: {
      value: 1000,
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'People with a standing connection: what comes back when it breaks is a herd.',
      },
    },
    reconnectSeconds: {
      value: 10,
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'Spread of the return; without it everybody is back in the same second.',
      },
    },
  },
  cost: { perInstanceMonth: 0, perMillionRequests: 0, note: 'Other people pay for their phones.' },
  summary: 'Apps that hold a connection, try again by themselves and all come back at once.',
  learn:
    'A phone loses its network for seconds at a time and sends again when it is back. Two things follow: requests arrive twice, so writes need a key that makes them safe to repeat; and when a gateway dies, everyone reconnects together, which is a load that no ordinary minute shows.',
});
