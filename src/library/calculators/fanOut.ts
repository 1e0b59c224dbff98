import { fanOutWrites } from '../../analysis/calculators/fanOutWrites';
import { secondsByLittle } from '../../analysis/calculators/secondsByLittle';
import { defineCalculator } from './defineCalculator';

/** What copying each post to every follower comes to. */
export const fanOut = defineCalculator({
  id: 'fan-out',
  name: 'Fan-out on write',
  group: 'Traffic and capacity',
  question:
    'How many writes does it take to copy each post into the list of every follower, and how long does the largest author block the line?',
  fields: {
    posts: { label: 'Posts', unit: 'posts/s', minimum: 0, maximum: 1e8, value: 4_600 },
    followers: {
      label: 'Followers on average',
      unit: 'followers',
      minimum: 0,
      maximum: 1e8,
      value: 75,
    },
    largest: {
      label: 'Followers of the largest author',
      unit: 'followers',
      minimum: 0,
      maximum: 1e10,
      value: 30e6,
    },
    capacity: { label: 'The lists take', unit: 'writes/s', minimum: 1, maximum: 1e9, value: 1e6 },
  },
  formula:
    'Writes = posts a second × followers. One post of the largest author = their followers / writes a second.',
  assumes: 'The post of the largest author has the lists for itself; the others wait behind it.',
  work: ({ posts, followers, largest, capacity }) => ({
    steps: [],
    results: [
      {
        id: 'writes',
        label: 'Writes',
        quantity: 'rate',
        value: fanOutWrites(posts, followers),
        unit: 'writes/s',
      },
      {
        id: 'blocked',
        label: 'One post of the largest author takes',
        quantity: 'seconds',
        value: secondsByLittle(largest, capacity),
      },
    ],
  }),
  example: {
    text: '4,600 posts a second to 75 followers each are 345,000 writes a second; one author with 30 million followers needs 30 s of lists that take a million writes a second.',
    source:
      'M. Kleppmann, Designing Data-Intensive Applications (2017), chapter 1, figures of Twitter in 2012: 345,000. The rate of the lists is an assumption',
    says: { writes: 345_000, blocked: 30 },
  },
  terms: ['fan-out', 'hot-partition'],
  lessons: ['noisy-neighbour'],
});
