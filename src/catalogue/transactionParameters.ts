import type { Parameter } from '../model/Parameter';

const section = 'Transactions';

/** How writes to the same rows are kept apart, and what keys stand for. */
export const transactionParameters: readonly Parameter[] = [
  {
    type: 'choice',
    name: 'locking',
    number: 20,
    label: 'Writes to the same row',
    help: 'Go in any order; wait for the lock of the row until the one before is done; or fail with "conflict" when the row was changed meanwhile.',
    section,
    options: [
      { name: 'none', number: 1, label: 'Are not kept apart' },
      { name: 'locks', number: 2, label: 'Wait for its lock' },
      { name: 'versions', number: 3, label: 'Fail if it changed' },
    ],
    default: 'none',
    linkDefault: 'none',
  },
  {
    type: 'number',
    name: 'rowsPerWrite',
    number: 21,
    label: 'Rows of a write',
    help: 'Rows that one write touches: its own and others of the key space at random.',
    section,
    unit: '',
    minimum: 1,
    maximum: 16,
    whole: true,
    scale: 'linear',
    default: 1,
    linkDefault: 1,
  },
  {
    type: 'number',
    name: 'stock',
    number: 22,
    label: 'Each key is a stock of',
    help: 'A write sells one unit: a plain one of what it had read before, a conditional one only if nobody was faster. Sold beyond that is counted as oversold.',
    section,
    unit: 'units',
    minimum: 1,
    maximum: 1_000_000_000,
    whole: true,
    scale: 'logarithmic',
    zeroMeans: 'no stock',
    default: 0,
    linkDefault: 0,
  },
];
