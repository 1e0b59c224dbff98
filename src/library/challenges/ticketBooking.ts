import type { Challenge } from '../../model/Challenge';
import { lognormal } from '../lognormal';
import type { ChallengeSketch } from './ChallengeSketch';
import { answered } from './answered';
import { bill } from './bill';
import { check } from './check';
import { client } from './client';
import { drawAnswer } from './drawAnswer';
import { drawStart } from './drawStart';
import { edge } from './edge';
import { happens } from './happens';
import { ladder } from './ladder';
import { p99 } from './p99';
import { strikes } from './strikes';
import { told } from './told';
import { usualPhases } from './usualPhases';
import { usualRubric } from './usualRubric';
import { withKeys } from './withKeys';

const [view, hold, other] = [5, 6, 7];
const [fans, others, payments] = [11, 12, 21];

const sketch: ChallengeSketch = {
  name: 'Ticket booking',
  seed: 79,
  slice: 10,
  keySpaces: [
    { id: 3, name: 'Events', keys: 2_000, zipf: 0.5 },
    { id: 4, name: 'Seats', keys: 20_000, zipf: 0.4 },
  ],
  operations: [
    { id: view, name: 'View seats', access: 'read', keySpace: 3 },
    { id: hold, name: 'Hold a seat', access: 'update', keySpace: 4 },
    { id: other, name: 'View another event', access: 'read', keySpace: 3 },
  ],
  given: [
    client(fans, 'Fans', 0.5, 20, [
      [view, 4],
      [hold, 1],
    ]),
    client(others, 'Everybody else', 1.5, 40, [[other, 1]]),
    {
      id: payments,
      kind: 'payment-provider',
      name: 'Payments',
      at: [6, 2.5],
      with: { serviceTime: lognormal(400, 0.5), quota: 0, errorPercent: 0.2, lostReplyPercent: 2 },
    },
  ],
};

/** Most of these only wait for others. */
const threads = { slots: 64, processors: 4 };

/** One concert goes on sale and fifty times the usual crowd comes; seats are sold once, and all other events stay open. */
export const ticketBooking: Challenge = {
  id: 'ticket-booking',
  name: 'Ticket booking',
  summary:
    'One concert, fifty times the crowd, each seat once. And all the other events stay open.',
  level: 'senior',
  minutes: 45,
  budgetPerMonth: 22_000,
  brief: {
    story:
      'At 0:08 a concert goes on sale, and fifty times the usual fans come within a second. All of them look at the same map of seats and want some of the same seats. Seats are sold at the pace of payments, not of clicks. Other events are sold as on any day.',
    functional: [
      'Show the seats of an event; the map may be a second old.',
      'Hold a seat for one fan, and have the provider charge for it afterwards.',
      'Ask fans to wait in line where more come than can be served.',
    ],
    traffic: [
      { label: 'Fans, before and in the sale', value: '200 and 10,000 requests a second' },
      { label: 'Of these', value: 'four views for each hold; 95% of the views are of one event' },
      { label: 'Everybody else', value: '400 views a second' },
      { label: 'A map of seats', value: '15 ms of database time, 18 ms on average' },
    ],
    objectives: [
      { label: 'Hold, p99', value: '800 ms' },
      { label: 'View, p99', value: '300 ms' },
      { label: 'Seats held in the sale', value: 'at least 300 a second' },
      { label: 'Fans answered, a waiting page counting', value: '99%' },
      { label: 'Other events answered', value: '99.5%' },
      { label: 'Seats sold twice, fans charged twice, holds lost', value: 'none' },
      { label: 'Cost', value: '$22,000 a month' },
    ],
    given: [
      'Fans, everybody else and the payment provider. Whether a payment carries an idempotency key is your choice: “A write that comes again” at the provider.',
      'A SQL database keeps the seats. A plain write sells what its writer had read, a conditional one only a seat that is still free: “Asks for” on the connection.',
      'Who is rejected by a limit is shown the waiting page, which is an answer.',
      'Two zones. The primary of the database that takes the holds dies once.',
    ],
  },
  phases: usualPhases(45),
  start: drawStart(sketch),
  choices: { [payments]: ['repeatedWrites'] },
  work: {
    service: { serviceTime: lognormal(5, 0.6) },
    worker: { serviceTime: lognormal(5, 0.6) },
    'sql-database': { serviceTime: lognormal(15), locking: 'locks', stock: 1 },
  },
  needs: [
    { operation: view, reaches: ['store'], otherwise: 'View seats asks no store for the map.' },
    { operation: other, reaches: ['store'], otherwise: 'View another event asks no store.' },
    {
      operation: hold,
      reaches: ['store'],
      keeping: 'stock',
      otherwise: 'Hold a seat takes no seat: no SQL database is written to.',
    },
    { operation: hold, reaches: payments, otherwise: 'Nobody who holds a seat is ever charged.' },
  ],
  averageWindow: [3, 8],
  durationSeconds: 72,
  events: [
    happens('sale', 'The concert goes on sale: fifty times the fans', [8], {
      type: 'traffic',
      component: fans,
      factor: 50,
    }),
    happens('concert', 'Nearly all views are of one event', [8], {
      type: 'hotKey',
      keySpace: 3,
      share: 0.95,
    }),
    happens('slow', 'Payments take eight times as long', [26, 38], {
      type: 'slow',
      component: payments,
      factor: 8,
    }),
    strikes('failover', 'The primary of the seats dies', [42], [hold, 'store'], {
      type: 'kill',
      share: 0.01,
    }),
    strikes(
      'emptied',
      'The cache is emptied',
      [62],
      [view, 'cache'],
      { type: 'flushCache' },
      'all',
    ),
  ],
  checks: [
    check('load', 10, 'hold-p99', 'Holds', p99(0.8, hold, 'rejected', 'conflict'), [9, 26]),
    check('load', 5, 'view-p99', 'Views', p99(0.3, view, 'rejected'), [9, 26]),
    check('load', 10, 'views', 'Fans who view', told(0.99, view, 'rejected', 'conflict'), [9, 26]),
    check(
      'load',
      10,
      'held',
      'Seats held',
      { type: 'throughput', operation: hold, leastPerSecond: 30 },
      [9, 26],
    ),
    check('load', 10, 'others', 'Other events', answered(0.995, other), [9, 26]),
    check(
      'faults',
      10,
      'slow-others',
      'Other events, payments slow',
      answered(0.995, other),
      [26, 42],
    ),
    check(
      'faults',
      10,
      'slow-holds',
      'Holds, payments slow',
      told(0.95, hold, 'rejected', 'conflict'),
      [26, 42],
    ),
    check(
      'faults',
      10,
      'failover',
      'Views while the seats fail over',
      told(0.98, view, 'rejected', 'conflict'),
      [42, 62],
    ),
    check(
      'faults',
      10,
      'again',
      'Holds after the failover',
      told(0.98, hold, 'rejected', 'conflict'),
      [62, 72],
    ),
    check(
      'faults',
      10,
      'flush',
      'Views after the flush',
      told(0.98, view, 'rejected', 'conflict'),
      [62, 72],
      'emptied',
    ),
    check('correctness', 20, 'twice', 'Seats sold twice', { type: 'oversold' }),
    check('correctness', 10, 'payments-twice', 'Payments', { type: 'duplicates', mostShare: 0 }),
    check('correctness', 10, 'lost', 'Acknowledged holds that are gone', { type: 'lost' }),
    ...bill(22_000, 10),
  ],
  hints: ladder(
    'How many seats a second can be sold at all? What happens to everybody above that?',
    'Eight hundred maps a second in your tenth of the fleet, 18 ms each: how many slots of the database is that, of 16?',
    'Admit at the rate at which you can sell. Hold with one short conditional write; charge afterwards, never while something is locked. A map may be a second old.',
    'A rate limiter between the fans and the balancer at 300 a second; a cache of maps with a time to live of 1 s and one load at a time; a conditional write, then a queue to the worker that charges with a key.',
  ),
  followUps: [
    {
      question: 'Half of the fans are bots. What changes?',
      answer:
        'The line is per person and not per request: a token for each account or device, drawn before the sale, so that being quick is worth nothing. The limiter counts by token.',
    },
    {
      question: '“Best available” instead of picking a seat?',
      answer:
        'Then the server hands out seats one after another, from several counters of a section, and nobody fights for the same one. The race is gone, and so is the choice.',
    },
    {
      question: 'The hold ends while the bank still thinks. Whose seat is it?',
      answer:
        'The hold is longer than the longest payment, or the payment is made conditional on it: taken only if the hold is still there, else given back. Both need a deadline that is told to the provider.',
    },
  ],
  change: {
    minute: 25,
    title: 'A second date',
    text: 'The band adds a second date, and eighty times the usual fans come instead of fifty. Seats held in the sale stay at 300 a second, and so does the budget.',
    events: [
      happens('sale', 'Two concerts go on sale: eighty times the fans', [8], {
        type: 'traffic',
        component: fans,
        factor: 80,
      }),
    ],
    checks: [],
  },
  estimates: [
    {
      id: 'maps',
      question: 'Database slots at work on maps in the sale without a cache, the whole fleet?',
      unit: 'slots',
      low: 125,
      high: 170,
      working:
        'Little’s law: 8,000 views a second × 0.018 s = 144, besides holds and other events.',
    },
    {
      id: 'paying',
      question: 'Payments under way at 300 holds a second and 0.45 s each?',
      unit: 'payments',
      low: 115,
      high: 160,
      working: '300 × 0.45 = 135; eight times as many while the provider is slow.',
    },
    {
      id: 'waiting',
      question: 'Fans asked to wait each second, if 3,000 of 10,000 are let in?',
      unit: 'fans/s',
      low: 6_500,
      high: 7_500,
      working: '10,000 less 3,000.',
    },
  ],
  rubric: usualRubric,
  tradeOffs: [
    'A line that is fair, and fans who leave it.',
    'A short hold frees seats sooner and loses slow payers.',
    'Waiting for a lock, or trying and being told no.',
  ],
  pitfalls: [
    'A row locked while the bank is asked.',
    'The map in the cache taken for the truth.',
    'One way in for the concert and for everybody else.',
  ],
  reference: {
    why: 'A limiter before the balancer lets in as many fans as can be served, and everybody else has a way in of their own. Maps come from a cache that is a second old at most, loaded once. A conditional write holds the seat in milliseconds, and a worker charges later with a key that the provider recognises.',
    design: drawAnswer(withKeys(sketch, payments), {
      parts: [
        {
          id: 13,
          kind: 'rate-limiter',
          name: 'Waiting room',
          at: [1, 0.5],
          with: { rate: 300, burst: 30 },
        },
        { id: 14, kind: 'load-balancer', name: 'Edge LB', at: [2, 1], with: edge },
        { id: 15, kind: 'service', name: 'Tickets', at: [3, 1], in: [2, 2] },
        {
          id: 16,
          kind: 'redis',
          name: 'Seat maps',
          at: [4, 0],
          in: [1, 1],
          with: { ttlSeconds: 1, protection: 'singleFlight' },
        },
        {
          id: 17,
          kind: 'sql-database',
          name: 'Seats DB',
          at: [4, 1],
          in: [1, 1],
          with: {
            reads: 'all',
            acknowledges: 'one',
            failoverSeconds: 15,
            detectSeconds: 2,
            stock: 1,
          },
        },
        { id: 18, kind: 'queue', name: 'Held seats', at: [4, 2.5] },
        { id: 19, kind: 'worker', name: 'Charger', at: [5, 2.5], in: [2, 2], with: threads },
      ],
      calls: [
        { from: fans, to: 13 },
        { from: 13, to: 14, with: { timeoutMs: 2_000 } },
        { from: others, to: 14 },
        { from: 14, to: 15, with: { timeoutMs: 1_500 } },
        {
          from: 15,
          to: 16,
          with: { timeoutMs: 300 },
          rules: [
            { access: 'reads' },
            { access: 'reads', step: 3, mode: 'populate', missOf: 1516 },
          ],
        },
        {
          from: 15,
          to: 17,
          with: { timeoutMs: 500, attempts: 2, backoffMs: 20 },
          rules: [
            { access: 'reads', step: 2, mode: 'onMiss', missOf: 1516 },
            { operations: [hold], asks: 'conditional' },
          ],
        },
        { from: 15, to: 18, with: { timeoutMs: 500 }, rules: [{ operations: [hold], step: 2 }] },
        { from: 18, to: 19 },
        { from: 19, to: payments, with: { timeoutMs: 8_000, attempts: 3 } },
      ],
    }),
  },
  naive: {
    why: 'Everybody is let in. Each view reads the map from the database, which is full within a second; a hold reads the seat, has the bank charge, and then writes it. Two fans who look at the same seat meanwhile both pay for it, and everybody else waits in the same line.',
    design: drawAnswer(sketch, {
      parts: [
        { id: 14, kind: 'load-balancer', name: 'Edge LB', at: [1, 1] },
        { id: 15, kind: 'service', name: 'Tickets', at: [2, 1], in: [2, 2], with: threads },
        { id: 17, kind: 'sql-database', name: 'Seats DB', at: [3, 0], in: [1], with: { stock: 1 } },
      ],
      calls: [
        { from: fans, to: 14 },
        { from: others, to: 14 },
        { from: 14, to: 15, with: { timeoutMs: 10_000 } },
        {
          from: 15,
          to: 17,
          with: { timeoutMs: 3_000, attempts: 2 },
          rules: [
            { access: 'reads' },
            { operations: [hold], asks: 'read' },
            { operations: [hold], step: 3 },
          ],
        },
        {
          from: 15,
          to: payments,
          with: { timeoutMs: 3_000, attempts: 3 },
          rules: [{ operations: [hold], step: 2 }],
        },
      ],
    }),
  },
  sources: [
    'Rates are own numbers; the crowd of an on-sale is a hundred times the usual day in the first plan, fifty here.',
    'Alex Xu, System Design Interview volume 2, hotel reservation: holds by a conditional write, no lock across the payment.',
  ],
  tuned: [
    {
      what: 'Fifty times the fans instead of a hundred, of a smaller usual day, and 72 seconds instead of seven minutes.',
      why: 'A thousand requests a second in a tenth of the fleet already are more than a database reads.',
    },
    {
      what: 'A map takes 15 ms of database time.',
      why: 'It is ten thousand seats; at the usual 2 ms a single database would show the maps to everybody.',
    },
    {
      what: 'No lock is held during the payment in the naive design.',
      why: 'A row is locked for one write here; the race between reading and writing shows the same mistake from its other side.',
    },
  ],
};
