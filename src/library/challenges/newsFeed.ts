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
import { fanOutNeeds } from './fanOutNeeds';
import { happens } from './happens';
import { ladder } from './ladder';
import { p99 } from './p99';
import { strikes } from './strikes';
import { usualPhases } from './usualPhases';
import { usualRubric } from './usualRubric';
import { waitsAtMost } from './waitsAtMost';

const [read, post, famous] = [5, 6, 8];
const [readers, authors, celebrities] = [11, 12, 13];
const [people, stars] = [3, 4];

/** Readers of an ordinary author who are there, authors whose posts a timeline shows, and celebrities among these. */
const [copies, followed, followedStars] = [25, 40, 4];
/** In the slice, of the four million readers of a celebrity who are there; two rules in a row make so many. */
const starCopies = 10_000;
const mostPerRule = 100;

const sketch: ChallengeSketch = {
  name: 'Home timeline',
  seed: 61,
  slice: 400,
  zones: [
    { id: 1, name: 'Zone A', region: 'Region 1' },
    { id: 2, name: 'Zone B', region: 'Region 1' },
    { id: 7, name: 'Zone C', region: 'Region 1' },
  ],
  keySpaces: [
    { id: people, name: 'People', keys: 20_000, zipf: 0.6 },
    { id: stars, name: 'Celebrities', keys: 500, zipf: 0.8 },
  ],
  operations: [
    { id: read, name: 'Read timeline', access: 'read', keySpace: people },
    { id: post, name: 'Post', access: 'update', keySpace: people },
    { id: famous, name: 'Celebrity posts', access: 'update', keySpace: stars },
  ],
  given: [
    client(readers, 'Readers', 0, 250, [[read, 1]]),
    client(authors, 'Authors', 1, 15, [[post, 1]]),
    client(celebrities, 'Celebrities', 2, 0.1, [[famous, 1]], { arrivals: 'constant' }),
  ],
};

/** Most of these only wait for others. */
const threads = { slots: 64, processors: 16 };

/** A home timeline for hundreds of millions: copies for most authors, look-ups for a few, and no line that both share. */
export const newsFeed: Challenge = {
  id: 'news-feed',
  name: 'Home timeline',
  summary:
    'One post of a celebrity is millions of copies. Everybody else’s must not wait behind them.',
  level: 'staff',
  minutes: 45,
  budgetPerMonth: 750_000,
  brief: {
    story:
      'A hundred thousand timelines are read each second and six thousand posts written. A post has to be in the timelines of its readers within seconds. Most authors have a few hundred readers, a celebrity has thirty million; ten of them post within two seconds. A machine that holds timelines dies, and later a zone.',
    functional: [
      'Post, and have the post in the timelines of its readers within five seconds.',
      'Read a timeline: the newest posts of everybody that the reader follows.',
      'Keep posts for good: a timeline can be made again from them.',
    ],
    traffic: [
      { label: 'Timelines read, usually and at peak', value: '100,000 and 200,000 a second' },
      { label: 'Posts, usually and at peak', value: '6,000 and 12,000 a second' },
      { label: 'A timeline, and a post', value: '10 kB and 0.5 kB' },
      { label: 'Readers of an author who are there', value: '25 of 200' },
      { label: 'Authors on a timeline', value: '40, of whom 4 are celebrities' },
      { label: 'Celebrities’ posts', value: 'one in 10 s; 4 of 30 million readers are there' },
    ],
    objectives: [
      { label: 'Timeline, p99', value: '200 ms' },
      { label: 'Timelines answered at peak', value: '99.95%' },
      { label: 'An ordinary post waits to be passed on', value: '5 s at most' },
      { label: 'Timelines answered, a machine dead, and a zone lost', value: '98% and 95%' },
      { label: 'Old answers', value: 'at most 5%' },
      { label: 'Posts that come to all of their readers', value: '97%' },
      { label: 'Posts lost', value: 'none' },
      { label: 'Cost', value: '$750,000 a month' },
    ],
    given: [
      'Readers, authors and celebrities, who are clients of their own.',
      'How a post comes to its readers is a number of calls, on the connection. A copy is a write in a store for another reader: 25 for each post, keys drawn among People. Or each read asks 40 authors, keys drawn, in a store or in a cache that reads through.',
      'Of a celebrity’s four million readers 10,000 are in your part of the fleet: as many copies for each post, or 4 look-ups for each timeline among Celebrities. A rule makes at most 100 calls; two in a row make 10,000.',
      'How long work takes: 4 ms in a service, 40 ms in a worker for each message, however many copies it makes of it.',
      'Three zones.',
    ],
  },
  phases: usualPhases(45),
  start: drawStart(sketch),
  payloads: { [read]: [5, 50], [post]: [0.2, 2] },
  work: {
    service: { serviceTime: lognormal(4, 0.6) },
    'async-service': { serviceTime: lognormal(4, 0.6) },
    worker: { serviceTime: lognormal(40, 0.4) },
  },
  needs: [
    { operation: read, reaches: ['store', 'cache'], otherwise: 'Read timeline asks nobody.' },
    { operation: post, reaches: ['store'], otherwise: 'Post is written to no store.' },
    { operation: famous, reaches: ['store'], otherwise: 'Celebrity posts is written to no store.' },
    ...fanOutNeeds(read, [
      { post, copies, lookUps: followed, otherwise: 'Posts do not come to their readers.' },
      {
        post: famous,
        copies: starCopies,
        lookUps: followedStars,
        otherwise: 'Posts of celebrities do not come to their readers.',
      },
    ]),
  ],
  averageWindow: [3, 8],
  durationSeconds: 60,
  events: [
    happens('peak', 'Twice the load', [8, 16], { type: 'traffic', component: 0, factor: 2 }),
    happens('stars', 'Ten celebrities post within two seconds', [20, 22], {
      type: 'traffic',
      component: celebrities,
      factor: 50,
    }),
    strikes(
      'dead',
      'A machine of the busiest store on the way of a timeline dies',
      [32, 40],
      [read, 'store'],
      { type: 'kill', share: 0.01 },
    ),
    happens('zone-lost', 'Zone A is lost', [44, 54], { type: 'loseZone', zone: 1 }),
  ],
  checks: [
    check('load', 10, 'read-p99', 'Timelines at peak', p99(0.2, read), [9, 16]),
    check('load', 10, 'read', 'Timelines at peak', answered(0.9995, read), [9, 16]),
    check('load', 5, 'post', 'Posts', answered(0.999, post), [3, 32]),
    check('load', 5, 'age', 'Ordinary posts at peak', waitsAtMost(5, post), [8, 20]),
    check('load', 10, 'stars-p99', 'Timelines, celebrities posting', p99(0.2, read), [20, 32]),
    check(
      'load',
      15,
      'stars-age',
      'Ordinary posts, celebrities posting',
      waitsAtMost(5, post),
      [20, 32],
    ),
    check('faults', 15, 'dead', 'Timelines, a machine dead', answered(0.98, read), [32, 40]),
    check('faults', 5, 'dead-post', 'Posts, a machine dead', answered(0.98, post), [32, 40]),
    check('faults', 15, 'zone', 'Timelines, zone A lost', answered(0.95, read), [44, 54]),
    check('faults', 5, 'zone-post', 'Posts, zone A lost', answered(0.95, post), [44, 54]),
    check('faults', 5, 'again', 'All requests after it', answered(0.99), [55, 60]),
    check('correctness', 5, 'old', 'Old answers', { type: 'staleness', mostShare: 0.05 }),
    check('correctness', 10, 'came', 'Copies and look-ups', { type: 'fanOut', leastShare: 0.97 }),
    check('correctness', 10, 'lost', 'Acknowledged posts that are gone', { type: 'lost' }),
    ...bill(750_000, 9),
  ],
  hints: ladder(
    'Timelines are read seventeen times for each post. Which authors break that rule?',
    'In your slice: 15 posts × 25 copies a second, and 10,000 copies for each celebrity’s post. How many messages of 100 copies are ten such posts, at 40 ms and more each, and who waits behind them?',
    'Copy ordinary posts when they are written; look the few celebrities up when a timeline is read. Then no line is shared with them. Everybody looks up the same few, so that a cache has them.',
    'Post: a store, then a queue to a worker with 25 writes into a key-value store with three copies that asks all of them. Read: one read there, and 4 look-ups among Celebrities in a cache that reads through, each key loaded once. One member in each zone.',
  ),
  followUps: [
    {
      question: 'A shard of the timelines is lost for good. How is it made again?',
      answer:
        'On demand: a reader without a timeline gets one pulled from the posts of whom they follow, one load at a time for each reader. Rebuilding all at once would be a stampede on the posts.',
    },
    {
      question: 'Ranking gets 50 ms of the 200. What does it see, and what if it is late?',
      answer:
        'Some hundreds of ids from the timeline and the celebrities with few features each, fetched in one call. Late means newest first: a worse order is better than no page.',
    },
    {
      question: 'Somebody blocks an author. What about the copies that are there?',
      answer:
        'Filtered when read: the list of blocks is small and kept near. Taking copies out of timelines is a slow sweep, and not what makes the block work.',
    },
    {
      question: 'Copies for people who come once a month?',
      answer:
        'None. Only readers of the last days get copies, an eighth of them here; the others’ timelines are made when they come back.',
    },
  ],
  change: {
    minute: 25,
    title: 'A live event',
    text: 'Twenty celebrities post within two seconds instead of ten. The promises and the budget stay.',
    events: [
      happens('stars', 'Twenty celebrities post within two seconds', [20, 22], {
        type: 'traffic',
        component: celebrities,
        factor: 100,
      }),
    ],
    checks: [],
  },
  estimates: [
    {
      id: 'push',
      question: 'Copies a second for ordinary posts at peak, the whole fleet?',
      unit: 'writes/s',
      low: 250_000,
      high: 350_000,
      working: '12,000 posts a second × 25 readers who are there = 300,000.',
    },
    {
      id: 'pull',
      question: 'Reads a second at peak, if each timeline asks its authors?',
      unit: 'reads/s',
      low: 7_000_000,
      high: 9_000_000,
      working: '200,000 × 40 = 8 million: 27 times the copies.',
    },
    {
      id: 'star',
      question: 'Seconds that ten posts of celebrities take, at 300,000 copies a second?',
      unit: 's',
      low: 110,
      high: 155,
      working: '10 × 4 million / 300,000 = 133 s, and every ordinary post in that line waits.',
    },
  ],
  rubric: usualRubric,
  tradeOffs: [
    'Memory for copies, or time for look-ups.',
    'Two ways that a post can come are more to run and to explain than one.',
    'How old a celebrity’s post may be in the cache, against what reading it costs.',
  ],
  pitfalls: [
    'Copies for readers who are not there.',
    'The timeline taken for the truth: it is a copy that may be lost.',
    'One line for a post to 25 and a post to millions.',
    'One machine for each timeline.',
  ],
  reference: {
    why: 'Ordinary posts are stored, acknowledged and copied by workers that never see a celebrity. Celebrities’ posts are stored once, and timelines look them up in a cache that all readers share. Timelines have three copies, one in each zone, so that neither a dead machine nor a lost zone is felt.',
    design: drawAnswer(sketch, {
      parts: [
        { id: 14, kind: 'load-balancer', name: 'Edge LB', at: [1, 1], with: edge },
        {
          id: 15,
          kind: 'service',
          name: 'Timeline API',
          at: [2, 1],
          in: [1, 1, 1],
          with: threads,
        },
        {
          id: 16,
          kind: 'quorum-store',
          name: 'Timelines',
          at: [5.2, 0.2],
          in: [1, 1, 1],
          with: { asks: 'all' },
        },
        {
          id: 17,
          kind: 'memcached',
          name: 'Celebrity posts',
          at: [3, -0.6],
          in: [1, 1, 1],
          with: { ttlSeconds: 20, protection: 'singleFlight' },
        },
        { id: 18, kind: 'dynamodb', name: 'Posts', at: [4, 1.2] },
        { id: 19, kind: 'queue', name: 'New posts', at: [3, 2] },
        { id: 20, kind: 'worker', name: 'Fan-out', at: [4, 2], in: [1, 1, 1] },
      ],
      calls: [
        { from: readers, to: 14 },
        { from: authors, to: 14 },
        { from: celebrities, to: 14 },
        { from: 14, to: 15, with: { timeoutMs: 1_500, attempts: 3, backoffMs: 20 } },
        {
          from: 15,
          to: 16,
          with: { timeoutMs: 300, attempts: 3, backoffMs: 10 },
          rules: [{ operations: [read] }],
        },
        {
          from: 15,
          to: 17,
          with: { timeoutMs: 200, attempts: 2, backoffMs: 10 },
          rules: [
            { operations: [read], count: followedStars, key: { keySpace: stars, by: 'draw' } },
          ],
        },
        { from: 17, to: 18, with: { timeoutMs: 150 } },
        {
          from: 15,
          to: 18,
          with: { timeoutMs: 300, attempts: 2, backoffMs: 20 },
          rules: [{ operations: [post, famous] }],
        },
        { from: 15, to: 19, with: { timeoutMs: 500 }, rules: [{ operations: [post], step: 2 }] },
        { from: 19, to: 20 },
        {
          from: 20,
          to: 16,
          with: { timeoutMs: 1_000, attempts: 3, backoffMs: 50 },
          rules: [{ count: copies, key: { keySpace: people, by: 'draw' } }],
        },
      ],
    }),
  },
  naive: {
    why: 'Every post is copied, a celebrity’s as well, by the same workers and through the same line. Ten of these are a thousand messages of a hundred copies, and ordinary posts wait behind them. Each timeline is on one machine: when it dies, its readers have none.',
    design: drawAnswer(sketch, {
      parts: [
        { id: 14, kind: 'load-balancer', name: 'Edge LB', at: [1, 1] },
        { id: 15, kind: 'service', name: 'Timeline API', at: [2, 1], in: [1, 1], with: threads },
        { id: 16, kind: 'sharded-database', name: 'Timelines', at: [6, 0.5], in: [1, 1] },
        { id: 18, kind: 'queue', name: 'New posts', at: [3, 2] },
        { id: 19, kind: 'worker', name: 'Splitter', at: [4, 2], in: [1, 1] },
        { id: 20, kind: 'queue', name: 'Batches', at: [5, 2] },
        {
          id: 21,
          kind: 'worker',
          name: 'Copier',
          at: [6, 2],
          in: [2, 2],
          with: { slots: 8, processors: 4 },
        },
      ],
      calls: [
        { from: readers, to: 14 },
        { from: authors, to: 14 },
        { from: celebrities, to: 14 },
        { from: 14, to: 15, with: { timeoutMs: 2_000, attempts: 2 } },
        { from: 15, to: 16, with: { timeoutMs: 1_000 }, rules: [{}] },
        { from: 15, to: 18, rules: [{ operations: [post, famous], step: 2 }] },
        { from: 18, to: 19 },
        {
          from: 19,
          to: 20,
          rules: [{ operations: [post] }, { operations: [famous], count: mostPerRule }],
        },
        { from: 20, to: 21 },
        {
          from: 21,
          to: 16,
          with: { timeoutMs: 1_000, attempts: 3 },
          rules: [
            { operations: [post], count: copies, key: { keySpace: people, by: 'draw' } },
            {
              operations: [famous],
              count: starCopies / mostPerRule,
              serial: true,
              key: { keySpace: people, by: 'draw' },
            },
          ],
        },
      ],
    }),
  },
  sources: [
    'donnemartin/system-design-primer, solutions/system_design/twitter: 100,000 reads, 6,000 posts and 60,000 copies a second.',
    'The mix of both ways by the class of the author is how Twitter engineers have described their timelines in talks.',
  ],
  tuned: [
    {
      what: 'A four-hundredth of the fleet, and 25 readers and 40 authors who matter, of 200 and more.',
      why: 'Copies for readers who are not there are waste in any design; 200 calls for each post would make runs several times as long and show the same.',
    },
    {
      what: 'A celebrity’s post is 10,000 copies in the slice, for four million readers who are there, of thirty.',
      why: 'Each copy is a call of its own in the run; ten posts are 100,000.',
    },
    {
      what: 'A budget of $750,000 instead of $400,000.',
      why: 'With the catalogue’s prices one machine in each zone for the timelines alone, four hundred times, is $396,000.',
    },
    {
      what: 'Sixty seconds instead of seven minutes; with a machine dead 98% are asked for instead of 99.5%.',
      why: 'Each stretch is several times as long as what it shows, and of eight seconds the first one, in which the machine’s calls are lost, is an eighth.',
    },
    {
      what: 'A worker takes 40 ms for each message.',
      why: 'At the few milliseconds of the other challenges a handful of workers would copy faster than a store can write, and the line would never be seen.',
    },
  ],
};
