import type { Challenge } from '../../model/Challenge';
import { lognormal } from '../lognormal';
import type { ChallengeSketch } from './ChallengeSketch';
import { answered } from './answered';
import { bill } from './bill';
import { check } from './check';
import { drawAnswer } from './drawAnswer';
import { drawStart } from './drawStart';
import { happens } from './happens';
import { ladder } from './ladder';
import { p99 } from './p99';
import { recovered } from './recovered';
import { strikes } from './strikes';
import { usualPhases } from './usualPhases';
import { usualRubric } from './usualRubric';

const [redirect, create] = [4, 5];

const sketch: ChallengeSketch = {
  name: 'URL shortener',
  seed: 7,
  slice: 10,
  keySpaces: [{ id: 3, name: 'Codes', keys: 500_000, zipf: 0.99 }],
  operations: [
    { id: redirect, name: 'Redirect', access: 'read', keySpace: 3 },
    { id: create, name: 'Create', access: 'insert', keySpace: 3 },
  ],
  given: [
    {
      id: 11,
      kind: 'client',
      name: 'Browsers',
      at: [0, 1],
      with: {
        rate: 212,
        timeoutMs: 2_000,
        mix: [
          { operation: redirect, share: 10 },
          { operation: create, share: 1 },
        ],
      },
    },
  ],
};

/**
 * A URL shortener: ten redirects for each new code. Figures are those of a sixth of the traffic that the books name, so that a
 * tenth of the fleet can be run with whole instances; what runs proved off is listed under `tuned`.
 */
export const urlShortener: Challenge = {
  id: 'url-shortener',
  name: 'URL shortener',
  summary: 'Ten redirects for each new code; then a viral code, an empty cache and a lost zone.',
  level: 'mid',
  minutes: 35,
  budgetPerMonth: 15_000,
  brief: {
    story:
      'People make short codes for long addresses and send them to everybody. A code never changes once it exists, and nearly all traffic is redirects. Some codes go viral within minutes.',
    functional: [
      'Make a short code for a long address.',
      'Redirect whoever opens the code.',
      'Count the clicks of each code; the count may be minutes late.',
    ],
    traffic: [
      { label: 'Redirects, on average and at peak', value: '1,930 and 3,860 a second' },
      { label: 'New codes, on average and at peak', value: '193 and 386 a second' },
      { label: 'Popularity', value: 'Zipf 0.99; a viral code takes 60% of all traffic' },
      { label: 'Size of a mapping', value: '0.5 kB' },
    ],
    objectives: [
      { label: 'Redirect, p99', value: '100 ms' },
      { label: 'Create, p99', value: '300 ms' },
      { label: 'Answered at peak', value: '99.95%' },
      { label: 'Codes lost after they were handed out', value: 'none' },
      { label: 'Cost', value: '$15,000 a month' },
    ],
    given: [
      'The browsers, who give up after two seconds.',
      'How long work takes: 4 ms in a service, a SQL row is locked while it is written, for 5 ms on average.',
      'A click is a write that each redirect makes besides: a rule of its own on a connection that “Asks for” a write.',
      'Two zones, A and B.',
    ],
  },
  phases: usualPhases(35),
  start: drawStart(sketch),
  payloads: { [redirect]: [0.2, 2], [create]: [0.2, 2] },
  work: {
    service: { serviceTime: lognormal(4, 0.7) },
    worker: { serviceTime: lognormal(2, 0.6) },
    'sql-database': { locking: 'locks', writeTime: lognormal(3.4, 0.87) },
  },
  needs: [
    {
      operation: create,
      reaches: ['store', 'log', 'queue'],
      otherwise:
        'Create is written to no store and no log: its codes are gone with the process that made them.',
    },
    {
      operation: redirect,
      reaches: ['store', 'cache'],
      otherwise: 'Redirect looks its code up nowhere: no store and no cache is asked.',
    },
    {
      operation: redirect,
      records: ['store', 'log', 'queue'],
      checks: ['lost'],
      otherwise:
        'Redirect counts no click: each of them has to write one to a store, a log or a queue, by a rule of its own on the connection.',
    },
  ],
  averageWindow: [3, 8],
  durationSeconds: 68,
  events: [
    happens('doubled', 'Twice the load', [8], { type: 'traffic', component: 0, factor: 2 }),
    happens('hot', 'A code goes viral: 60% of all traffic', [20, 32], {
      type: 'hotKey',
      keySpace: 3,
      share: 0.6,
    }),
    strikes(
      'emptied',
      'The cache is emptied',
      [32],
      [redirect, 'cache'],
      { type: 'flushCache' },
      'all',
    ),
    happens('zone-lost', 'Zone A is lost', [47, 59], { type: 'loseZone', zone: 1 }),
  ],
  checks: [
    check('load', 10, 'redirect-p99', 'Redirects up to the peak', p99(0.1, redirect), [4, 20]),
    check('load', 5, 'create-p99', 'New codes up to the peak', p99(0.3, create), [4, 20]),
    check('load', 10, 'peak', 'All requests up to the peak', answered(0.9995), [4, 20]),
    check('load', 10, 'viral', 'While one code is viral', answered(0.99), [20, 32]),
    check(
      'load',
      10,
      'viral-p99',
      'Redirects while one code is viral',
      p99(0.25, redirect),
      [20, 32],
    ),
    check(
      'faults',
      15,
      'flush',
      'While the cache fills again',
      answered(0.98),
      [32, 47],
      'emptied',
    ),
    check(
      'faults',
      10,
      'refilled',
      'After the cache was emptied',
      recovered(32, 0.98, 10),
      [32, 47],
      'emptied',
    ),
    check('faults', 15, 'zone', 'While zone A is lost', answered(0.97), [47, 59]),
    check('faults', 10, 'zone-again', 'After zone A was lost', recovered(47, 0.97, 10), [47, 68]),
    check('correctness', 10, 'lost', 'Acknowledged codes and clicks that are gone', {
      type: 'lost',
    }),
    check('correctness', 5, 'stale', 'Old answers', { type: 'staleness', mostShare: 0.001 }),
    ...bill(15_000, 8),
  ],
  hints: ladder(
    'How many redirects are there for each new code, and can a code ever point elsewhere later?',
    'In the tenth of the fleet that you draw, the viral code gets 60% of 424 requests a second. How many updates of one locked row fit into a second, at 5 ms each?',
    'What never changes is the easiest thing to keep near the reader. And a redirect need not wait for its click to be counted.',
    'A cache with one load per key at a time before a store that is split by code; clicks through a log to a worker, after the answer. Two zones for everything that is paid by the instance.',
  ),
  followUps: [
    {
      question: 'Permanent or temporary redirect: who counts the clicks then?',
      answer:
        'Browsers keep a permanent redirect (301) and do not ask again: less traffic, and no clicks to count. A temporary one (302) keeps both. A short life in the cache of the edge is a middle way.',
    },
    {
      question: 'How do you keep people from guessing codes?',
      answer:
        'Counters give codes that follow each other. Draw codes at random from a large enough space and check for a collision, or scramble a counter with a secret permutation.',
    },
    {
      question:
        'Somebody wants a code of their own choosing. How does it stay unique over the shards?',
      answer:
        'The code is the shard key, so all claims to one code meet in one place; a conditional insert decides there. A check before the insert alone does not.',
    },
    {
      question: 'A code has to go for legal reasons. How fast does every cache forget it?',
      answer:
        'As fast as its time to live, unless caches are told. Name the number, and weigh it against how much the longer time saves.',
    },
  ],
  change: {
    minute: 20,
    title: 'A partner moves in',
    text: 'A partner sends its links through you from today: the peak is three times the average instead of twice. The budget grows to $18,000.',
    events: [
      happens('doubled', 'Three times the load', [8], { type: 'traffic', component: 0, factor: 3 }),
    ],
    checks: [
      check('cost', 7, 'cost', 'Bill at the average load', { type: 'cost', mostPerMonth: 18_000 }),
    ],
  },
  estimates: [
    {
      id: 'peak-rate',
      question: 'Requests a second at peak, redirects and new codes together?',
      unit: 'requests/s',
      low: 3_900,
      high: 4_700,
      working: 'Twice 1,930 + 193: 4,246.',
    },
    {
      id: 'stored',
      question: 'New codes in ten years, in TB?',
      unit: 'TB',
      low: 25,
      high: 38,
      working: '193 a second × 315 million seconds × 0.5 kB = 30 TB.',
    },
    {
      id: 'in-flight',
      question: 'Requests in flight at peak, if one takes 8 ms?',
      unit: 'requests',
      low: 27,
      high: 42,
      working: 'Little’s law: 4,246 a second × 0.008 s = 34.',
    },
    {
      id: 'row',
      question: 'Updates a second of one locked row, if each holds it for 5 ms?',
      unit: 'updates/s',
      low: 180,
      high: 230,
      working: '1 / 0.005 s = 200.',
    },
  ],
  rubric: usualRubric,
  tradeOffs: [
    'A temporary redirect keeps the clicks countable, a permanent one saves the traffic.',
    'Random codes need a check for collisions; counters need ranges, and can be guessed.',
    'The longer a cache keeps a mapping, the longer a code that was taken down lives on.',
  ],
  pitfalls: [
    'Ten minutes of storage arithmetic, and no drawing.',
    'Cutting a hash short without a way out of collisions.',
    'Counting clicks before the redirect is answered.',
    'One cache instance for the code that everybody opens.',
  ],
  reference: {
    why: 'Mappings never change, so a cache in each zone answers most redirects, and loads each missing code once. Codes are spread over a table that no single row can slow down. Clicks go to a log after the answer, and a worker counts them when it gets to it.',
    design: drawAnswer(sketch, {
      parts: [
        {
          id: 12,
          kind: 'load-balancer',
          name: 'Edge LB',
          at: [1, 1],
          with: { policy: 'twoChoices', checkSeconds: 1 },
        },
        { id: 13, kind: 'service', name: 'Shortener', at: [2, 1], in: [2, 2] },
        {
          id: 14,
          kind: 'redis',
          name: 'Code cache',
          at: [3, 0],
          in: [1, 1],
          with: { ttlSeconds: 3_600, protection: 'singleFlight', spreadBy: 'ring' },
        },
        { id: 15, kind: 'dynamodb', name: 'Codes', at: [3, 1] },
        { id: 16, kind: 'log', name: 'Clicks', at: [3, 2], in: [1, 1] },
        { id: 17, kind: 'worker', name: 'Click counter', at: [4, 2], in: [1, 1] },
        { id: 18, kind: 'dynamodb', name: 'Click counts', at: [5, 2] },
      ],
      calls: [
        { from: 11, to: 12 },
        { from: 12, to: 13, with: { timeoutMs: 1_000, attempts: 2, backoffMs: 20 } },
        { from: 13, to: 14, with: { timeoutMs: 50 } },
        { from: 13, to: 15, with: { timeoutMs: 200, attempts: 2, backoffMs: 20 } },
        {
          from: 13,
          to: 16,
          rules: [{ operations: [redirect], step: 4, mode: 'async', asks: 'update' }],
        },
        { from: 16, to: 17 },
        { from: 17, to: 18 },
      ],
    }),
  },
  naive: {
    why: 'Every redirect reads the one database and then updates the click counter in the same row. The viral code turns that row into a line of its own, which no larger machine makes shorter, and with its zone everything is gone.',
    design: drawAnswer(sketch, {
      parts: [
        { id: 12, kind: 'load-balancer', name: 'Edge LB', at: [1, 1] },
        { id: 13, kind: 'service', name: 'Shortener', at: [2, 1], in: [2] },
        { id: 14, kind: 'sql-database', name: 'Codes DB', at: [3, 1], in: [1] },
      ],
      calls: [
        { from: 11, to: 12 },
        { from: 12, to: 13 },
        {
          from: 13,
          to: 14,
          rules: [{}, { operations: [redirect], step: 2, asks: 'update' }],
        },
      ],
    }),
  },
  sources: [
    'Alex Xu, System Design Interview, chapter 8: 100 million new codes a day, 1,160 writes and 11,600 reads a second, 36.5 TB in ten years; here a sixth of it.',
    'donnemartin/system-design-primer, solutions/system_design/pastebin: ten reads for each write.',
  ],
  tuned: [
    {
      what: 'A sixth of the traffic, and a tenth of the fleet instead of a twentieth.',
      why: 'At a twentieth of the fleet two instances for two zones already are forty, so that the bill says nothing about the idea.',
    },
    {
      what: 'The viral code takes 60% of the traffic instead of 20%.',
      why: 'A locked row takes some 200 updates a second; 20% of the slice’s 424 requests do not reach that.',
    },
    {
      what: 'A budget of $15,000 instead of $6,000.',
      why: 'With the catalogue’s prices the reference costs about two thirds of it.',
    },
    {
      what: 'Sixty-eight seconds instead of five minutes.',
      why: 'Each stretch is still several times as long as what it shows.',
    },
  ],
};
