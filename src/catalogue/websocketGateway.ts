import { eventLoopService } from './eventLoopService';
import { formOf } from './formOf';

/** Holds open connections and pushes frames. */
export const websocketGateway = formOf(eventLoopService, {
  id: 'websocket-gateway',
  number: 102,
  name: 'WebSocket gateway',
  group: 'Realtime',
  icon: 'socket',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 0.3, sigma: 0.99 },
      source: { provenance: 'derived', confidence: 'low', note: 'One frame: 0.3 ms, p99 3 ms.' },
    },
    queueLimit: {
      value: 10000,
      source: { provenance: 'derived', confidence: 'low', note: 'Frames that wait for the loop.' },
    },
    waiting: { value: 'bounded' },
  },
  cost: {
    perInstanceMonth: 76,
    perMillionRequests: 0,
    note: 'Four cores and 8 GB; about 10 KB a connection; US list prices, order of magnitude.',
  },
  summary: 'Holds many open connections and pushes frames over them.',
  learn:
    'Connections are cheap and stay where they are: after a scale-out the new gateways are empty and the old ones full. When one dies, all of its clients come back at once, each with a handshake that costs far more than a frame. Spread their return.',
});
