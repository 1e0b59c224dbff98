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
import { usualPhases } from './usualPhases';
import { usualRubric } from './usualRubric';

const [get, put] = [5, 6];

const sketch: ChallengeSketch = {
  name: 'Replicated key-value store',
  seed: 107,
  slice: 40,
  zones: [
    { id: 1, name: 'Zone A', region: 'Region 1' },
    { id: 2, name: 'Zone B', region: 'Region 1' },
    { id: 7, name: 'Zone C', region: 'Region 1' },
  ],
  keySpaces: [{ id: 3, name: 'Keys', keys: 10_000, zipf: 0.9 }],
  operations: [
    { id: get, name: 'Get', access: 'read', keySpace: 3 },
    { id: put, name: 'Put', access: 'update', keySpace: 3 },
  ],
  given: [
    {
      id: 11,
      kind: 'client',
      name: 'Services',
      at: [0, 1],
      with: {
        rate: 200,
        mix: [
          { operation: get, share: 4 },
          { operation: put, share: 1 },
        ],
      },
    },
  ],
};

/** A store of three copies that must answer with the latest write, through a dead member, a cut zone, wrong clocks and a slow disk. */
export const kvStore: Challenge = {
  id: 'kv-store',
  name: 'Replicated key-value store',
  summary: 'Three copies, three zones: no old answer and no lost write, whatever breaks.',
  level: 'senior',
  minutes: 45,
  budgetPerMonth: 60_000,
  brief: {
    story:
      'Other teams keep their state with you: get and put by key, in three zones. They were promised that a get returns the latest put that was acknowledged, and that no acknowledged put is ever lost. One member dies, one zone is cut off, clocks disagree, one disk becomes slow.',
    functional: [
      'Get and put a value by key.',
      'Go on while one member is dead, and on the larger side of a cut.',
      'Let members that were away catch up.',
    ],
    traffic: [
      { label: 'Gets', value: '6,400 a second' },
      { label: 'Puts', value: '1,600 a second' },
      { label: 'Popularity of keys', value: 'Zipf 0.9' },
      { label: 'Size of a value', value: '10 kB' },
    ],
    objectives: [
      { label: 'Get and put, p99, also with one slow member', value: '30 ms' },
      { label: 'Answered while a member is dead', value: '98%' },
      { label: 'Answered while a zone is cut off', value: 'at least the two other zones: 60%' },
      { label: 'Old answers', value: 'none' },
      { label: 'Acknowledged puts lost', value: 'none' },
      { label: 'Cost', value: '$60,000 a month' },
    ],
    given: [
      'The services that call you, from outside the zones.',
      'How long work takes: 1 ms in a service, 2 ms for a get and 1 ms for a put at a member.',
      'Three zones. Whoever is cut off with zone A reaches zone A only.',
    ],
  },
  phases: usualPhases(45),
  start: drawStart(sketch),
  payloads: { [get]: [8, 15], [put]: [8, 15] },
  work: {
    service: { serviceTime: lognormal(1, 0.5) },
    'async-service': { serviceTime: lognormal(1, 0.5) },
  },
  needs: [
    { operation: get, reaches: ['store'], otherwise: 'Get asks no store.' },
    { operation: put, reaches: ['store'], otherwise: 'Put is written to no store.' },
  ],
  averageWindow: [3, 10],
  durationSeconds: 72,
  events: [
    strikes('dead', 'A member of the store dies', [10, 22], [put, 'store'], {
      type: 'kill',
      share: 0.01,
    }),
    happens('cut', 'Zone A is cut off from the others', [26, 38], {
      type: 'partition',
      zones: [1],
    }),
    strikes(
      'clocks',
      'The clocks of the members disagree by up to 800 ms',
      [42, 54],
      [put, 'store'],
      { type: 'skew', spreadMs: 400 },
    ),
    strikes('slow', 'One member becomes 50 times as slow', [58, 70], [get, 'store'], {
      type: 'slow',
      factor: 50,
      instances: 1,
    }),
  ],
  checks: [
    check('load', 10, 'get-p99', 'Gets on a good day', p99(0.03, get), [3, 10]),
    check('load', 10, 'put-p99', 'Puts on a good day', p99(0.03, put), [3, 10]),
    check('load', 10, 'calm', 'All on a good day', answered(0.9995), [3, 10]),
    check('faults', 10, 'dead', 'While a member is dead', answered(0.98), [10, 22]),
    check('faults', 10, 'cut', 'While zone A is cut off', answered(0.6), [26, 38]),
    check('faults', 5, 'joined', 'After zone A is back', answered(0.99), [39, 42]),
    check('faults', 10, 'slow-p99', 'Gets with a slow member', p99(0.03, get), [58, 70]),
    check('faults', 5, 'slow', 'All with a slow member', answered(0.999), [58, 70]),
    check('correctness', 10, 'old', 'Old answers', { type: 'staleness', mostShare: 0 }),
    check('correctness', 10, 'lost', 'Acknowledged puts that are gone', { type: 'lost' }),
    ...bill(60_000, 5),
  ],
  hints: ladder(
    'Write down N, R and W. Which copies can a get miss?',
    'Three copies, one asked and one waited for: what share of the gets can meet a copy that does not have the put yet? And with two and two?',
    'Two of three each way always share one copy. The smaller side must say no. Two writers with two clocks need versions, not the later time. And the answer of the two fastest of three is not slow.',
    'A key-value store with three copies, reads and writes that wait for two, “All copies” asked, “Both are kept” after a partition; one member in each zone.',
  ),
  followUps: [
    {
      question: 'With a sloppy quorum, what can still be lost?',
      answer:
        'Writes that were taken by stand-ins outside the key’s own copies: a read of two of the three may see none of them until they are handed back. R + W > N says nothing then.',
    },
    {
      question: 'What does a quorum over three regions cost?',
      answer:
        'Each read and write waits for the nearest second region: tens of milliseconds instead of one. Leaders near their keys, or quorums within a region and copies behind, are the ways out, each with what it gives up.',
    },
    {
      question: 'How do you delete a key so that it stays deleted?',
      answer:
        'A delete is a write of a tombstone, which is kept longer than any member may be away. Purged earlier, a member that comes back brings the old value with it.',
    },
  ],
  change: {
    minute: 25,
    title: 'The disk gets worse',
    text: 'What was a slow member is a nearly dead one: 200 times as slow instead of 50. The promises stay.',
    events: [
      strikes('slow', 'One member becomes 200 times as slow', [58, 70], [get, 'store'], {
        type: 'slow',
        factor: 200,
        instances: 1,
      }),
    ],
    checks: [],
  },
  estimates: [
    {
      id: 'stored',
      question: 'Values written in a day, all three copies, in TB?',
      unit: 'TB',
      low: 3.7,
      high: 4.6,
      working:
        '1,600 a second × 86,400 s × 10 kB × 3 = 4.1 TB, those that replace another included.',
    },
    {
      id: 'calls',
      question: 'Calls a second to the members together, if each get and put asks all three?',
      unit: 'calls/s',
      low: 21_000,
      high: 27_000,
      working: '8,000 × 3 = 24,000.',
    },
    {
      id: 'quorum',
      question:
        'Availability of two of three copies, each up 99.9% of the time, in seconds of downtime a year?',
      unit: 's',
      low: 80,
      high: 110,
      working: 'Two or more down: 3 × 0.001² ≈ 3 in a million of 31.5 million seconds = 95 s.',
    },
  ],
  rubric: usualRubric,
  tradeOffs: [
    'Waiting for more copies is slower and sees more.',
    'The smaller side of a cut can be right or available, not both.',
    'Repair costs disk and network all the time, or much of it at once.',
  ],
  pitfalls: [
    'R + W > N taken for more than it is.',
    'The clock as the truth about which write was last.',
    'No repair: copies that were away stay old.',
  ],
  reference: {
    why: 'Reads and writes wait for two of three copies, so that they always share one, and the smaller side of a cut says no. Reads ask all three and take the two that answer first: a slow or dead member is not noticed. Where two writers meet, both versions are kept instead of believing a clock.',
    design: drawAnswer(sketch, {
      parts: [
        { id: 12, kind: 'load-balancer', name: 'Edge LB', at: [1, 1], with: { checkSeconds: 1 } },
        { id: 13, kind: 'service', name: 'Coordinator', at: [2, 1], in: [1, 1, 1] },
        {
          id: 14,
          kind: 'quorum-store',
          name: 'Keys',
          at: [3, 1],
          in: [1, 1, 1],
          with: { asks: 'all', merge: 'union' },
        },
      ],
      calls: [
        { from: 11, to: 12 },
        { from: 12, to: 13, with: { timeoutMs: 800, attempts: 3, backoffMs: 10 } },
        { from: 13, to: 14, with: { timeoutMs: 300, attempts: 2, backoffMs: 10 } },
      ],
    }),
  },
  naive: {
    why: 'Three copies, of which a read asks one and a write waits for one, and the latest clock wins. It is fast and always up, and answers with old values: after a write, and on both sides of a cut. Writes that both sides took, or that a slow clock dated, are acknowledged and thrown away.',
    design: drawAnswer(sketch, {
      parts: [
        { id: 12, kind: 'load-balancer', name: 'Edge LB', at: [1, 1] },
        { id: 13, kind: 'service', name: 'Coordinator', at: [2, 1], in: [1, 1, 1] },
        {
          id: 14,
          kind: 'quorum-store',
          name: 'Keys',
          at: [3, 1],
          in: [1, 1, 1],
          with: { readQuorum: 1, writeQuorum: 1 },
        },
      ],
      calls: [
        { from: 11, to: 12 },
        { from: 12, to: 13 },
        { from: 13, to: 14 },
      ],
    }),
  },
  sources: [
    'Alex Xu, System Design Interview, chapter 6: N, R and W, hinted hand-off, read repair.',
    'Rates are a tenth of the first plan’s 100,000 a second.',
  ],
  tuned: [
    {
      what: 'A tenth of the traffic, a fortieth of the fleet, and 72 seconds instead of seven minutes.',
      why: 'One member in each zone is the smallest fleet that shows all of it.',
    },
    {
      what: 'Clocks that disagree by up to 800 ms, and a member 50 times as slow.',
      why: 'Puts to one key come less often in the slice; and 20 times 2 ms is still within the promise for most gets.',
    },
    {
      what: 'A p99 of 30 ms instead of 20.',
      why: 'With one member slow, the slower of the other two takes some 25 ms in one of a hundred gets.',
    },
    {
      what: 'While a member is dead 98% are asked for instead of 99.99%.',
      why: 'Calls that it had and those until it is noticed run into their timeouts, and it is dead for twelve seconds only.',
    },
  ],
};
