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
import { strikes } from './strikes';
import { told } from './told';
import { usualPhases } from './usualPhases';
import { usualRubric } from './usualRubric';
import { withKeys } from './withKeys';

const [browse, buy] = [5, 6];
const [visitors, buyers, payments] = [11, 12, 21];

const sketch: ChallengeSketch = {
  name: 'Checkout with a flash sale',
  seed: 13,
  slice: 10,
  keySpaces: [
    { id: 3, name: 'Products', keys: 50_000, zipf: 0.95 },
    { id: 4, name: 'Stock', keys: 2_000, zipf: 0 },
  ],
  operations: [
    { id: browse, name: 'Browse', access: 'read', keySpace: 3 },
    { id: buy, name: 'Buy', access: 'update', keySpace: 4 },
  ],
  given: [
    {
      id: visitors,
      kind: 'client',
      name: 'Visitors',
      at: [0, 0.5],
      with: { rate: 120, mix: [{ operation: browse, share: 1 }] },
    },
    {
      id: buyers,
      kind: 'client',
      name: 'Buyers',
      at: [0, 1.5],
      with: { rate: 12, timeoutMs: 10_000, mix: [{ operation: buy, share: 1 }] },
    },
    {
      id: payments,
      kind: 'payment-provider',
      name: 'Payments',
      at: [5, 2.5],
      with: { serviceTime: lognormal(400, 0.5), quota: 0, errorPercent: 0.2, lostReplyPercent: 0 },
    },
  ],
};

/** A sale in which six of ten buyers want one thing, while the payment provider is slow, then silent, and the database fails over. */
export const ecommerceCheckout: Challenge = {
  id: 'ecommerce-checkout',
  name: 'Checkout with a flash sale',
  summary: 'One item, too many buyers, a slow bank. Sell each unit once, charge each buyer once.',
  level: 'senior',
  minutes: 45,
  budgetPerMonth: 22_000,
  brief: {
    story:
      'At 0:10 a sale begins: twice the visitors, five times the buyers, and six of ten buyers want the same item, of which there are 300. Payments go to a provider that takes half a second on a good day. Whoever only looks around must not notice any of it.',
    functional: [
      'Show products.',
      'Reserve a unit of the stock and take the order; say so where nothing is left.',
      'Have the provider charge the buyer once for it. “We are confirming your order” is a fine answer.',
    ],
    traffic: [
      { label: 'Visitors, before and in the sale', value: '1,200 and 2,400 a second' },
      { label: 'Buyers, before and in the sale', value: '120 and 600 a second' },
      { label: 'The sale item', value: '60% of the buyers; 300 units in your tenth of the fleet' },
      { label: 'A payment', value: '0.4 s at the median; ten times that for twelve seconds' },
    ],
    objectives: [
      { label: 'Browse, p99, also while payments are slow', value: '250 ms' },
      { label: 'Buy, p99, in the sale', value: '2.5 s' },
      { label: 'Browse answered, whatever else is wrong', value: '99.5%' },
      { label: 'Units oversold, buyers charged twice, orders lost', value: 'none' },
      { label: 'Cost', value: '$22,000 a month' },
    ],
    given: [
      'Visitors, buyers and the payment provider. Whether a payment carries an idempotency key is your choice: “A write that comes again” at the provider.',
      'A SQL database keeps the stock. A plain write sells what its writer had read; a conditional one only what is still there: “Asks for” on the connection.',
      'How long work takes: 5 ms in a service and in a worker.',
      'Two zones. The primary of the database that takes the sales dies once.',
    ],
  },
  phases: usualPhases(45),
  start: drawStart(sketch),
  choices: { [payments]: ['repeatedWrites'] },
  work: {
    service: { serviceTime: lognormal(5, 0.6) },
    worker: { serviceTime: lognormal(5, 0.6) },
    'sql-database': { locking: 'locks', stock: 300 },
  },
  needs: [
    { operation: browse, reaches: ['store'], otherwise: 'Browse asks no store for its product.' },
    {
      operation: buy,
      reaches: ['store'],
      keeping: 'stock',
      otherwise: 'Buy takes nothing from a stock: no SQL database is written to.',
    },
    { operation: buy, reaches: payments, otherwise: 'Nobody who buys is ever charged.' },
  ],
  averageWindow: [3, 10],
  durationSeconds: 78,
  events: [
    happens('visitors', 'The sale begins: twice the visitors', [10], {
      type: 'traffic',
      component: visitors,
      factor: 2,
    }),
    happens('buyers', 'Five times the buyers', [10], {
      type: 'traffic',
      component: buyers,
      factor: 5,
    }),
    happens('item', 'Six of ten buyers want one item', [10], {
      type: 'hotKey',
      keySpace: 4,
      share: 0.6,
    }),
    happens('slow', 'Payments take ten times as long', [28, 40], {
      type: 'slow',
      component: payments,
      factor: 10,
    }),
    happens('silent', 'One payment in ten is made and never answered', [44, 56], {
      type: 'loseReplies',
      component: payments,
      share: 0.1,
    }),
    strikes('failover', 'The primary of the stock dies', [60], [buy, 'store'], {
      type: 'kill',
      share: 0.01,
    }),
  ],
  checks: [
    check('load', 10, 'browse-p99', 'Browse in the sale', p99(0.25, browse), [5, 28]),
    check('load', 10, 'buy-p99', 'Buy in the sale', p99(2.5, buy, 'conflict'), [5, 28]),
    check('load', 5, 'browse', 'Browse in the sale', answered(0.999, browse), [5, 28]),
    check(
      'load',
      10,
      'buy',
      'Buy in the sale, or told that nothing is left',
      told(0.99, buy, 'conflict'),
      [5, 28],
    ),
    check('faults', 15, 'slow-browse', 'Browse, payments slow', answered(0.995, browse), [28, 44]),
    check('faults', 5, 'slow-p99', 'Browse, payments slow', p99(0.25, browse), [28, 44]),
    check('faults', 10, 'slow-buy', 'Buy, payments slow', told(0.9, buy, 'conflict'), [28, 44]),
    check('faults', 5, 'silent-buy', 'Buy, payments silent', told(0.95, buy, 'conflict'), [44, 60]),
    check('faults', 10, 'failover', 'Browse, stock failing over', answered(0.99, browse), [60, 78]),
    check('correctness', 20, 'oversold', 'Units sold that were not there', { type: 'oversold' }),
    check('correctness', 20, 'twice', 'Payments', { type: 'duplicates', mostShare: 0 }, [28, 78]),
    check('correctness', 15, 'lost', 'Acknowledged orders that are gone', { type: 'lost' }),
    ...bill(22_000, 10),
  ],
  hints: ladder(
    'Two mistakes cost money here. Which, and who notices first?',
    'Sixty buyers a second, six of ten for one item, and half a second between reading the stock and writing it: how many buyers hold the same unit?',
    'Reserve with one write that fails where nothing is left. A timeout is no failure: the charge may exist, so each has a key that makes a second one harmless.',
    'Conditional write first, then a queue; a worker charges, with “Is recognised” at the provider; the database acknowledges after one more member has the write.',
  ),
  followUps: [
    {
      question: 'The payment was made and your process died. What now?',
      answer:
        'The order stands in the queue or the ledger as “paying”. Whoever takes it up asks the provider again with the same key and learns the outcome. A job that compares the provider’s list with the ledger finds what is left.',
    },
    {
      question: 'A waiting room, or a queue behind the button?',
      answer:
        'A room lets in as many as can be sold to, and tells the rest honestly. A queue takes every order and disappoints later. The room is kinder to the database, the queue keeps the buyers’ order of arrival.',
    },
    {
      question: 'How are part of an order’s units given back?',
      answer:
        'As a new entry with its own key that refers to the payment; never by changing the old one. The stock goes up in the same transaction, or by a message from it.',
    },
    {
      question: 'The stock lies in two warehouses. Where is the counter?',
      answer:
        'One for each warehouse, and an order that takes from one of them. A sum for display can be old. Moving units between the two is itself an order.',
    },
  ],
  change: {
    minute: 25,
    title: 'Marketing buys a spot on television',
    text: 'In the sale six times the buyers come instead of five, for the same 300 units. The bill may rise to $24,000.',
    events: [
      happens('buyers', 'Six times the buyers', [10], {
        type: 'traffic',
        component: buyers,
        factor: 6,
      }),
    ],
    checks: [...bill(24_000, 10)],
  },
  estimates: [
    {
      id: 'paying',
      question: 'Payments under way in the sale, at 600 buyers a second and 0.45 s each?',
      unit: 'payments',
      low: 230,
      high: 310,
      working: 'Little’s law: 600 a second × 0.45 s = 270.',
    },
    {
      id: 'slow',
      question: 'And when the provider takes ten times as long?',
      unit: 'payments',
      low: 2_300,
      high: 3_100,
      working: '600 a second × 4.5 s = 2,700: whoever keeps a thread for each has lost.',
    },
    {
      id: 'race',
      question:
        'Buyers of the sale item who read the same stock within 0.45 s, in your tenth of the fleet?',
      unit: 'buyers',
      low: 12,
      high: 20,
      working: '60 a second × 60% × 0.45 s = 16.',
    },
  ],
  rubric: usualRubric,
  tradeOffs: [
    'A short hold loses slow buyers, a long one keeps units from others.',
    'Stock that is exact where it is sold, and about right where it is shown.',
    'An answer at once, or “we are confirming”.',
  ],
  pitfalls: [
    'Stock that is read and then written.',
    'A key for the payment that is made anew for each attempt.',
    'One pool of threads for those who look and those who pay.',
  ],
  reference: {
    why: 'One conditional write takes the unit or says that nothing is left. The order waits in a queue, and a worker charges with a key that the provider recognises, so that trying again is harmless. Threads of the shop never wait for the provider. The database acknowledges once a second member has the write.',
    design: drawAnswer(withKeys(sketch, payments), {
      parts: [
        {
          id: 13,
          kind: 'load-balancer',
          name: 'Edge LB',
          at: [1, 1],
          with: { policy: 'twoChoices', checkSeconds: 1 },
        },
        { id: 14, kind: 'service', name: 'Shop', at: [2, 1], in: [2, 2] },
        { id: 15, kind: 'redis', name: 'Product cache', at: [3, 0], in: [1, 1] },
        {
          id: 16,
          kind: 'sql-database',
          name: 'Shop DB',
          at: [3, 1],
          in: [1, 1],
          with: { reads: 'all', acknowledges: 'one', failoverSeconds: 15, stock: 300 },
        },
        { id: 17, kind: 'queue', name: 'Orders', at: [3, 2.5] },
        {
          id: 18,
          kind: 'worker',
          name: 'Charger',
          at: [4, 2.5],
          in: [2, 2],
          with: { slots: 64, processors: 4 },
        },
        { id: 19, kind: 'dynamodb', name: 'Ledger', at: [5, 3.5] },
      ],
      calls: [
        { from: visitors, to: 13 },
        { from: buyers, to: 13, with: { timeoutMs: 3_000 } },
        { from: 13, to: 14, with: { timeoutMs: 2_000, attempts: 2, retryLimit: 'budget' } },
        {
          from: 14,
          to: 15,
          with: { timeoutMs: 50 },
          rules: [
            { operations: [browse] },
            { operations: [browse], step: 3, mode: 'populate', missOf: 1415 },
          ],
        },
        {
          from: 14,
          to: 16,
          with: { timeoutMs: 500, attempts: 2, backoffMs: 20 },
          rules: [
            { operations: [browse], step: 2, mode: 'onMiss', missOf: 1415 },
            { operations: [buy], asks: 'conditional' },
          ],
        },
        { from: 14, to: 17, with: { timeoutMs: 500 }, rules: [{ operations: [buy], step: 2 }] },
        { from: 17, to: 18 },
        { from: 18, to: payments, with: { timeoutMs: 8_000, attempts: 3 } },
        { from: 18, to: 19, rules: [{ step: 2 }] },
      ],
    }),
  },
  naive: {
    why: 'One chain within the request: read the stock, have the provider charge, write the order; try again on a timeout. Buyers who read the same stock meanwhile all get the unit. A lost answer is a second charge. While payments are slow the threads of the shop all wait for them, and nobody can look around.',
    design: drawAnswer(sketch, {
      parts: [
        { id: 13, kind: 'load-balancer', name: 'Edge LB', at: [1, 1] },
        {
          id: 14,
          kind: 'service',
          name: 'Shop',
          at: [2, 1],
          in: [2, 2],
          with: { slots: 40, processors: 8 },
        },
        {
          id: 16,
          kind: 'sql-database',
          name: 'Shop DB',
          at: [3, 0.5],
          in: [1, 1],
          with: { stock: 300 },
        },
      ],
      calls: [
        { from: visitors, to: 13 },
        { from: buyers, to: 13, with: { timeoutMs: 10_000 } },
        { from: 13, to: 14, with: { timeoutMs: 10_000 } },
        {
          from: 14,
          to: 16,
          rules: [
            { operations: [browse] },
            { operations: [buy], asks: 'read' },
            { operations: [buy], step: 3 },
          ],
        },
        {
          from: 14,
          to: payments,
          with: { timeoutMs: 3_000, attempts: 3 },
          rules: [{ operations: [buy], step: 2 }],
        },
      ],
    }),
  },
  sources: [
    'Alex Xu, System Design Interview volume 2, payment system: a retry charges twice unless each payment has its key.',
    'Rates are own numbers: a tenth of 2,400 visitors and 600 buyers a second.',
  ],
  tuned: [
    {
      what: 'The change asks for six times the buyers, not eight.',
      why: 'At eight times, the rows of the units that are for sale are locked all the time, in the reference as well.',
    },
    {
      what: 'A fifth of the planned visitors, a sale of five times the buyers instead of fifteen, 78 seconds instead of seven minutes.',
      why: 'The race needs buyers who meet within half a second, which 36 a second for one item do.',
    },
    {
      what: 'One payment in ten goes unanswered instead of three in a hundred, for twelve seconds.',
      why: 'So that it shows in the few hundred payments of that time.',
    },
    {
      what: 'A budget of $22,000 instead of $15,000.',
      why: 'With the catalogue’s prices, a database of two members in each tenth of the fleet is $12,400 of it.',
    },
  ],
};
