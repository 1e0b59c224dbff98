import { rateLimiter } from './rateLimiter';
import { formOf } from './formOf';

/** Looks at each request before it costs anything, and counts per client. */
export const waf = formOf(rateLimiter, {
  id: 'waf',
  number: 65,
  name: 'Web firewall',
  group: 'Edge',
  icon: 'shield',
  defaults: {
    algorithm: { value: 'fixedWindow' },
    per: { value: 'key' },
    limit: {
      value: 2000,
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'A common rate rule: 2,000 requests of one sender in five minutes.',
      },
    },
    windowSeconds: {
      value: 300,
      source: {
        provenance: 'memory',
        confidence: 'medium',
        note: 'Rate rules look back over five minutes.',
      },
    },
    serviceTime: {
      value: { type: 'lognormal', median: 1, sigma: 0.596 },
      source: { provenance: 'memory', confidence: 'low', note: 'Rules cost about 1 ms, p99 4 ms.' },
    },
  },
  cost: {
    perInstanceMonth: 8,
    perMillionRequests: 0.6,
    note: 'About $5 and $1 a rule a month, and $0.60 for a million requests; US list prices, order of magnitude.',
  },
  summary: 'Turns away whoever asks too often, before it costs anything (WAF).',
  learn:
    'It stands where traffic is cheapest to drop. Its rules are blunt: one office behind one address looks like one eager client, and what it turns away by mistake is a lost user who leaves no error behind.',
});
