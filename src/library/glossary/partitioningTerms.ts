import type { Term } from './Term';

const group = 'Partitioning';

/** Terms of data that is split. */
export const partitioningTerms: readonly Term[] = [
  {
    id: 'hash-partitioning',
    name: 'Hash partitioning',
    group,
    text: 'A key’s hash says on which shard it lives. Shards are evenly full; neighbours in order are strangers in place.',
    seen: { kinds: ['sharded-database', 'dynamodb'] },
  },
  {
    id: 'range-partitioning',
    name: 'Range partitioning',
    group,
    text: 'Each shard has a stretch of the keys in order. Ranges are read in one place; new keys that grow, such as times, all go to the last one.',
    seen: { kinds: ['sharded-database', 'time-series-db'] },
  },
  {
    id: 'consistent-hashing',
    name: 'Consistent hashing',
    group,
    text: 'Keys and nodes on one ring: a node takes the keys up to the next one. When a node comes or goes only its own stretch moves; many points for each node make the stretches even.',
    seen: {
      lessons: ['ring-instead-of-remainder'],
      kinds: ['memcached', 'cache', 'load-balancer'],
    },
  },
  {
    id: 'rebalancing',
    name: 'Rebalancing',
    group,
    text: 'Moving keys to new shards takes the same disks and processors as the traffic. Slower is gentler.',
    seen: { kinds: ['sharded-database'] },
  },
  {
    id: 'resharding',
    name: 'Resharding',
    group,
    text: 'Splitting data anew while it is in use: stop and copy, or write to both, catch up and switch.',
    seen: { kinds: ['sharded-database'] },
    limits:
      'Shards can be added during a run and their keys move; writing to two stores and switching is drawn by hand.',
  },
  {
    id: 'hot-partition',
    name: 'Hot partition',
    group,
    text: 'One shard gets more than its share, because one key does. Adding shards does not help; splitting the key into several does, and reads then ask all of them.',
    seen: { lessons: ['hot-key'], kinds: ['dynamodb', 'sharded-database'] },
  },
  {
    id: 'data-skew',
    name: 'Data skew',
    group,
    text: 'Parts of very different size. A job over all of them takes as long as the largest.',
    seen: { examples: ['nightly-job'], kinds: ['batch-job', 'worker'] },
  },
  {
    id: 'time-partitioning',
    name: 'Partitions by time',
    group,
    text: 'A table for each day: old days are dropped at once instead of deleted row by row, and a question about one day reads one.',
    seen: { kinds: ['time-series-db'] },
    limits: 'Which partitions a query touches is a matter of its service time here.',
  },
  {
    id: 'secondary-index',
    name: 'Secondary index: local or global',
    group,
    text: 'To find rows by another field, each shard keeps an index of its own and all are asked, or one index for all is kept beside them and written as well.',
    seen: { kinds: ['sharded-database', 'search-index'] },
  },
  {
    id: 'data-migration',
    name: 'Data migration',
    group,
    text: 'From one form to another while it is in use: add the new one, fill it, switch, take the old one away. Each step can be undone.',
    seen: { kinds: ['batch-job', 'sql-database'] },
    limits: 'The load of filling is simulated; the forms of the data are not.',
  },
];
