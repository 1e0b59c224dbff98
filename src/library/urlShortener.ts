import { plainRule } from '../model/plainRule';
import type { Example } from './Example';

/**
 * A URL shortener at 1,200 requests/s: a slice of 1/20 of 100 million new codes a day, read ten times as often as written.
 * The load doubles, one code goes viral, the cache is flushed and a zone is lost.
 */
export const urlShortener: Example = {
  id: 'url-shortener',
  name: 'URL shortener',
  summary:
    'Redirects from a cache, codes in a database, clicks through a queue; then load, a viral code, a flush and a lost zone.',
  invitation: {
    headline: 'Four things happen to this one.',
    text: 'Twice the load at 1:00, a viral code at 2:00, an empty cache at 2:40, a lost zone at 3:40. Or lose the zone now.',
    label: 'Lose zone A',
    fault: { type: 'loseZone', zone: 1 },
  },
  design: {
    name: 'URL shortener',
    seed: 7,
    slice: 20,
    planRules: 1,
    nextId: 50,
    zones: [
      { id: 1, name: 'Zone A', region: 'Region 1' },
      { id: 2, name: 'Zone B', region: 'Region 1' },
    ],
    keySpaces: [{ id: 3, name: 'Codes', keys: 1_000_000, zipf: 0.99 }],
    operations: [
      { id: 4, name: 'Redirect', access: 'read', keySpace: 3 },
      { id: 5, name: 'Create', access: 'insert', keySpace: 3 },
    ],
    components: [
      {
        id: 11,
        kind: 'client',
        name: 'Browsers',
        x: 0,
        y: 200,
        placement: [{ zone: 0, instances: 1 }],
        parameters: {
          rate: 1_200,
          mix: [
            { operation: 4, share: 10 },
            { operation: 5, share: 1 },
          ],
        },
      },
      {
        id: 12,
        kind: 'load-balancer',
        name: 'Edge LB',
        x: 240,
        y: 200,
        placement: [{ zone: 0, instances: 1 }],
        parameters: { policy: 'twoChoices', checkSeconds: 2 },
      },
      {
        id: 13,
        kind: 'service',
        name: 'Shortener',
        x: 480,
        y: 200,
        placement: [
          { zone: 1, instances: 3 },
          { zone: 2, instances: 3 },
        ],
        parameters: { serviceTime: { type: 'lognormal', median: 4, sigma: 0.7 }, slots: 128 },
      },
      {
        id: 14,
        kind: 'cache',
        name: 'Code cache',
        x: 740,
        y: 40,
        placement: [
          { zone: 1, instances: 1 },
          { zone: 2, instances: 1 },
        ],
        parameters: { capacity: 100_000, ttlSeconds: 3_600 },
      },
      {
        id: 15,
        kind: 'sql-database',
        name: 'Codes DB',
        x: 740,
        y: 200,
        placement: [
          { zone: 1, instances: 1 },
          { zone: 2, instances: 2 },
        ],
        parameters: { reads: 'all', failoverSeconds: 20, detectSeconds: 3 },
      },
      {
        id: 16,
        kind: 'queue',
        name: 'Clicks',
        x: 740,
        y: 360,
        placement: [{ zone: 0, instances: 1 }],
        parameters: {},
      },
      {
        id: 17,
        kind: 'worker',
        name: 'Click counter',
        x: 980,
        y: 360,
        placement: [
          { zone: 1, instances: 2 },
          { zone: 2, instances: 2 },
        ],
        parameters: { serviceTime: { type: 'lognormal', median: 2, sigma: 0.6 }, slots: 16 },
      },
      {
        id: 18,
        kind: 'sql-database',
        name: 'Clicks DB',
        x: 1_220,
        y: 360,
        placement: [{ zone: 2, instances: 1 }],
        parameters: { slots: 24 },
      },
    ],
    connections: [
      { id: 21, from: 11, to: 12, parameters: {} },
      { id: 22, from: 12, to: 13, parameters: { timeoutMs: 1_000, attempts: 2, backoffMs: 20 } },
      { id: 23, from: 13, to: 14, parameters: { timeoutMs: 50 } },
      { id: 24, from: 13, to: 15, parameters: { timeoutMs: 150, attempts: 2, backoffMs: 20 } },
      {
        id: 25,
        from: 13,
        to: 16,
        parameters: {},
        rules: [{ ...plainRule, operations: [4], step: 4, mode: 'async' }],
      },
      { id: 26, from: 16, to: 17, parameters: {} },
      { id: 27, from: 17, to: 18, parameters: {} },
    ],
    scenario: {
      durationSeconds: 300,
      steps: [
        {
          type: 'fault',
          id: 31,
          atSeconds: 60,
          fault: { type: 'traffic', component: 0, factor: 2 },
        },
        {
          type: 'fault',
          id: 32,
          atSeconds: 120,
          fault: { type: 'hotKey', keySpace: 3, share: 0.2 },
        },
        { type: 'fault', id: 33, atSeconds: 160, fault: { type: 'flushCache', component: 14 } },
        {
          type: 'fault',
          id: 34,
          atSeconds: 220,
          endSeconds: 280,
          fault: { type: 'loseZone', zone: 1 },
        },
      ],
    },
  },
};
