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

const [ask, register] = [5, 6];
const [typers, newcomers] = [11, 12];

const sketch: ChallengeSketch = {
  name: 'Is this username taken?',
  seed: 19,
  slice: 5,
  keySpaces: [
    { id: 3, name: 'Names', keys: 500_000, zipf: 0.5, absent: 0.7 },
    { id: 4, name: 'Wanted names', keys: 20_000, zipf: 1.1 },
  ],
  operations: [
    { id: ask, name: 'Check', access: 'read', keySpace: 3 },
    { id: register, name: 'Register', access: 'update', keySpace: 4 },
  ],
  given: [
    {
      id: typers,
      kind: 'client',
      name: 'Typers',
      at: [0, 0.5],
      with: { rate: 125, mix: [{ operation: ask, share: 1 }] },
    },
    {
      id: newcomers,
      kind: 'client',
      name: 'Newcomers',
      at: [0, 1.5],
      with: { rate: 10, mix: [{ operation: register, share: 1 }] },
    },
  ],
};

/** A check with every key that is typed, most of them for names that are free; and each name given out once. */
export const usernameCheck: Challenge = {
  id: 'username-check',
  name: 'Is this username taken?',
  summary:
    'An answer with every key typed, nearly all of them “free”. And each name given out once.',
  level: 'mid',
  minutes: 25,
  budgetPerMonth: 11_000,
  brief: {
    story:
      'While somebody types a name, the page says whether it is taken. Seven of ten names that are asked for are free. When they register, exactly one person gets the name, however many want it at the same moment.',
    functional: [
      'Say while typing whether a name is taken.',
      'Register a name for exactly one person.',
      'Hash the password before the account is stored.',
    ],
    traffic: [
      { label: 'Checks, on average and at peak', value: '625 and 2,500 a second' },
      { label: 'Of these for names that are free', value: '70%' },
      { label: 'Registrations, on average and at peak', value: '50 and 200 a second' },
      { label: 'Popularity of wanted names', value: 'Zipf 1.1' },
    ],
    objectives: [
      { label: 'Check, p99', value: '50 ms' },
      { label: 'Register, p99', value: '500 ms' },
      { label: 'Answered', value: '99.9%' },
      { label: 'Calls to the database at peak', value: '1,500 a second' },
      { label: 'Names with two owners', value: 'none' },
      { label: 'Cost', value: '$11,000 a month' },
    ],
    given: [
      'Typers and newcomers.',
      'How long work takes: 3 ms in a service. An async service hashes a password in 150 ms.',
      'A filter answers 69 of 100 checks with “surely free”: 70 are free, and one in a hundred of these slips through.',
      'A SQL database gives each wanted name out once. A plain write takes what its writer had read as free; a conditional one only what still is: “Asks for” on the connection.',
    ],
  },
  phases: usualPhases(25),
  start: drawStart(sketch),
  work: {
    service: { serviceTime: lognormal(3, 0.6) },
    'async-service': { serviceTime: lognormal(150, 0.25) },
    'bloom-filter': { hitPercent: 69 },
    'sql-database': { stock: 1, locking: 'locks' },
  },
  needs: [
    {
      operation: ask,
      reaches: ['store'],
      otherwise: 'Check never asks a store, not even for “maybe”.',
    },
    {
      operation: register,
      reaches: ['store'],
      keeping: 'stock',
      otherwise: 'Register gives no name out: no SQL database is written to.',
    },
    {
      operation: register,
      reaches: ['serverPool'],
      otherwise: 'Register comes to no service that could hash its password.',
    },
  ],
  averageWindow: [3, 10],
  durationSeconds: 70,
  events: [
    happens('typing', 'Four times the checks', [10], {
      type: 'traffic',
      component: typers,
      factor: 4,
    }),
    happens('arriving', 'Four times the registrations', [10], {
      type: 'traffic',
      component: newcomers,
      factor: 4,
    }),
    {
      id: 'half',
      title: 'Half of what answers checks from memory dies, or half of the service',
      atSeconds: 30,
      endSeconds: 45,
      happening: {
        type: 'aimed',
        at: [
          { behaviours: ['cache'], operation: ask },
          { behaviours: ['serverPool', 'eventLoop'], operation: ask },
        ],
        fault: { type: 'kill', share: 0.5 },
      },
    },
    strikes('grown', 'The data grow: queries take three times as long', [50], [ask, 'store'], {
      type: 'grow',
      factor: 3,
      overSeconds: 5,
    }),
  ],
  checks: [
    check('load', 10, 'check-p99', 'Checks up to the peak', p99(0.05, ask), [5, 30]),
    check('load', 5, 'register-p99', 'Registrations', p99(0.5, register, 'conflict'), [5, 30]),
    check('load', 5, 'answered', 'Checks up to the peak', answered(0.999, ask), [5, 30]),
    check(
      'load',
      10,
      'calls',
      'Calls to the busiest store',
      { type: 'callRate', to: 'stores', mostPerSecond: 300 },
      [12, 30],
    ),
    check('faults', 10, 'half', 'Checks while half is dead', answered(0.999, ask), [30, 45]),
    check('faults', 10, 'half-p99', 'Checks while half is dead', p99(0.08, ask), [30, 45]),
    check(
      'faults',
      10,
      'register',
      'Registrations while half is dead',
      told(0.99, register, 'conflict'),
      [30, 45],
    ),
    check('faults', 10, 'grown', 'Checks with more data', p99(0.08, ask), [55, 70]),
    check('correctness', 20, 'twice', 'Names with two owners', { type: 'oversold' }),
    check('correctness', 5, 'lost', 'Acknowledged names that are gone', { type: 'lost' }),
    ...bill(11_000, 8),
  ],
  hints: ladder(
    'Most names that are typed are free. Does anybody have to look on a disk for that?',
    'Five hundred checks a second in your fifth of the fleet, 70% for names that are free: how many are left if something could say “surely free”?',
    'A filter of a few bits a name is never wrong about what is there, so “free” is safe to show and “maybe” is asked. The check is a hint only: the name is decided where it is written.',
    'A Bloom filter before the database on the path of the check; a conditional write for the name, after the password was hashed.',
  ),
  followUps: [
    {
      question: 'How does a new name come to every copy of the filter?',
      answer:
        'By a stream of changes that each copy adds to its bits, some seconds late. Late is harmless: the check says “free”, and the write says no.',
    },
    {
      question: 'Accounts are deleted, and a filter forgets nothing. What now?',
      answer:
        'Build it anew now and then from the table, or count in each bit’s place instead of setting it, or take a cuckoo filter. Until then a freed name is asked at the database, which is right and a little slower.',
    },
    {
      question: 'How do you suggest names that are free?',
      answer:
        'Make some from the one that was typed, ask the filter for all of them at once, and check the few that are shown. Do not reserve them.',
    },
  ],
  change: {
    minute: 12,
    title: 'An app joins in',
    text: 'The app checks with every key as well: six times the checks instead of four. The database may get 2,000 calls a second.',
    events: [
      happens('typing', 'Six times the checks', [10], {
        type: 'traffic',
        component: typers,
        factor: 6,
      }),
    ],
    checks: [
      check(
        'load',
        10,
        'calls',
        'Calls to the busiest store',
        { type: 'callRate', to: 'stores', mostPerSecond: 400 },
        [12, 30],
      ),
    ],
  },
  estimates: [
    {
      id: 'bits',
      question: 'Memory of a filter for a billion names at 10 bits each, in GB?',
      unit: 'GB',
      low: 1.1,
      high: 1.4,
      working: '10^10 bits / 8 = 1.25 GB.',
    },
    {
      id: 'left',
      question: 'Checks a second at peak that come through the filter?',
      unit: 'checks/s',
      low: 700,
      high: 850,
      working: '2,500 × (30% taken + 1% of the 70%) = 768.',
    },
    {
      id: 'hashing',
      question: 'Passwords being hashed at the same time at peak, at 155 ms each?',
      unit: 'passwords',
      low: 26,
      high: 36,
      working: 'Little’s law: 200 a second × 0.155 s = 31.',
    },
  ],
  rubric: usualRubric,
  tradeOffs: [
    'More bits a name, or more look-ups for nothing.',
    'How late a filter may be, against what it costs to keep it up to date.',
    'Waiting 200 ms after the last key saves most checks and feels slower.',
  ],
  pitfalls: [
    'Taking the filter’s word for the final answer.',
    'A check and then an insert, without anything that makes the name unique.',
    'A filter that is filled past its size: nearly everything is “maybe” then.',
  ],
  reference: {
    why: 'A filter in memory answers what is surely free, so that the database sees a third of the checks. The name is given out by one conditional write after the password is hashed: whoever is second is told so. What dies by half is there twice.',
    design: drawAnswer(sketch, {
      parts: [
        { id: 13, kind: 'load-balancer', name: 'Edge LB', at: [1, 1], with: { checkSeconds: 1 } },
        { id: 14, kind: 'service', name: 'Names', at: [2, 1], in: [2, 2] },
        { id: 15, kind: 'bloom-filter', name: 'Filter', at: [3, 0], in: [1, 1] },
        {
          id: 16,
          kind: 'sql-database',
          name: 'Accounts DB',
          at: [3, 1],
          in: [1, 1],
          with: { reads: 'all', acknowledges: 'one', stock: 1, locking: 'locks' },
        },
        {
          id: 17,
          kind: 'async-service',
          name: 'Hasher',
          at: [3, 2],
          in: [1, 1],
          with: { slots: 16, processors: 16 },
        },
      ],
      calls: [
        { from: typers, to: 13 },
        { from: newcomers, to: 13 },
        { from: 13, to: 14, with: { timeoutMs: 1_500, attempts: 2, backoffMs: 20 } },
        { from: 14, to: 15, with: { timeoutMs: 20 }, rules: [{ operations: [ask] }] },
        {
          from: 14,
          to: 16,
          with: { timeoutMs: 500, attempts: 2, backoffMs: 20 },
          rules: [
            { operations: [ask], step: 2, mode: 'onMiss', missOf: 1415 },
            { operations: [register], step: 3, asks: 'conditional' },
          ],
        },
        { from: 14, to: 17, with: { timeoutMs: 1_000 }, rules: [{ operations: [register] }] },
      ],
    }),
  },
  naive: {
    why: 'Every key that is typed is a query. Registering reads whether the name is free, hashes the password for 150 ms, and then writes: whoever read meanwhile gets the name as well. More of the same machines neither ask less nor close that gap.',
    design: drawAnswer(sketch, {
      parts: [
        { id: 13, kind: 'load-balancer', name: 'Edge LB', at: [1, 1] },
        { id: 14, kind: 'service', name: 'Names', at: [2, 1], in: [2] },
        {
          id: 16,
          kind: 'sql-database',
          name: 'Accounts DB',
          at: [3, 1],
          in: [1],
          with: { stock: 1, locking: 'locks' },
        },
        {
          id: 17,
          kind: 'async-service',
          name: 'Hasher',
          at: [3, 2],
          in: [1],
          with: { slots: 16, processors: 16 },
        },
      ],
      calls: [
        { from: typers, to: 13 },
        { from: newcomers, to: 13 },
        { from: 13, to: 14 },
        {
          from: 14,
          to: 16,
          rules: [
            { operations: [ask] },
            { operations: [register], asks: 'read' },
            { operations: [register], step: 3 },
          ],
        },
        { from: 14, to: 17, rules: [{ operations: [register], step: 2 }] },
      ],
    }),
  },
  sources: [
    'facebook/rocksdb, include/rocksdb/filter_policy.h: ten bits a key give about 1% false positives.',
    'Rates are a quarter of the first plan’s: 2,500 checks a second on average, 10,000 at peak.',
  ],
  tuned: [
    {
      what: 'A quarter of the traffic, 70 seconds, and 1,500 calls a second to the database instead of 3,500.',
      why: 'A fifth of that fleet runs with whole instances; the limit is a filter’s share of the checks, the registrations and some room.',
    },
    {
      what: 'A password is hashed between reading the name and writing it.',
      why: 'It is so in practice, and 150 ms are long enough for two people who want the same name.',
    },
    {
      what: 'A budget of $11,000 instead of $1,500.',
      why: 'With the catalogue’s prices, the database of two members in each fifth of the fleet is $6,200 of it.',
    },
  ],
};
