import type { PublishedResult } from './PublishedResult';

/** What the reference file holds of tails and fan-out. */
export const tails: readonly PublishedResult[] = [
  {
    family: 'D-FANOUT',
    what: 'Fan-out: the slow hundredth becomes the usual',
    source: 'Dean and Barroso, The Tail at Scale, CACM 2013',
    values: 12,
    ways: ['design'],
  },
  {
    family: 'D-KOFN',
    what: 'The fastest k of n answers',
    source: 'Arithmetic, order statistics',
    values: 4,
    ways: ['design'],
  },
  {
    family: 'D-CHAIN',
    what: 'Five hops in a row: percentiles of the sum',
    source: 'Arithmetic, Erlang law',
    values: 4,
    ways: ['design'],
  },
  {
    family: 'D-HEDGE',
    what: 'Hedged requests: latency and further load',
    source: 'Dean and Barroso, The Tail at Scale, CACM 2013',
    values: 19,
    ways: ['design'],
  },
  {
    family: 'D-TIED',
    what: 'Tied requests equal one line',
    source: 'Dean and Barroso, The Tail at Scale, CACM 2013',
    values: 7,
    ways: ['design'],
  },
  {
    family: 'D-TABLE1',
    what: 'Waiting for the slowest twentieth doubles the p99',
    source: 'Dean and Barroso, The Tail at Scale, CACM 2013, table 1',
    values: 3,
    ways: ['design'],
  },
];
