import type { Challenge } from '../../model/Challenge';
import type { ChallengeSketch } from './ChallengeSketch';
import { bill } from './bill';
import { check } from './check';
import { drawAnswer } from './drawAnswer';
import { drawStart } from './drawStart';
import { happens } from './happens';
import { ladder } from './ladder';
import { tenantP99 } from './tenantP99';
import { tenantsAnswered } from './tenantsAnswered';
import { thirdParty } from './thirdParty';
import { usualPhases } from './usualPhases';
import { usualRubric } from './usualRubric';

const call = 5;
const [callers, api] = [11, 21];
const abuser = 30;
const ordinary = [31, 32, 33, 34];
/** Calls a second that each may make, in the slice. */
const limitPerSecond = 100;

const sketch: ChallengeSketch = {
  name: 'Rate limiter',
  seed: 59,
  slice: 50,
  keySpaces: [{ id: 3, name: 'Resources', keys: 50_000, zipf: 0.8 }],
  operations: [{ id: call, name: 'Call the API', access: 'read', keySpace: 3 }],
  tenants: [
    { id: abuser, name: 'Script', share: 4 },
    { id: 31, name: 'Customer 1', share: 24 },
    { id: 32, name: 'Customer 2', share: 24 },
    { id: 33, name: 'Customer 3', share: 24 },
    { id: 34, name: 'Customer 4', share: 24 },
  ],
  given: [
    {
      id: callers,
      kind: 'client',
      name: 'Callers',
      at: [0, 1],
      with: { rate: 240, mix: [{ operation: call, share: 1 }] },
    },
    thirdParty(api, 'The API', [4, 1], [3, 0.3]),
  ],
};

/** One limit for each customer, kept by several gateways at once, which must harm nobody when its counters are gone. */
export const rateLimiter: Challenge = {
  id: 'rate-limiter',
  name: 'Rate limiter',
  summary: 'One customer’s script runs wild. Hold it back, let all others through, and fail open.',
  level: 'mid',
  minutes: 35,
  budgetPerMonth: 15_000,
  brief: {
    story:
      'An API has five customers, and each may call it so many times a second. Several gateways keep that limit together. One customer’s script runs wild; then the counters die, and then they are slow. Whoever keeps to the limit must not notice any of it.',
    functional: [
      'Let each customer make 5,000 calls a second, and no more.',
      'Count the same on every gateway.',
      'Let calls through when the counters cannot be asked.',
    ],
    traffic: [
      { label: 'Calls on a usual day', value: '12,000 a second' },
      { label: 'Of these by the script', value: '480 a second; 24,000 when it runs wild' },
      { label: 'The limit of each customer', value: '5,000 a second' },
    ],
    objectives: [
      { label: 'A customer’s call, p99, the API’s 6 ms included', value: '20 ms' },
      { label: 'The same while counters are slow', value: '40 ms' },
      { label: 'Customers answered while the script runs wild', value: '99.9%' },
      { label: 'Let through above the limit', value: 'at most 10%' },
      { label: 'Customers answered while counters are dead', value: '98%' },
      { label: 'Cost', value: '$15,000 a month' },
    ],
    given: [
      'The callers, of five customers, and the API behind you.',
      'A limiter that is connected to a cache keeps its counters there.',
      'Two zones. In your fiftieth of the fleet the limit is 100 calls a second.',
    ],
  },
  phases: usualPhases(35),
  start: drawStart(sketch),
  work: {},
  needs: [
    { operation: call, reaches: api, otherwise: 'Calls never come to the API.' },
    { operation: call, reaches: ['gate'], otherwise: 'Nothing on the way of a call limits it.' },
  ],
  averageWindow: [3, 10],
  durationSeconds: 64,
  events: [
    happens('wild', 'The script makes fifty times its calls', [10, 26], {
      type: 'noisyTenant',
      tenant: abuser,
      factor: 50,
    }),
    {
      id: 'dead',
      title: 'The counters die; without any, half of the limiters',
      atSeconds: 32,
      endSeconds: 42,
      happening: {
        type: 'aimed',
        at: [
          { behaviours: ['cache', 'store'], operation: call },
          { behaviours: ['gate'], operation: call },
        ],
        fault: { type: 'kill', share: 0.5 },
      },
    },
    {
      id: 'slow',
      title: 'The counters take 1,000 times as long',
      atSeconds: 48,
      endSeconds: 60,
      happening: {
        type: 'aimed',
        at: [
          { behaviours: ['cache', 'store'], operation: call },
          { behaviours: ['gate'], operation: call },
        ],
        fault: { type: 'slow', factor: 1_000 },
      },
    },
  ],
  checks: [
    check(
      'load',
      10,
      'calm-p99',
      'Customers on a usual day',
      tenantP99(0.02, ordinary[0]!),
      [3, 10],
    ),
    check('load', 5, 'calm', 'Customers on a usual day', tenantsAnswered(0.999, ordinary), [3, 10]),
    check(
      'load',
      10,
      'wild-p99',
      'Customers, script running wild',
      tenantP99(0.02, ordinary[0]!),
      [10, 26],
    ),
    check(
      'faults',
      15,
      'dead',
      'Customers, counters dead',
      tenantsAnswered(0.98, ordinary),
      [32, 42],
    ),
    check(
      'faults',
      10,
      'slow-p99',
      'Customers, counters slow',
      tenantP99(0.04, ordinary[0]!),
      [48, 60],
    ),
    check(
      'faults',
      10,
      'slow',
      'Customers, counters slow',
      tenantsAnswered(0.98, ordinary),
      [48, 60],
    ),
    check(
      'correctness',
      15,
      'wild',
      'Customers, script running wild',
      tenantsAnswered(0.999, ordinary),
      [10, 26],
    ),
    check(
      'correctness',
      20,
      'over',
      'The script above its limit',
      { type: 'overAdmitted', tenant: abuser, limitPerSecond, mostShare: 0.1 },
      [11, 26],
    ),
    ...bill(15_000, 5),
  ],
  hints: ladder(
    'Write the limit as a rate and a burst. What may happen within one second, and within one minute?',
    'A window of a minute lets 6,000 calls through. The script makes 490 a second: how long does it run at full speed before anybody stops it?',
    'A bucket that is filled at the rate and holds a small burst has no edge. Counting is one step at a shared counter; and who cannot be asked within a few milliseconds is not asked: let the call through.',
    'Token bucket for each tenant, 100 a second with a burst of 50; a timeout of 5 ms to the counters; “When the store fails: let pass”; counters on two instances.',
  ),
  followUps: [
    {
      question: 'The API runs in three regions. One budget, or three?',
      answer:
        'A budget for each region is local, fast and lets a customer use three times as much. One budget is a round trip for each call. Usual is a share for each region that is moved now and then by what was used.',
    },
    {
      question: 'Some calls cost a hundred times as much as others. How do you limit these?',
      answer:
        'Take tokens by cost: estimated before the call, corrected after it. The customer’s limit is then in units of work, which has to be explained to them.',
    },
    {
      question: 'Who is the customer: an address, a user, a key?',
      answer:
        'Whoever is billed, told by a key that cannot be made up. Addresses are shared by offices and changed by scripts; they are of use only before anybody has signed in.',
    },
  ],
  change: {
    minute: 18,
    title: 'The script is copied',
    text: 'The script runs on twice as many machines: a hundred times its calls instead of fifty. The promises stay.',
    events: [
      happens('wild', 'The script makes a hundred times its calls', [10, 26], {
        type: 'noisyTenant',
        tenant: abuser,
        factor: 100,
      }),
    ],
    checks: [],
  },
  estimates: [
    {
      id: 'edge',
      question:
        'Calls that one customer can make within two seconds around the edge of a window of a minute, at 5,000 a second?',
      unit: 'calls',
      low: 570_000,
      high: 630_000,
      working: 'The whole of one window at its end and of the next at its start: 2 × 300,000.',
    },
    {
      id: 'counted',
      question: 'Questions to the counters a second while the script runs wild?',
      unit: 'questions/s',
      low: 32_000,
      high: 39_000,
      working: '11,520 of the customers and 24,000 of the script: 35,520.',
    },
    {
      id: 'memory',
      question: 'Memory of ten million counters of 64 bytes, in GB?',
      unit: 'GB',
      low: 0.55,
      high: 0.75,
      working: '10^7 × 64 bytes = 0.64 GB.',
    },
  ],
  rubric: usualRubric,
  tradeOffs: [
    'Exact counts, or fast ones.',
    'Failing open lets abuse through, failing closed lets nobody through.',
    'A log of all calls is exact and large, a counter small and rough.',
  ],
  pitfalls: [
    'A check and then a count, as two steps.',
    'A refusal that does not say when to come back: callers hammer on.',
    'One counter for everybody, which all gateways fight for.',
  ],
  reference: {
    why: 'A token bucket for each customer lets a small burst through and no more than the rate after it. The counters are shared by both limiters and asked with a timeout of 5 ms; when they do not answer the call is let through, so that losing them costs the limit and not the API.',
    design: drawAnswer(sketch, {
      parts: [
        { id: 12, kind: 'load-balancer', name: 'Edge LB', at: [1, 1], with: { checkSeconds: 1 } },
        {
          id: 13,
          kind: 'rate-limiter',
          name: 'Limiter',
          at: [2, 1],
          in: [1, 1],
          with: { per: 'tenant', rate: 100, burst: 50, whenStoreFails: 'open' },
        },
        { id: 14, kind: 'redis', name: 'Counters', at: [3, 0], in: [1, 1] },
      ],
      calls: [
        { from: callers, to: 12 },
        { from: 12, to: 13, with: { timeoutMs: 500, attempts: 2, backoffMs: 5 } },
        { from: 13, to: 14, with: { timeoutMs: 5 } },
        { from: 13, to: api },
      ],
    }),
  },
  naive: {
    why: 'A window of a minute: the script makes a minute’s calls in the first seconds. The one instance of counters is waited for, and when it dies every call is refused; when it is slow, every call is.',
    design: drawAnswer(sketch, {
      parts: [
        { id: 12, kind: 'load-balancer', name: 'Edge LB', at: [1, 1] },
        {
          id: 13,
          kind: 'rate-limiter',
          name: 'Limiter',
          at: [2, 1],
          in: [1, 1],
          with: {
            per: 'tenant',
            algorithm: 'fixedWindow',
            limit: 6_000,
            windowSeconds: 60,
            whenStoreFails: 'closed',
          },
        },
        { id: 14, kind: 'redis', name: 'Counters', at: [3, 0], in: [1] },
      ],
      calls: [
        { from: callers, to: 12 },
        { from: 12, to: 13 },
        { from: 13, to: 14 },
        { from: 13, to: api },
      ],
    }),
  },
  sources: [
    'Alex Xu, System Design Interview, chapter 4: token bucket, windows and their edges.',
    'Rates are own numbers; 64 bytes a counter is the first plan’s.',
  ],
  tuned: [
    {
      what: 'Five customers and a script, at a fifth of the first plan’s 60,000 calls a second, for 64 seconds.',
      why: 'A fiftieth of it still fills and empties each bucket many times.',
    },
    {
      what: 'The whole time of a call is judged, the API’s 6 ms included, instead of what the limiter adds.',
      why: 'It is what the caller sees; the API behind it is the same for all.',
    },
    {
      what: 'The window that the naive design counts in is a minute.',
      why: 'At the edge of a window of a second twice the limit passes within a moment, but on average no more than the limit.',
    },
  ],
};
