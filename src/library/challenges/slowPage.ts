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

const [page, order] = [5, 6];

const sketch: ChallengeSketch = {
  name: 'The slow orders page',
  seed: 43,
  slice: 5,
  keySpaces: [{ id: 3, name: 'Customers', keys: 50_000, zipf: 0.3 }],
  operations: [
    { id: page, name: 'Orders page', access: 'read', keySpace: 3 },
    { id: order, name: 'Order', access: 'update', keySpace: 3 },
  ],
  given: [
    {
      id: 11,
      kind: 'client',
      name: 'Customers',
      at: [0, 1],
      with: {
        rate: 50,
        mix: [
          { operation: page, share: 9 },
          { operation: order, share: 1 },
        ],
      },
    },
  ],
};

const found = drawAnswer(sketch, {
  parts: [
    { id: 12, kind: 'load-balancer', name: 'Edge LB', at: [1, 1] },
    {
      id: 13,
      kind: 'service',
      name: 'Shop',
      at: [2, 1],
      in: [2, 2],
      with: { slots: 64, processors: 8 },
    },
    { id: 14, kind: 'redis', name: 'Page cache', at: [3, 0], in: [1] },
    { id: 15, kind: 'sql-database', name: 'Orders DB', at: [3, 1], in: [1] },
  ],
  calls: [
    { from: 11, to: 12 },
    { from: 12, to: 13, with: { timeoutMs: 4_000 } },
    { from: 13, to: 14, with: { timeoutMs: 50 } },
    {
      from: 13,
      to: 15,
      with: { timeoutMs: 2_000 },
      rules: [
        { operations: [page], step: 2, mode: 'onMiss', missOf: 1314 },
        { operations: [page], step: 3, mode: 'onMiss', missOf: 1314, count: 50, serial: true },
        { operations: [order], step: 2 },
      ],
    },
  ],
});

/** A page that asks its database fifty-one times: the system is there, slow, and to be mended. */
export const slowPage: Challenge = {
  id: 'slow-page',
  name: 'The slow orders page',
  summary:
    'Fifty-one queries a page, hidden by a cache. Find it, mend it, and leave the machines alone.',
  level: 'junior',
  minutes: 25,
  budgetPerMonth: 9_000,
  brief: {
    story:
      'The page with a customer’s last fifty orders is slow, and slower each month. A cache was put before it and servers were added; on most days nobody complains. Then a deploy empties the cache. You get the system as it is.',
    functional: [
      'Show the last fifty orders of a customer with the names of the products.',
      'Take an order, and show it the next time the page is opened.',
      'Go on while a new version is rolled out.',
    ],
    traffic: [
      { label: 'Pages, on average and at peak', value: '225 and 450 a second' },
      { label: 'Orders, on average and at peak', value: '25 and 50 a second' },
      { label: 'Growth of the data', value: 'queries take 1.6 times as long by 0:30' },
    ],
    objectives: [
      { label: 'Page, p99', value: '300 ms' },
      { label: 'Page with a cold cache, p99', value: '400 ms' },
      { label: 'Queries to the database at peak', value: '1,500 a second' },
      { label: 'Pages that miss an order', value: 'at most 1%' },
      { label: 'Cost', value: '$9,000 a month' },
    ],
    given: [
      'The customers; all else is yours to change.',
      'How long work takes: 4 ms in a service, 2 ms for a query that reads.',
      'How often a page asks the database is a rule on its connection: Calls.',
      'A page needs two queries at least: the orders, and the names that belong to them.',
    ],
  },
  phases: usualPhases(25),
  start: drawStart(sketch),
  found,
  work: { service: { serviceTime: lognormal(4, 0.7) } },
  needs: [
    {
      operation: page,
      reaches: ['store'],
      otherwise: 'Orders page asks no store.',
    },
    { operation: order, reaches: ['store'], otherwise: 'Order is stored nowhere.' },
  ],
  averageWindow: [3, 10],
  durationSeconds: 55,
  events: [
    happens('doubled', 'Twice the load', [10], { type: 'traffic', component: 0, factor: 2 }),
    strikes(
      'grown',
      'The data grow: queries take 1.6 times as long',
      [25],
      [page, 'store'],
      { type: 'grow', factor: 1.6, overSeconds: 5 },
      'all',
    ),
    strikes(
      'emptied',
      'The deploy empties the cache',
      [40],
      [page, 'cache'],
      { type: 'flushCache' },
      'all',
    ),
    strikes('deployed', 'A new version is rolled out', [40], [page, 'serverPool', 'eventLoop'], {
      type: 'deploy',
      share: 0,
      bootSeconds: 2,
    }),
  ],
  checks: [
    check('load', 10, 'page-p99', 'Pages up to the peak', p99(0.3, page), [3, 25]),
    check('load', 10, 'grown-p99', 'Pages with more data', p99(0.3, page), [27, 40]),
    check('load', 5, 'answered', 'All requests', answered(0.999), [3, 40]),
    check(
      'load',
      10,
      'queries',
      'Queries to the busiest store',
      { type: 'callRate', to: 'stores', mostPerSecond: 300 },
      [10, 40],
    ),
    check('faults', 10, 'cold-p99', 'Pages after the deploy', p99(0.4, page), [40, 50]),
    check('faults', 10, 'deploy', 'All requests during the deploy', answered(0.99), [40, 50]),
    check('faults', 5, 'again', 'After the deploy began', recovered(40, 0.99, 5), [40, 55]),
    check('correctness', 10, 'lost', 'Acknowledged orders that are gone', { type: 'lost' }),
    check('correctness', 5, 'stale', 'Old pages', { type: 'staleness', mostShare: 0.01 }),
    ...bill(9_000, 4),
  ],
  hints: ladder(
    'Open the trace of one page. What does it do most often?',
    'Fifty-one queries of 2.9 ms, one after another: how long is a page, and how many queries a second are 450 pages?',
    'More servers make the same slow page more often at a time. Fewer queries make it fast: a join, or one query for a whole list of ids.',
    'On the connection to the database: two calls for each page instead of one and fifty. Then look whether the cache is still worth its box.',
  ),
  followUps: [
    {
      question: 'How would you have found it in production?',
      answer:
        'A trace of one slow page shows fifty spans of the same query. Without traces: queries for each request, as the ratio of two counters. Both are cheap to have before the day on which they are needed.',
    },
    {
      question: 'When is a copy in another shape right, rather than a join?',
      answer:
        'Where it is read far more often than written, the join cannot be made fast, and somebody owns keeping the copy right. The price is paid on each write and in each repair.',
    },
    {
      question: 'What does the planner do when its statistics are old?',
      answer:
        'It may take the plan for a small table on one that has grown, and the same query becomes slow overnight. Keep statistics fresh after large loads, and watch plans of the queries that matter.',
    },
  ],
  change: {
    minute: 15,
    title: 'The sale is nearer than thought',
    text: 'The peak is three times the average instead of twice. The database may get 2,000 queries a second. The budget stays.',
    events: [
      happens('doubled', 'Three times the load', [10], {
        type: 'traffic',
        component: 0,
        factor: 3,
      }),
    ],
    checks: [
      check(
        'load',
        10,
        'queries',
        'Queries to the busiest store',
        { type: 'callRate', to: 'stores', mostPerSecond: 400 },
        [10, 40],
      ),
    ],
  },
  estimates: [
    {
      id: 'page-time',
      question: 'Time that a page waits for 51 queries of 2.9 ms, one after another, in ms?',
      unit: 'ms',
      low: 130,
      high: 170,
      working: '51 × 2.9 ms = 148 ms. (2 ms is the median; the mean of such times is 2.9 ms.)',
    },
    {
      id: 'queries',
      question: 'Queries a second at peak, with 51 a page and no cache?',
      unit: 'queries/s',
      low: 21_000,
      high: 25_000,
      working: '450 × 51 = 22,950.',
    },
    {
      id: 'slots',
      question: 'Slots that these queries keep at work, all machines together?',
      unit: 'slots',
      low: 57,
      high: 77,
      working: 'Little’s law: 22,950 a second × 2.9 ms = 67, of the 80 in five databases.',
    },
  ],
  rubric: usualRubric,
  tradeOffs: [
    'A join, or a copy in the shape of the page.',
    'An index makes this read fast and each write slower.',
    'A cache hides the cause, and shows it when it is cold.',
  ],
  pitfalls: [
    'A cache first.',
    'A larger machine first.',
    'A mapper that loads each row of a list by itself.',
  ],
  reference: {
    why: 'Two queries a page instead of fifty-one: the page waits 6 ms for its database instead of 148 ms, and the database does a twentieth of the work. The cache is gone, and with it the bad minute after a deploy. A second member and two zones cost less than the servers that were bought.',
    design: drawAnswer(sketch, {
      parts: [
        {
          id: 12,
          kind: 'load-balancer',
          name: 'Edge LB',
          at: [1, 1],
          with: { policy: 'twoChoices', checkSeconds: 1 },
        },
        { id: 13, kind: 'service', name: 'Shop', at: [2, 1], in: [2, 1] },
        {
          id: 15,
          kind: 'sql-database',
          name: 'Orders DB',
          at: [3, 1],
          in: [1, 1],
          with: { reads: 'primary' },
        },
      ],
      calls: [
        { from: 11, to: 12 },
        { from: 12, to: 13, with: { timeoutMs: 2_000, attempts: 2, backoffMs: 20 } },
        {
          from: 13,
          to: 15,
          with: { timeoutMs: 1_000 },
          rules: [{ operations: [page], count: 2, serial: true }, { operations: [order] }],
        },
      ],
    }),
  },
  naive: {
    why: 'One query for the list and fifty for its rows, one after another; a cache before it, and twice the servers that are needed. While the cache is warm only a few pages are slow. When the deploy empties it, every page asks the database fifty-one times, and with the grown data it cannot keep up.',
    design: found,
  },
  sources: [
    'Rates are own numbers. The query of 2 ms is the SQL database of the catalogue: median 2 ms, p99 15 ms.',
    'One query for a list and one for each of its rows is known as N+1.',
  ],
  tuned: [
    {
      what: 'A fifth of the fleet, and 55 seconds instead of four minutes.',
      why: 'Fifty-one queries a page are as many events; the picture is the same at 100 requests a second.',
    },
    {
      what: 'Data that make queries 1.6 times as slow instead of twice.',
      why: 'At twice, the system as found is full long before the deploy, and the empty cache shows nothing more.',
    },
    {
      what: 'A budget of $9,000 instead of $900.',
      why: 'One SQL database is $620 a month, and a fleet of five slices has five.',
    },
  ],
};
