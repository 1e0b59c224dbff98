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
import { strikes } from './strikes';
import { tenantP99 } from './tenantP99';
import { tenantsAnswered } from './tenantsAnswered';
import { usualPhases } from './usualPhases';
import { usualRubric } from './usualRubric';

const [send, history] = [5, 6];
const largest = 30;
const others = [31, 32, 33, 34];

const sketch: ChallengeSketch = {
  name: 'Team chat',
  seed: 23,
  slice: 20,
  keySpaces: [{ id: 3, name: 'Channels', keys: 5_000, zipf: 1 }],
  operations: [
    { id: send, name: 'Send', access: 'update', keySpace: 3 },
    { id: history, name: 'History', access: 'read', keySpace: 3 },
  ],
  tenants: [
    { id: largest, name: 'Largest company', share: 20 },
    { id: 31, name: 'Company 1', share: 20 },
    { id: 32, name: 'Company 2', share: 20 },
    { id: 33, name: 'Company 3', share: 20 },
    { id: 34, name: 'Company 4', share: 20 },
  ],
  given: [
    {
      id: 11,
      kind: 'client',
      name: 'Members',
      at: [0, 1],
      with: {
        rate: 120,
        mix: [
          { operation: send, share: 1 },
          { operation: history, share: 2 },
        ],
      },
    },
  ],
};

/** Five companies in one chat: one of them runs a script, the primary of the messages dies, a zone is lost. */
export const slackChat: Challenge = {
  id: 'slack-chat',
  name: 'Team chat',
  summary:
    'One company’s script must not slow the others down. Messages stay in order, and none is lost.',
  level: 'senior',
  minutes: 45,
  budgetPerMonth: 45_000,
  brief: {
    story:
      'Companies share one chat. The largest of them runs a script that makes forty times its usual requests, and the others must not notice. A message that was sent is stored for good, and is delivered in the order of its channel. The primary of the messages dies, and later a zone.',
    functional: [
      'Send a message to a channel, and show the history of a channel.',
      'Deliver each message to the members of its channel, in the order in which it was sent.',
      'Keep companies from disturbing each other.',
    ],
    traffic: [
      { label: 'Sends, and requests for history', value: '800 and 1,600 a second' },
      {
        label: 'Of these by each of five companies',
        value: 'a fifth; 40 times as much by the script',
      },
      { label: 'Popularity of channels', value: 'Zipf 1.0' },
    ],
    objectives: [
      { label: 'Another company’s request, p99, script running', value: '500 ms' },
      { label: 'Other companies answered, script running', value: '99.9%' },
      { label: 'A message waits for its delivery', value: '5 s at most' },
      { label: 'History while the messages fail over', value: '98%' },
      { label: 'Messages lost, or delivered out of order', value: 'none' },
      { label: 'Cost', value: '$45,000 a month' },
    ],
    given: [
      'The members of all companies, who send and read.',
      'How long work takes: 30 ms in a service, 15 ms in a worker for all members of a channel.',
      'Two zones.',
    ],
  },
  phases: usualPhases(45),
  start: drawStart(sketch),
  payloads: { [send]: [0.5, 4] },
  work: {
    service: { serviceTime: lognormal(30) },
    worker: { serviceTime: lognormal(15) },
    'sql-database': { locking: 'locks' },
  },
  needs: [
    { operation: send, reaches: ['store'], otherwise: 'Send is written to no store.' },
    { operation: send, reaches: ['queue', 'log'], otherwise: 'Send comes to no queue and no log.' },
    { operation: history, reaches: ['store', 'cache'], otherwise: 'History is read nowhere.' },
  ],
  averageWindow: [3, 10],
  durationSeconds: 76,
  events: [
    happens('script', 'The largest company makes forty times its requests', [10, 25], {
      type: 'noisyTenant',
      tenant: largest,
      factor: 40,
    }),
    strikes('failover', 'The primary of the messages dies', [30], [send, 'store'], {
      type: 'kill',
      share: 0.01,
    }),
    happens('zone-lost', 'Zone A is lost', [56, 70], { type: 'loseZone', zone: 1 }),
  ],
  checks: [
    check('load', 5, 'calm', 'Companies on a usual day', tenantsAnswered(0.999, others), [3, 10]),
    check('load', 5, 'calm-p99', 'Companies on a usual day', tenantP99(0.5, others[0]!), [3, 10]),
    check(
      'load',
      15,
      'script',
      'Other companies, script running',
      tenantsAnswered(0.999, others),
      [10, 25],
    ),
    check(
      'load',
      10,
      'script-p99',
      'Other companies, script running',
      tenantP99(0.5, others[0]!),
      [10, 25],
    ),
    check('load', 5, 'age', 'Messages to deliver', { type: 'messageAge', mostSeconds: 5 }, [3, 30]),
    check('faults', 10, 'history', 'History, failing over', answered(0.98, history), [30, 46]),
    check('faults', 5, 'again', 'Sends after the failover', answered(0.98, send), [50, 56]),
    check('faults', 15, 'zone', 'All requests while zone A is lost', answered(0.95), [56, 70]),
    check('faults', 5, 'zone-again', 'All requests after it', answered(0.98), [71, 76]),
    check('correctness', 15, 'order', 'Messages out of order', { type: 'outOfOrder' }),
    check('correctness', 10, 'lost', 'Acknowledged messages that are gone', { type: 'lost' }),
    ...bill(45_000, 8),
  ],
  hints: ladder(
    'Who is hurt when the largest customer runs a script?',
    'Each request keeps a slot for some 40 ms. With 32 slots, how many requests a second are there, and how many does the script make alone?',
    'First come, first served is unfair by design: who asks most gets most. A share for each company holds the script back; a line for each channel keeps its order.',
    'A rate limiter for each tenant at 60 a second before the services, which take tenants in turn; a queue in the order of keys; the database acknowledges after one more member has the message.',
  ),
  followUps: [
    {
      question: 'A company outgrows its shard. How is it moved while it is in use?',
      answer:
        'Copy, then follow the changes, then stop its writes for a moment, switch the route and go on. The route is looked up for each request, so that both ends agree on the moment.',
    },
    {
      question: 'Channels that two companies share: whose are they?',
      answer:
        'One owns the channel, the other has a door to it. Limits, retention and deletion follow the owner; the guest’s are applied at the door.',
    },
    {
      question: 'A message is edited while it is being delivered. What do members see?',
      answer:
        'An edit is an event of its own with the id and a version of the message, in the same order of the channel; the client keeps the highest version.',
    },
  ],
  change: {
    minute: 25,
    title: 'The script becomes a product',
    text: 'The largest company sells its script: sixty times its usual requests instead of forty. The promises to the others stay.',
    events: [
      happens('script', 'The largest company makes sixty times its requests', [10, 25], {
        type: 'noisyTenant',
        tenant: largest,
        factor: 60,
      }),
    ],
    checks: [],
  },
  estimates: [
    {
      id: 'script',
      question: 'Requests a second while the script runs, all companies together?',
      unit: 'requests/s',
      low: 19_000,
      high: 23_000,
      working: '480 × 40 + 4 × 480 = 21,120.',
    },
    {
      id: 'slots',
      question: 'Slots that these keep, at 40 ms each?',
      unit: 'slots',
      low: 750,
      high: 950,
      working: 'Little’s law: 21,120 a second × 0.04 s = 845, of 640 in forty services.',
    },
    {
      id: 'stored',
      question: 'Messages stored in a year at 1 kB each, in TB?',
      unit: 'TB',
      low: 22,
      high: 28,
      working: '800 a second × 31.5 million seconds × 1 kB = 25 TB.',
    },
  ],
  rubric: usualRubric,
  tradeOffs: [
    'One pool for all companies is cheap, one for each keeps them apart.',
    'A strict order of a channel, or workers that share it.',
    'Push to every member of a huge channel, or let them fetch.',
  ],
  pitfalls: [
    'Shards by company only: one giant is a hot shard.',
    'Presence that costs more than messages.',
    'No limit for a member whose connection is slow.',
  ],
  reference: {
    why: 'A limiter gives each company its share, and services take the companies in turn, so that a script waits for itself. Messages are acknowledged once a second member has them. The queue hands out one message of a channel at a time. Everything stands in two zones.',
    design: drawAnswer(sketch, {
      parts: [
        {
          id: 12,
          kind: 'rate-limiter',
          name: 'Shares',
          at: [1, 1],
          with: { per: 'tenant', rate: 60, burst: 60 },
        },
        { id: 13, kind: 'load-balancer', name: 'Edge LB', at: [2, 1], with: { checkSeconds: 1 } },
        { id: 14, kind: 'service', name: 'Chat', at: [3, 1], in: [2, 2], with: { order: 'fair' } },
        {
          id: 15,
          kind: 'sql-database',
          name: 'Messages DB',
          at: [4, 0.5],
          in: [1, 1],
          with: { reads: 'all', acknowledges: 'one', failoverSeconds: 15, detectSeconds: 2 },
        },
        { id: 16, kind: 'queue', name: 'Deliveries', at: [4, 1.5], with: { order: 'key' } },
        { id: 17, kind: 'worker', name: 'Deliverer', at: [5, 1.5], in: [2, 2] },
      ],
      calls: [
        { from: 11, to: 12 },
        { from: 12, to: 13, with: { timeoutMs: 3_000 } },
        { from: 13, to: 14, with: { timeoutMs: 1_500, attempts: 2, backoffMs: 20 } },
        { from: 14, to: 15, with: { timeoutMs: 400, attempts: 2, backoffMs: 20 } },
        { from: 14, to: 16, rules: [{ operations: [send], step: 2 }] },
        { from: 16, to: 17 },
      ],
    }),
  },
  naive: {
    why: 'One line for everybody: while the script runs, the messages of all companies wait behind its requests. Workers take messages as they come, so that a later one overtakes an earlier one. One database in one zone is the end of it when either dies.',
    design: drawAnswer(sketch, {
      parts: [
        { id: 13, kind: 'load-balancer', name: 'Edge LB', at: [1, 1] },
        { id: 14, kind: 'service', name: 'Chat', at: [2, 1], in: [2] },
        { id: 15, kind: 'sql-database', name: 'Messages DB', at: [3, 0.5], in: [1] },
        { id: 16, kind: 'queue', name: 'Deliveries', at: [3, 1.5] },
        { id: 17, kind: 'worker', name: 'Deliverer', at: [4, 1.5], in: [4] },
      ],
      calls: [
        { from: 11, to: 13 },
        { from: 13, to: 14 },
        { from: 14, to: 15 },
        { from: 14, to: 16, rules: [{ operations: [send], step: 2 }] },
        { from: 16, to: 17 },
      ],
    }),
  },
  sources: [
    'Slack Engineering, Real-time messaging: channel servers by consistent hashing, 500 ms to all members as the aim.',
    'Rates are own numbers: a third of the first plan’s 2,500 messages a second.',
  ],
  tuned: [
    {
      what: 'Forty times the requests of a company that is a fifth of all, for fifteen seconds.',
      why: 'Twenty times, as first planned, is still within what the services of the naive design can do.',
    },
    {
      what: 'No large fan-out and no herd that connects anew.',
      why: 'Both are counts that the drawing states by itself, so that a drawing could leave them out.',
    },
  ],
};
