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
import { thirdParty } from './thirdParty';
import { usualPhases } from './usualPhases';
import { usualRubric } from './usualRubric';

const [view, order] = [5, 6];
const [shipping, tax, reviews, erp] = [21, 22, 23, 24];

const sketch: ChallengeSketch = {
  name: 'A shop on other people’s systems',
  seed: 41,
  slice: 5,
  keySpaces: [
    { id: 3, name: 'Products', keys: 20_000, zipf: 0.9 },
    { id: 4, name: 'Orders', keys: 50_000, zipf: 0 },
  ],
  operations: [
    { id: view, name: 'View page', access: 'read', keySpace: 3 },
    { id: order, name: 'Order', access: 'insert', keySpace: 4 },
  ],
  given: [
    {
      id: 11,
      kind: 'client',
      name: 'Shoppers',
      at: [0, 1.5],
      with: {
        rate: 300,
        mix: [
          { operation: view, share: 19 },
          { operation: order, share: 1 },
        ],
      },
    },
    thirdParty(shipping, 'Shipping quotes', [5, 0], [60, 0.5]),
    thirdParty(tax, 'Tax', [5, 2], [40, 0.5]),
    thirdParty(reviews, 'Reviews', [5, 1], [40, 0.5]),
    thirdParty(erp, 'Old ERP', [5, 3], [80, 0.4], 60),
  ],
};

/** What keeps somebody else’s bad minute from being one’s own. */
const guarded = { breaker: 'seconds', breakerOpenSeconds: 2, fallback: 'standIn' };
const pooled = { ...guarded, limit: 'pool', maxInFlight: 30, maxPending: 0 };

/** A shop whose pages and orders need four systems that others run: one after another is slow, silent, broken and limited. */
export const thirdPartyResilience: Challenge = {
  id: 'third-party-resilience',
  name: 'A shop on other people’s systems',
  summary:
    'Quotes, tax, reviews and an old ERP: each of them has its bad minute. The shop must not.',
  level: 'senior',
  minutes: 40,
  budgetPerMonth: 12_000,
  brief: {
    story:
      'Your product page shows a shipping quote and reviews, an order needs the tax and is booked in an old ERP. Others run all four, and none of them is better than its contract. You cannot make them faster; you decide what their bad minute does to yours.',
    functional: [
      'Show a product with its shipping quote and its reviews.',
      'Take an order: work out the tax, store it, book it in the ERP once.',
      'Show something sensible where one of the four does not answer.',
    ],
    traffic: [
      { label: 'Pages', value: '1,425 a second' },
      { label: 'Orders', value: '75 a second' },
      { label: 'Popularity of products', value: 'Zipf 0.9 over 20,000 in your fifth of the fleet' },
      { label: 'What the ERP takes', value: '300 bookings a second; in a bad minute 100' },
    ],
    objectives: [
      { label: 'Page, p99, also while quotes are slow', value: '600 ms' },
      { label: 'Pages answered while tax is silent', value: '99.5%' },
      { label: 'Orders answered while tax is silent', value: 'at least with an estimate' },
      { label: 'Booked in the ERP twice, or lost', value: 'none' },
      { label: 'Cost', value: '$12,000 a month' },
    ],
    given: [
      'The shoppers and the four systems of others, with their latencies and quotas.',
      'How long work takes: 4 ms in a service, 5 ms in a worker.',
      'An answer of a fallback counts 0.7. A slot that only waits costs nothing; processors do.',
      'Two zones. None is lost here.',
    ],
  },
  phases: usualPhases(40),
  start: drawStart(sketch),
  work: {
    service: { serviceTime: lognormal(4, 0.7) },
    worker: { serviceTime: lognormal(5, 0.5) },
  },
  needs: [
    { operation: view, reaches: shipping, otherwise: 'View page asks nobody for quotes.' },
    { operation: view, reaches: reviews, otherwise: 'View page asks nobody for reviews.' },
    { operation: order, reaches: tax, isLookup: true, otherwise: 'Order asks nobody for the tax.' },
    { operation: order, reaches: erp, otherwise: 'Order never comes to the ERP.' },
    { operation: order, reaches: ['store'], otherwise: 'Order is stored nowhere.' },
  ],
  averageWindow: [3, 15],
  durationSeconds: 90,
  events: [
    happens('slow-quotes', 'Shipping quotes take 50 times as long', [15, 30], {
      type: 'slow',
      component: shipping,
      factor: 50,
    }),
    happens('silent-tax', 'Tax never answers', [35, 50], { type: 'hang', component: tax }),
    happens('broken-reviews', 'Reviews fail', [55, 65], {
      type: 'errors',
      component: reviews,
      share: 1,
    }),
    happens('limited-erp', 'The ERP takes a third of its quota', [70, 85], {
      type: 'quotaCut',
      component: erp,
      share: 1 / 3,
    }),
  ],
  checks: [
    check('load', 10, 'page-p99', 'Pages on a good day', p99(0.6, view), [5, 15]),
    check('load', 5, 'order-p99', 'Orders on a good day', p99(1.5, order), [5, 15]),
    check('load', 10, 'calm', 'All requests on a good day', answered(0.995), [5, 15]),
    check('faults', 10, 'slow-p99', 'Pages while quotes are slow', p99(0.6, view), [15, 30]),
    check('faults', 10, 'slow', 'Pages while quotes are slow', answered(0.85, view), [15, 30]),
    check('faults', 15, 'tax-pages', 'Pages while tax is silent', answered(0.995, view), [35, 50]),
    check('faults', 5, 'tax-orders', 'Orders while tax is silent', answered(0.65, order), [35, 50]),
    check('faults', 5, 'again', 'After tax came back', recovered(50, 0.98, 5), [50, 60]),
    check('faults', 10, 'reviews', 'Pages while reviews fail', answered(0.85, view), [55, 65]),
    check(
      'faults',
      5,
      'erp-orders',
      'Orders while the ERP is limited',
      answered(0.99, order),
      [70, 85],
    ),
    check(
      'correctness',
      10,
      'quota',
      'Calls to the ERP while it is limited',
      { type: 'callRate', to: erp, mostPerSecond: 22 },
      [71, 85],
    ),
    check('correctness', 5, 'twice', 'Bookings and quotes', { type: 'duplicates', mostShare: 0 }),
    check('correctness', 5, 'lost', 'Acknowledged orders that are gone', { type: 'lost' }),
    check('correctness', 5, 'late', 'Orders that wait for the ERP', {
      type: 'messageAge',
      operation: order,
      mostSeconds: 20,
    }),
    ...bill(12_000, 8),
  ],
  hints: ladder(
    'Which calls share something with calls to a system that is having a bad minute?',
    'Quotes take 3 s instead of 60 ms. How many threads do 285 pages a second hold then?',
    'A silent system is worse than a broken one. A timeout turns the one into the other, a breaker makes it cheap, and a quota is a rate: shape to it, do not retry into it.',
    'Timeouts of some hundred milliseconds, breaker and stand-in on each of the three; a cache of quotes and reviews by product; bookings through a queue to a worker with two slots.',
  ),
  followUps: [
    {
      question: 'Which stand-ins are legal for the tax?',
      answer:
        'An estimate can be shown, marked as such, and settled before the money is taken. An order that is charged with a guessed tax is somebody’s loss: ask who carries it, and up to which amount.',
    },
    {
      question: 'How do you test a brown-out before the vendor has one?',
      answer:
        'Put the delay into your own client or proxy, on a share of the traffic, in daylight. A test double that answers at once tests nothing of this.',
    },
    {
      question: 'When does a breaker do harm?',
      answer:
        'Where it opens for all because of a few: one tenant, one region, one bad key. And where each instance has its own and sees too few calls to tell.',
    },
    {
      question: 'The vendor renames a field. Who notices first?',
      answer:
        'A contract test in the pipeline, if there is one; else the users. Keep the vendor’s words in one adapter, so that there is one place to mend.',
    },
  ],
  change: {
    minute: 25,
    title: 'Finance has a look',
    text: 'The page may be slower on a bad day, but not on a good one: 450 ms for ninety-nine of a hundred pages. And the bill has to come down to $10,000.',
    events: [],
    checks: [
      check('load', 10, 'page-p99', 'Pages on a good day', p99(0.45, view), [5, 15]),
      check('cost', 7, 'cost', 'Bill on a good day', { type: 'cost', mostPerMonth: 10_000 }),
    ],
  },
  estimates: [
    {
      id: 'held',
      question:
        'Threads held by pages in your fifth of the fleet while quotes take 3 s and nobody gives up?',
      unit: 'threads',
      low: 750,
      high: 1_100,
      working: 'Little’s law: 285 a second × 3.4 s (the mean of a median of 3 s) = 970.',
    },
    {
      id: 'bookings',
      question:
        'Bookings a second that one worker slot makes, at 87 ms a booking and 6 ms of its own?',
      unit: 'bookings/s',
      low: 9,
      high: 13,
      working: '1 / 0.093 s = 10.8.',
    },
    {
      id: 'behind',
      question: 'Orders waiting after 15 s, if 15 a second come and the ERP takes 10?',
      unit: 'orders',
      low: 60,
      high: 90,
      working: '5 a second × 15 s = 75.',
    },
  ],
  rubric: usualRubric,
  tradeOffs: [
    'An old quote or none.',
    'A breaker that trips early protects more, and trips for nothing more often.',
  ],
  pitfalls: [
    'Trying again after a timeout: the vendor gets three times the work in its worst minute.',
    'A breaker on each instance that never sees enough calls to open.',
    'A fallback that asks the same system.',
  ],
  reference: {
    why: 'Each of the four has its own timeout, breaker and stand-in, so that none can hold more than its share of the threads. Quotes and reviews of popular products come from a cache. Bookings wait in a queue and go to the ERP at a rate that it takes even in its bad minute.',
    design: drawAnswer(sketch, {
      parts: [
        {
          id: 12,
          kind: 'load-balancer',
          name: 'Edge LB',
          at: [1, 1.5],
          with: { policy: 'twoChoices' },
        },
        {
          id: 13,
          kind: 'service',
          name: 'Shop',
          at: [2, 1.5],
          in: [2, 2],
          with: { slots: 100, processors: 8 },
        },
        {
          id: 14,
          kind: 'redis',
          name: 'Quotes and reviews',
          at: [3, -0.5],
          in: [1, 1],
          with: { ttlSeconds: 900 },
        },
        {
          id: 15,
          kind: 'sql-database',
          name: 'Shop DB',
          at: [3, 4],
          in: [1, 1],
          with: { reads: 'all' },
        },
        { id: 16, kind: 'queue', name: 'Bookings', at: [3, 3] },
        { id: 17, kind: 'worker', name: 'Booker', at: [4, 3], in: [1, 1], with: { slots: 1 } },
      ],
      calls: [
        { from: 11, to: 12 },
        { from: 12, to: 13, with: { timeoutMs: 2_000 } },
        {
          from: 13,
          to: 14,
          with: { timeoutMs: 50 },
          rules: [
            { operations: [view] },
            { operations: [view], step: 3, mode: 'populate', missOf: 1314 },
          ],
        },
        {
          from: 13,
          to: 15,
          with: { timeoutMs: 500 },
          rules: [{ operations: [view] }, { operations: [order], step: 3 }],
        },
        {
          from: 13,
          to: shipping,
          with: { ...pooled, timeoutMs: 300 },
          rules: [{ operations: [view], step: 2, mode: 'onMiss', missOf: 1314 }],
        },
        {
          from: 13,
          to: reviews,
          with: { ...pooled, timeoutMs: 200 },
          rules: [{ operations: [view], step: 2, mode: 'onMiss', missOf: 1314 }],
        },
        {
          from: 13,
          to: tax,
          with: { ...guarded, timeoutMs: 300 },
          rules: [{ operations: [order], step: 2, asks: 'read' }],
        },
        { from: 13, to: 16, rules: [{ operations: [order], step: 4 }] },
        { from: 16, to: 17 },
        { from: 17, to: erp, with: { timeoutMs: 2_000, attempts: 4, backoffMs: 500 } },
      ],
    }),
  },
  naive: {
    why: 'Four calls within the request, each with a timeout of 30 s and three attempts. On a good day it is fine. While quotes are slow every thread waits for them; while tax is silent orders hold the threads that pages need; and a limited ERP is asked again and again.',
    design: drawAnswer(sketch, {
      parts: [
        { id: 12, kind: 'load-balancer', name: 'Edge LB', at: [1, 1.5] },
        {
          id: 13,
          kind: 'service',
          name: 'Shop',
          at: [2, 1.5],
          in: [2, 2],
          with: { slots: 50, processors: 8 },
        },
        {
          id: 15,
          kind: 'sql-database',
          name: 'Shop DB',
          at: [3, 4],
          in: [1, 1],
          with: { reads: 'all' },
        },
      ],
      calls: [
        { from: 11, to: 12 },
        { from: 12, to: 13, with: { timeoutMs: 30_000 } },
        { from: 13, to: 15, rules: [{ operations: [view] }, { operations: [order], step: 3 }] },
        ...[shipping, reviews].map((to) => ({
          from: 13,
          to,
          with: { timeoutMs: 30_000, attempts: 3 },
          rules: [{ operations: [view] }],
        })),
        {
          from: 13,
          to: tax,
          with: { timeoutMs: 30_000, attempts: 3 },
          rules: [{ operations: [order], step: 2, asks: 'read' }],
        },
        {
          from: 13,
          to: erp,
          with: { timeoutMs: 30_000, attempts: 3, backoffMs: 100 },
          rules: [{ operations: [order], step: 4 }],
        },
      ],
    }),
  },
  sources: [
    'Rates and latencies are own numbers; a third-party API in the catalogue has a median of 150 ms and a quota of 100 a second.',
    'A pool of threads that one silent dependency empties: Release It!, Michael T. Nygard, chapter 4.',
  ],
  tuned: [
    {
      what: 'A fifth of the fleet, and a minute and a half instead of eight.',
      why: 'The same happens at 300 requests a second.',
    },
    {
      what: 'Only bookings go to the ERP, not stock for each page.',
      why: 'Its quota would be used up by pages on a good day.',
    },
    {
      what: 'Pages ask for 85% while quotes or reviews are missing, stand-ins counting 0.7.',
      why: 'A page without its reviews is a degraded answer, so that no design could reach 99.9% as first planned.',
    },
    {
      what: 'A budget of $12,000 instead of $6,000.',
      why: 'With the catalogue’s prices, the database of two members alone is $6,200.',
    },
  ],
};
