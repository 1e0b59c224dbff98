import type { Term } from './Term';

const group = 'Storage and queries';
const cost =
  'A store has a time for each read and write here, not pages and plans: set it to what the query takes.';

/** Terms of what a store does for a query. */
export const storageTerms: readonly Term[] = [
  {
    id: 'index',
    name: 'Index',
    group,
    text: 'A second order of the rows by which one finds a few without reading all. Each write has to keep it right as well.',
    seen: { lessons: ['faster-not-more'], kinds: ['sql-database'] },
    limits: cost,
  },
  {
    id: 'covering-index',
    name: 'Composite and covering index',
    group,
    text: 'An index over several fields narrows further; one that holds all the fields asked for saves the way to the rows.',
    limits: cost,
  },
  {
    id: 'query-planner',
    name: 'Query planner',
    group,
    text: 'The part of a database that picks the way to an answer by estimates. With old statistics it can pick one that takes a thousand times as long.',
    limits:
      'Plans are not simulated. A plan that flips is a fault: make the store slower while it runs.',
  },
  {
    id: 'n-plus-one',
    name: 'N + 1 queries',
    group,
    text: 'One query for a list and one more for each of its entries. Two queries would do; the trace shows a comb.',
    seen: { kinds: ['service', 'sql-database', 'graph-db'] },
  },
  {
    id: 'connection-pool',
    name: 'Connection pool',
    group,
    text: 'A few connections shared by many callers. Too few make callers wait; too many make the database slower for all of them.',
    seen: { kinds: ['connection-pooler', 'sql-database'] },
  },
  {
    id: 'materialized-view',
    name: 'Materialized view',
    group,
    text: 'The answer to a heavy question, computed now and then and kept. Reading is quick, and the answer as old as the last time.',
    seen: { examples: ['nightly-job'], kinds: ['batch-job', 'cache'] },
  },
  {
    id: 'denormalisation',
    name: 'Normal form and denormalisation',
    group,
    text: 'Each fact once, joined when read; or copied to where it is read, and changed in many places when it changes.',
    seen: { examples: ['news-feed'], kinds: ['document-db'] },
  },
  {
    id: 'lsm-tree',
    name: 'B-tree and LSM tree',
    group,
    text: 'A B-tree changes pages in place and reads in a few steps. An LSM tree writes in sequence, sorts later, and may look in several places to read.',
    limits: `${cost} How much more is written than was asked for is a formula of the calculators.`,
  },
  {
    id: 'compaction',
    name: 'Compaction',
    group,
    text: 'Sorting what an LSM tree has written, again and again. It takes the disk from the traffic in waves.',
    seen: { kinds: ['block-store', 'quorum-store'] },
    limits: 'As a load of its own: make the store slower at intervals.',
  },
  {
    id: 'group-commit',
    name: 'Write-ahead log and group commit',
    group,
    text: 'A change is written to a log before it is acknowledged. Twenty that are synced together cost as much as one, and wait half a millisecond longer.',
    seen: { kinds: ['block-store', 'queue', 'log'] },
  },
  {
    id: 'checkpoint',
    name: 'Checkpoint',
    group,
    text: 'Writing all changed pages to the disk, so that less of the log must be replayed after a crash. Often: many waves. Rarely: a long recovery.',
    limits: cost,
  },
  {
    id: 'bloom-filter',
    name: 'Bloom filter',
    group,
    text: 'A few bits for each key that say “surely not there” or “perhaps”. With ten bits a key, one absent key in 120 is taken to be there.',
    seen: { lessons: ['penetration'], kinds: ['bloom-filter'] },
  },
  {
    id: 'column-store',
    name: 'Row and column storage',
    group,
    text: 'Whole rows together, for one order at a time; or each column together, for a sum over millions, which then reads one of fifty columns.',
    seen: { kinds: ['data-warehouse'] },
    limits: cost,
  },
  {
    id: 'data-warehouse',
    name: 'Data warehouse',
    group,
    text: 'A store for large questions about the past, fed from the others. A report there does not stop the checkout here.',
    seen: { examples: ['nightly-job'], kinds: ['data-warehouse'] },
  },
  {
    id: 'data-lake',
    name: 'Data lake',
    group,
    text: 'Files in a cheap object store, read by an engine when somebody asks. Keeping is cheap, asking is not.',
    seen: { kinds: ['data-lake', 'object-store'] },
  },
  {
    id: 'sql-or-nosql',
    name: 'SQL or NoSQL',
    group,
    text: 'A question of how data is asked for, what must be changed together, and how much of it there is. The same load on both shows what each does well.',
    seen: { kinds: ['sql-database', 'document-db', 'dynamodb', 'quorum-store', 'graph-db'] },
    limits: 'There is no number for it: draw both and compare.',
  },
];
