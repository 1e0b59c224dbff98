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

const [feed, photo, post, famous, own] = [6, 7, 8, 9, 10];
const [readers, authors, celebrities, photos] = [11, 12, 13, 21];
const [people, pictures, stars] = [3, 4, 5];

/** Readers of an ordinary author who open the app, authors whose new posts a page shows, and celebrities among these. */
const [copies, followed, followedStars] = [25, 40, 5];
/** In the slice, of the 400,000 readers of a celebrity who open the app. */
const starCopies = 10_000;

const sketch: ChallengeSketch = {
  name: 'Photo feed',
  seed: 11,
  slice: 40,
  keySpaces: [
    { id: people, name: 'People', keys: 20_000, zipf: 0.6 },
    { id: pictures, name: 'Photos', keys: 100_000, zipf: 1.05 },
    { id: stars, name: 'Celebrities', keys: 500, zipf: 0.8 },
  ],
  operations: [
    { id: feed, name: 'Open feed', access: 'read', keySpace: people },
    { id: photo, name: 'Load photo', access: 'read', keySpace: pictures },
    {
      id: post,
      name: 'Post',
      access: 'update',
      keySpace: people,
      follow: { operation: own, delayMs: 400, share: 1 },
    },
    { id: famous, name: 'Celebrity posts', access: 'update', keySpace: stars },
    { id: own, name: 'Look at own post', access: 'read', keySpace: people },
  ],
  given: [
    client(readers, 'Readers', 0.5, 450, [
      [feed, 1],
      [photo, 2],
    ]),
    client(authors, 'Authors', 1.5, 3, [[post, 1]]),
    client(celebrities, 'Celebrities', 2.5, 0.125, [[famous, 1]], { arrivals: 'constant' }),
    { id: photos, kind: 'object-store', name: 'Photo store', at: [5, 0], with: { quota: 200 } },
  ],
};

/** Most of these only wait for others. */
const threads = { slots: 64, processors: 16 };
const drawn = { keySpace: people, by: 'draw' } as const;

/** A feed of photos: who pays for it, whoever posts or whoever reads, and what that means for an author with millions of readers. */
export const instagramFeed: Challenge = {
  id: 'instagram-feed',
  name: 'Photo feed',
  summary: 'Each page shows the new photos of forty people. Somebody has to put them together.',
  level: 'senior',
  minutes: 45,
  budgetPerMonth: 130_000,
  brief: {
    story:
      'People follow 200 others each and open a page with their newest photos, fifty times for each post. Either a post is copied into the timelines of its readers when it is made, or a page asks its authors when it is opened. Most authors have a few readers; celebrities have five million each. Photos themselves are large and never change.',
    functional: [
      'Post a photo, and see one’s own post at once.',
      'Show the newest posts of everybody that a reader follows.',
      'Load the photos of a page.',
    ],
    traffic: [
      { label: 'Pages, usually and in the evening', value: '6,000 and 12,000 a second' },
      { label: 'Photos, usually and in the evening', value: '12,000 and 24,000 a second' },
      { label: 'Posts', value: '120 a second' },
      { label: 'A page, and a photo', value: '8 kB and up to 1.5 MB' },
      { label: 'Readers of an author who open the app', value: '25 of 200' },
      { label: 'Authors on a page', value: '40, of whom 5 are celebrities' },
      { label: 'Celebrities’ posts', value: 'one in 8 s; 400,000 of 5 million readers each' },
    ],
    objectives: [
      { label: 'Page, p99', value: '300 ms' },
      { label: 'Post, p99', value: '800 ms' },
      { label: 'Pages and photos answered', value: '99.9%' },
      { label: 'A post waits to be passed on', value: '10 s at most' },
      { label: 'Old answers while copies lag behind', value: 'at most 0.1%' },
      { label: 'Posts that come to all of their readers', value: '97%' },
      { label: 'Cost', value: '$130,000 a month' },
    ],
    given: [
      'Readers, authors and celebrities. Photos are uploaded straight to the photo store, which takes 8,000 calls a second.',
      'How a post comes to its readers is a number of calls, on the connection. A copy is a write in a store for another reader: 25 for each post, keys drawn among People. Or each page reads 40 authors, keys drawn, from a store or from a cache that reads through.',
      'Of a celebrity’s 400,000 readers 10,000 are in your fortieth of the fleet: as many copies for each post, or 5 reads for each page among Celebrities. A rule makes at most 100 calls; two in a row make 10,000.',
      'How long work takes: 5 ms in a service and in a worker. Two zones.',
    ],
  },
  phases: usualPhases(45),
  start: drawStart(sketch),
  payloads: { [feed]: [4, 40], [photo]: [200, 2_000] },
  work: {
    service: { serviceTime: lognormal(5, 0.6) },
    'async-service': { serviceTime: lognormal(5, 0.6) },
    worker: { serviceTime: lognormal(5, 0.6) },
  },
  needs: [
    { operation: feed, reaches: ['store', 'cache'], otherwise: 'Open feed is read nowhere.' },
    {
      operation: photo,
      reaches: photos,
      otherwise: 'Load photo never comes to the photo store, not even where a cache has it not.',
    },
    { operation: post, reaches: ['store'], otherwise: 'Post is written to no store.' },
    { operation: famous, reaches: ['store'], otherwise: 'Celebrity posts is written to no store.' },
    { operation: own, reaches: ['store', 'cache'], otherwise: 'Look at own post asks nobody.' },
    ...fanOutNeeds(feed, [
      { post, copies, lookUps: followed, otherwise: 'Posts do not come to their readers.' },
      {
        post: famous,
        copies: starCopies,
        lookUps: followedStars,
        otherwise: 'Posts of celebrities do not come to their readers.',
      },
    ]),
  ],
  averageWindow: [3, 10],
  durationSeconds: 78,
  events: [
    happens('evening', 'Evening: twice the readers', [8, 20], {
      type: 'traffic',
      component: readers,
      factor: 2,
    }),
    happens('awards', 'An award show: ten celebrities post within four seconds', [22, 26], {
      type: 'traffic',
      component: celebrities,
      factor: 20,
    }),
    strikes(
      'half',
      'Half of the busiest service on the way of a page dies',
      [34, 42],
      [feed, 'serverPool', 'eventLoop'],
      { type: 'kill', share: 0.5 },
    ),
    strikes(
      'emptied',
      'The caches on the way of a photo are emptied',
      [46],
      [photo, 'cache'],
      { type: 'flushCache' },
      'all',
    ),
    happens('slow', 'The photo store takes ten times as long', [58, 66], {
      type: 'slow',
      component: photos,
      factor: 10,
    }),
    strikes('behind', 'The copies of the posts fall behind', [68, 78], [post, 'store'], {
      type: 'stopReplication',
    }),
  ],
  checks: [
    check('load', 10, 'feed-p99', 'Pages in the evening', p99(0.3, feed), [9, 20]),
    check('load', 10, 'feed', 'Pages in the evening', answered(0.999, feed), [9, 20]),
    check('load', 10, 'photos', 'Photos in the evening', answered(0.999, photo), [9, 20]),
    check('load', 5, 'post-p99', 'Posts', p99(0.8, post), [3, 34]),
    check('load', 10, 'awards', 'Pages in the award show', p99(0.3, feed), [22, 34]),
    check('load', 10, 'age', 'Posts to pass on in the award show', waitsAtMost(10, post), [22, 46]),
    check('faults', 10, 'half', 'Pages, half is dead', answered(0.98, feed), [34, 42]),
    check(
      'faults',
      10,
      'flush',
      'Photos after the flush',
      answered(0.98, photo),
      [46, 58],
      'emptied',
    ),
    check('faults', 10, 'slow', 'Pages, photos slow', answered(0.99, feed), [58, 66]),
    check('faults', 10, 'slow-photos', 'Photos, photos slow', answered(0.95, photo), [58, 66]),
    check(
      'correctness',
      5,
      'old',
      'Old answers, copies behind',
      { type: 'staleness', mostShare: 0.001 },
      [68, 78],
      'behind',
    ),
    check('correctness', 10, 'came', 'Copies and look-ups', { type: 'fanOut', leastShare: 0.97 }),
    check('correctness', 10, 'lost', 'Acknowledged posts that are gone', { type: 'lost' }),
    ...bill(130_000, 9),
  ],
  hints: ladder(
    'A page is opened fifty times for each post. At which of the two ends is the work done less often?',
    'In your fortieth of the fleet: 150 pages × 40 reads, and 3 posts × 25 copies. And for one celebrity’s post, 10,000 copies against 5 more reads for each page?',
    'Copy the posts of ordinary authors into timelines when they are made; ask for those of the few celebrities when a page is opened. And what never changes is best kept at the edge.',
    'Post: the store, then a queue to a worker with 25 writes, keys drawn among People. Page: one read of the timelines and 5 of the posts, keys drawn among Celebrities. A CDN before the photo store.',
  ),
  followUps: [
    {
      question: 'Where between author and celebrity is the line, and how would you find it?',
      answer:
        'Where a copy for each reader costs more than one more look-up for each of their pages. Count both: readers who come a day against pages opened a day by those who follow. The line moves, so it is a setting, and an author near it is in one class until well past it.',
    },
    {
      question: 'A post is edited or deleted. What happens in its timelines?',
      answer:
        'Timelines hold ids only. The post is fetched by its id when the page is made, so that an edit is seen at once and a deleted one is skipped; a slow sweep removes dead ids.',
    },
    {
      question: 'Ranked instead of newest first?',
      answer:
        'The timeline becomes a list of candidates, some hundreds of ids, and ranking runs when the page is opened, with a deadline: without an answer in time, newest first.',
    },
    {
      question: 'Somebody comes back after a month. What is in their timeline?',
      answer:
        'Nothing, because copies for those who do not come are waste. The first page pulls from the authors once, fills the timeline, and from then on posts are copied to it.',
    },
  ],
  change: {
    minute: 25,
    title: 'A longer show',
    text: 'Twenty celebrities post within four seconds instead of ten. The promises stay.',
    events: [
      happens('awards', 'An award show: twenty celebrities post within four seconds', [22, 26], {
        type: 'traffic',
        component: celebrities,
        factor: 40,
      }),
    ],
    checks: [],
  },
  estimates: [
    {
      id: 'push',
      question: 'Copies a second for the posts of ordinary authors, the whole fleet?',
      unit: 'writes/s',
      low: 2_500,
      high: 3_500,
      working: '120 posts a second × 25 readers who open the app = 3,000.',
    },
    {
      id: 'pull',
      question: 'Reads a second in the evening, if each page asks its authors?',
      unit: 'reads/s',
      low: 420_000,
      high: 530_000,
      working: '12,000 pages a second × 40 authors = 480,000: 160 times the copies.',
    },
    {
      id: 'origin',
      question: 'Photos a second from the photo store in the evening, if the CDN has 85%?',
      unit: 'photos/s',
      low: 3_200,
      high: 4_000,
      working: '24,000 × 15% = 3,600, of 8,000 that it takes.',
    },
    {
      id: 'media',
      question: 'Photos stored in a month at 1.5 MB each, in TB?',
      unit: 'TB',
      low: 420,
      high: 520,
      working: '120 a second × 2.6 million seconds × 1.5 MB = 470 TB, renditions not counted.',
    },
  ],
  rubric: usualRubric,
  tradeOffs: [
    'Copies cost storage and writes, look-ups cost time for each page.',
    'Ids in timelines need one more fetch; whole posts grow old in them.',
    'How fresh a timeline is against what its writes cost.',
  ],
  pitfalls: [
    'The largest account left out of the arithmetic.',
    'Copies made while the author waits.',
    'Copies for readers who never come.',
    'Photos passed through the servers that make pages.',
  ],
  reference: {
    why: 'A post is stored and acknowledged, then a worker copies its id into the timelines of the 25 readers who come. Posts of celebrities are stored once, and a page asks for them besides its timeline. The CDN has nearly every photo, so that neither the quota nor a slow photo store is felt.',
    design: drawAnswer(sketch, {
      parts: [
        { id: 14, kind: 'cdn', name: 'Photo CDN', at: [2.5, 0] },
        { id: 15, kind: 'load-balancer', name: 'Edge LB', at: [1, 1.5], with: edge },
        { id: 16, kind: 'service', name: 'Feed API', at: [2, 1.5], in: [2, 2], with: threads },
        { id: 17, kind: 'quorum-store', name: 'Timelines', at: [5, 1.5], in: [2, 1] },
        { id: 18, kind: 'dynamodb', name: 'Posts', at: [3.5, 1] },
        { id: 19, kind: 'queue', name: 'New posts', at: [3, 2.5] },
        { id: 20, kind: 'worker', name: 'Fan-out', at: [4, 2.5], in: [1, 1] },
      ],
      calls: [
        { from: readers, to: 14, rules: [{ operations: [photo] }] },
        { from: readers, to: 15, rules: [{ operations: [feed] }] },
        { from: authors, to: 15 },
        { from: celebrities, to: 15 },
        { from: 14, to: photos, with: { timeoutMs: 3_000, attempts: 2 } },
        { from: 15, to: 16, with: { timeoutMs: 1_500, attempts: 3, backoffMs: 20 } },
        {
          from: 16,
          to: 17,
          with: { timeoutMs: 300, attempts: 2, backoffMs: 20 },
          rules: [{ operations: [feed] }],
        },
        {
          from: 16,
          to: 18,
          with: { timeoutMs: 300, attempts: 2, backoffMs: 20 },
          rules: [
            {
              operations: [feed],
              count: followedStars,
              key: { keySpace: stars, by: 'draw' },
            },
            { operations: [post, famous, own] },
          ],
        },
        { from: 16, to: 19, with: { timeoutMs: 500 }, rules: [{ operations: [post], step: 2 }] },
        { from: 19, to: 20 },
        {
          from: 20,
          to: 17,
          with: { timeoutMs: 1_000, attempts: 3, backoffMs: 50 },
          rules: [{ count: copies, key: drawn }],
        },
      ],
    }),
  },
  naive: {
    why: 'A page is a join: it asks the database for each of its forty authors, which fills it when the evening comes, and photos go through the same servers. The photo store takes a third less than is asked of it; when it is slow, its callers fill the servers and no page is shown either.',
    design: drawAnswer(sketch, {
      parts: [
        { id: 15, kind: 'load-balancer', name: 'Edge LB', at: [1, 1.5] },
        { id: 16, kind: 'service', name: 'Web', at: [2, 1.5], in: [2, 2], with: threads },
        {
          id: 18,
          kind: 'sql-database',
          name: 'Posts DB',
          at: [3.5, 2],
          in: [1, 1],
          with: { reads: 'all' },
        },
      ],
      calls: [
        { from: readers, to: 15 },
        { from: authors, to: 15 },
        { from: celebrities, to: 15 },
        { from: 15, to: 16 },
        { from: 16, to: photos, with: { timeoutMs: 3_000 }, rules: [{ operations: [photo] }] },
        {
          from: 16,
          to: 18,
          with: { timeoutMs: 3_000 },
          rules: [
            { operations: [feed], count: followed, key: drawn },
            { operations: [post, famous, own] },
          ],
        },
      ],
    }),
  },
  sources: [
    'Alex Xu, System Design Interview, chapter 11: fan-out on write for most, on read for those with many followers.',
    'Rates are own numbers, of the first plan: 5,800 pages and 120 posts a second at peak.',
  ],
  tuned: [
    {
      what: 'A fortieth of the fleet, and 25 readers and 40 authors who matter, of 200 each.',
      why: 'Copies for readers who do not come are waste in any design, and 200 calls for each page or post make runs five times as long and show the same.',
    },
    {
      what: 'A celebrity’s post is 10,000 copies in the slice, for 400,000 readers who open the app, of five million.',
      why: 'Each copy is a call of its own in the run; ten thousand already fill a line for seconds.',
    },
    {
      what: 'Celebrities are a client of their own, and no large fan-out comes from nowhere.',
      why: 'Whether their posts are copied or asked for is the candidate’s to draw, and a run counts the calls.',
    },
    {
      what: 'No likes and no following.',
      why: 'Counters in a row are what the URL shortener is about.',
    },
  ],
};
