import type { Challenge } from '../../model/Challenge';
import { lognormal } from '../lognormal';
import type { ChallengeSketch } from './ChallengeSketch';
import { answered } from './answered';
import { bill } from './bill';
import { check } from './check';
import { client } from './client';
import { drawAnswer } from './drawAnswer';
import { drawStart } from './drawStart';
import { happens } from './happens';
import { ladder } from './ladder';
import { p99 } from './p99';
import { strikes } from './strikes';
import { thirdParty } from './thirdParty';
import { usualPhases } from './usualPhases';
import { usualRubric } from './usualRubric';
import { waitsAtMost } from './waitsAtMost';
import { withKeys } from './withKeys';

const [code, push, mail] = [5, 6, 7];
const [logins, app, campaigns, sms, pushes, mails] = [11, 12, 13, 21, 22, 23];

const sketch: ChallengeSketch = {
  name: 'Notifications',
  seed: 17,
  slice: 5,
  keySpaces: [{ id: 3, name: 'People', keys: 100_000, zipf: 0.3 }],
  operations: [
    { id: code, name: 'One-time code', access: 'update', keySpace: 3 },
    { id: push, name: 'Push', access: 'update', keySpace: 3 },
    { id: mail, name: 'Marketing mail', access: 'update', keySpace: 3 },
  ],
  given: [
    client(logins, 'Logins', 0, 5, [[code, 1]]),
    client(app, 'App', 1, 40, [[push, 1]]),
    client(campaigns, 'Campaigns', 2, 20, [[mail, 1]]),
    thirdParty(sms, 'SMS provider', [5, 0], [300, 0.4], 30),
    thirdParty(pushes, 'Push provider', [5, 1], [60, 0.5]),
    thirdParty(mails, 'Mail provider', [5, 2], [100, 0.4], 150),
  ],
};

/** One-time codes, pushes and campaigns share a system and must not share their bad minutes. */
export const notificationSystem: Challenge = {
  id: 'notification-system',
  name: 'Notification system',
  summary:
    'A login code must not wait behind a million mails, nor behind a provider that says nothing.',
  level: 'mid',
  minutes: 40,
  budgetPerMonth: 3_000,
  brief: {
    story:
      'One system sends login codes by SMS, pushes of the app, and the mails of campaigns, through three providers that others run. A code that comes after ten seconds is worthless; a mail may take a minute. Campaigns come all at once, and each provider has its limit and its bad minute.',
    functional: [
      'Take a message and answer at once that it was taken.',
      'Send it through the provider of its channel, and try again where that helps.',
      'Send each message once.',
    ],
    traffic: [
      { label: 'Login codes', value: '25 a second' },
      { label: 'Pushes', value: '200 a second' },
      { label: 'Mails, on average and in a campaign', value: '100 and 2,000 a second' },
      { label: 'What the providers take', value: 'SMS 150 a second, mail 750; push any number' },
    ],
    objectives: [
      { label: 'A login code waits', value: '10 s at most' },
      { label: 'A push waits, also while mail hangs', value: '10 s at most' },
      { label: 'A mail waits', value: '60 s at most' },
      { label: 'Messages sent twice', value: 'at most 0.1%' },
      { label: 'Messages that were taken and are gone', value: 'none' },
      { label: 'Cost', value: '$3,000 a month' },
    ],
    given: [
      'Those who send, and the three providers with their latencies and quotas.',
      'Whether a message carries a key by which a provider recognises it is your choice: “A write that comes again” at the provider.',
      'How long work takes: 4 ms in a service, 5 ms in a worker. A slot that only waits costs nothing; processors do.',
    ],
  },
  phases: usualPhases(40),
  start: drawStart(sketch),
  choices: {
    [sms]: ['repeatedWrites'],
    [pushes]: ['repeatedWrites'],
    [mails]: ['repeatedWrites'],
  },
  work: {
    service: { serviceTime: lognormal(4, 0.6) },
    worker: { serviceTime: lognormal(5, 0.5) },
  },
  needs: [
    { operation: code, reaches: sms, otherwise: 'No login code ever comes to the SMS provider.' },
    { operation: push, reaches: pushes, otherwise: 'No push ever comes to its provider.' },
    { operation: mail, reaches: mails, otherwise: 'No mail ever comes to its provider.' },
  ],
  averageWindow: [3, 10],
  durationSeconds: 90,
  events: [
    happens('campaign', 'A campaign: twenty times the mails', [10, 25], {
      type: 'traffic',
      component: campaigns,
      factor: 20,
    }),
    happens('quota', 'SMS takes a third of its quota', [30, 42], {
      type: 'quotaCut',
      component: sms,
      share: 1 / 3,
    }),
    happens('hang', 'The mail provider never answers', [46, 60], {
      type: 'hang',
      component: mails,
    }),
    strikes(
      'half',
      'Half of the busiest service on the way of a login code dies',
      [64, 74],
      [code, 'serverPool', 'eventLoop'],
      { type: 'kill', share: 0.5 },
    ),
    happens('silent', 'One push in ten is sent and never confirmed', [76, 88], {
      type: 'loseReplies',
      component: pushes,
      share: 0.1,
    }),
  ],
  checks: [
    check('load', 10, 'codes', 'Login codes in the campaign', waitsAtMost(10, code), [10, 30]),
    check('load', 10, 'pushes', 'Pushes in the campaign', waitsAtMost(10, push), [10, 30]),
    check('load', 5, 'taken', 'Messages taken', answered(0.999), [3, 30]),
    check('load', 5, 'p99', 'Messages taken', p99(0.5), [3, 30]),
    check('load', 5, 'mails', 'Mails', waitsAtMost(60, mail)),
    check('faults', 5, 'quota', 'Login codes, SMS limited', waitsAtMost(10, code), [30, 46]),
    check('faults', 10, 'hang-codes', 'Login codes, mail silent', waitsAtMost(10, code), [46, 62]),
    check('faults', 10, 'hang-pushes', 'Pushes, mail silent', waitsAtMost(10, push), [46, 62]),
    check('faults', 5, 'half', 'Login codes, half is dead', waitsAtMost(10, code), [64, 76]),
    check('faults', 5, 'taken-then', 'Messages taken', answered(0.99), [30, 90]),
    check('correctness', 10, 'twice', 'Messages', { type: 'duplicates', mostShare: 0.001 }),
    check('correctness', 10, 'lost', 'Messages that were taken and are gone', { type: 'lost' }),
    ...bill(3_000, 8),
  ],
  hints: ladder(
    'Who must never wait behind whom?',
    'Four hundred mails a second in your fifth of the fleet, and a provider that takes 150: how many are waiting after fifteen seconds, and how long does the last one wait?',
    'A line and a pool of workers for each channel: then one provider’s bad minute stays in its line. A key for each message makes “try again” harmless.',
    'Three queues, three workers; timeouts of some seconds to the providers; workers with so many slots that they stay below the quota; “Is recognised” at each provider.',
  ),
  followUps: [
    {
      question: 'Somebody opts out after the message was queued. Is it sent?',
      answer:
        'It must not be. The choice is looked up when the message is sent, not only when it is taken; the look-up is cheap beside the provider.',
    },
    {
      question: 'Quiet hours, over all time zones?',
      answer:
        'The message carries the earliest time at which it may be sent, worked out from the person’s zone, and waits in a queue with delay. A campaign then is 24 waves and not one.',
    },
    {
      question: 'How do you measure that something was delivered, and not only sent?',
      answer:
        'Providers report receipts later. Keep the state of each message, count those without a receipt after some minutes, and alarm on the share by provider and country.',
    },
  ],
  change: {
    minute: 20,
    title: 'A larger campaign',
    text: 'Campaigns send twenty-five times the mails instead of twenty. A mail may wait 90 seconds now. All else stays.',
    events: [
      happens('campaign', 'A campaign: twenty-five times the mails', [10, 25], {
        type: 'traffic',
        component: campaigns,
        factor: 25,
      }),
    ],
    checks: [check('load', 5, 'mails', 'Mails', waitsAtMost(90, mail))],
  },
  estimates: [
    {
      id: 'backlog',
      question: 'Mails waiting after 15 s of the campaign, if the provider takes 750 a second?',
      unit: 'mails',
      low: 16_000,
      high: 22_000,
      working: '(2,000 − 750) a second × 15 s = 18,750.',
    },
    {
      id: 'drained',
      question: 'Seconds until they are sent, with 100 new ones a second?',
      unit: 's',
      low: 25,
      high: 34,
      working: '18,750 / (750 − 100) = 29 s.',
    },
    {
      id: 'slots',
      question: 'Slots that send 750 mails a second, at 113 ms each?',
      unit: 'slots',
      low: 78,
      high: 92,
      working: 'Little’s law: 750 a second × 0.113 s = 85.',
    },
  ],
  rubric: usualRubric,
  tradeOffs: [
    'A queue for each channel is clear and more to run; one with priorities is less, and shares its workers.',
    'Old mails dropped, or delivered late.',
    'A second provider costs twice the contracts and saves the bad hour.',
  ],
  pitfalls: [
    'Quotas found out in production.',
    'Trying again at once, without a pause.',
    'An order of messages that nobody needs.',
  ],
  reference: {
    why: 'Each channel has a line and workers of its own, so that neither a campaign nor a silent provider is felt in the others. The workers have no more slots than the quota allows, and messages carry keys by which the providers recognise a second attempt.',
    design: drawAnswer(withKeys(sketch, sms, pushes, mails), {
      parts: [
        { id: 24, kind: 'load-balancer', name: 'Edge LB', at: [1, 1], with: { checkSeconds: 1 } },
        { id: 14, kind: 'service', name: 'Intake', at: [2, 1], in: [1, 1] },
        { id: 15, kind: 'queue', name: 'Codes', at: [3, 0] },
        { id: 16, kind: 'queue', name: 'Pushes', at: [3, 1] },
        { id: 17, kind: 'queue', name: 'Mails', at: [3, 2] },
        { id: 18, kind: 'worker', name: 'Code sender', at: [4, 0], in: [1, 1] },
        { id: 19, kind: 'worker', name: 'Push sender', at: [4, 1], in: [1, 1] },
        {
          id: 20,
          kind: 'worker',
          name: 'Mailer',
          at: [4, 2],
          in: [1, 1],
          with: { slots: 7, processors: 4 },
        },
      ],
      calls: [
        { from: logins, to: 24 },
        { from: app, to: 24 },
        { from: campaigns, to: 24 },
        { from: 24, to: 14, with: { attempts: 2, backoffMs: 20 } },
        { from: 14, to: 15, rules: [{ operations: [code] }] },
        { from: 14, to: 16, rules: [{ operations: [push] }] },
        { from: 14, to: 17, rules: [{ operations: [mail] }] },
        { from: 15, to: 18 },
        { from: 16, to: 19 },
        { from: 17, to: 20 },
        { from: 18, to: sms, with: { timeoutMs: 3_000, attempts: 4, backoffMs: 300 } },
        { from: 19, to: pushes, with: { timeoutMs: 1_000, attempts: 4 } },
        { from: 20, to: mails, with: { timeoutMs: 3_000, attempts: 4, backoffMs: 1_000 } },
      ],
    }),
  },
  naive: {
    why: 'One queue and one pool of workers for all channels. A campaign puts thousands of mails before each login code; and when the mail provider says nothing, every worker ends up waiting for it for half a minute. An attempt that was not confirmed is sent again.',
    design: drawAnswer(sketch, {
      parts: [
        { id: 14, kind: 'service', name: 'Intake', at: [1, 1], in: [1, 1] },
        { id: 15, kind: 'queue', name: 'Messages', at: [2, 1] },
        {
          id: 18,
          kind: 'worker',
          name: 'Sender',
          at: [3, 1],
          in: [1, 1],
          with: { slots: 12, processors: 4 },
        },
      ],
      calls: [
        { from: logins, to: 14 },
        { from: app, to: 14 },
        { from: campaigns, to: 14 },
        { from: 14, to: 15, rules: [{}] },
        { from: 15, to: 18 },
        {
          from: 18,
          to: sms,
          with: { timeoutMs: 20_000, attempts: 3 },
          rules: [{ operations: [code] }],
        },
        {
          from: 18,
          to: pushes,
          with: { timeoutMs: 1_000, attempts: 3 },
          rules: [{ operations: [push] }],
        },
        {
          from: 18,
          to: mails,
          with: { timeoutMs: 20_000, attempts: 3 },
          rules: [{ operations: [mail] }],
        },
      ],
    }),
  },
  sources: [
    'Alex Xu, System Design Interview, chapter 10: 10 million pushes, 1 million SMS and 5 million mails a day.',
    'Rates are own numbers of that order; quotas of providers are such as SMS gateways publish.',
  ],
  tuned: [
    {
      what: 'A campaign of fifteen seconds, twenty times the usual mails, instead of a million in ten minutes.',
      why: 'It is what fills a line faster than it empties that matters, and a mail then waits half a minute instead of an hour.',
    },
    {
      what: 'A share of the confirmations of pushes is lost, instead of messages handed out twice.',
      why: 'Both send a message twice; a redelivery hits only the few that are in work at that moment.',
    },
  ],
};
