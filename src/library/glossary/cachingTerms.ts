import type { Term } from './Term';

const group = 'Caching';

/** Terms of caching. */
export const cachingTerms: readonly Term[] = [
  {
    id: 'cache-layers',
    name: 'Layers of caches',
    group,
    text: 'Browser, edge, process, shared cache, the database’s own memory: each answers a share of what the one before it lets through. Losing one multiplies the load of the next.',
    seen: { lessons: ['cache-layers'], kinds: ['cdn', 'in-process-cache', 'redis'] },
  },
  {
    id: 'in-process-cache',
    name: 'In-process and shared cache',
    group,
    text: 'A map in each process is fastest, but each learns for itself, they disagree, and a deploy empties it. A shared cache costs half a millisecond and is the same for all.',
    seen: { lessons: ['shared-cache'], kinds: ['in-process-cache', 'redis', 'memcached'] },
  },
  {
    id: 'cache-aside',
    name: 'Cache-aside',
    group,
    text: 'The service asks the cache, on a miss reads the database and puts the value into the cache. The database sees one request in 1/(1 − hit ratio).',
    seen: {
      lessons: ['cache-aside'],
      examples: ['url-shortener', 'photo-feed'],
      kinds: ['cache', 'redis', 'prefix-index'],
    },
  },
  {
    id: 'write-through',
    name: 'Write-through',
    group,
    text: 'A write goes through the cache into the store, and the cache keeps the new value: what is read there is not old.',
    seen: { lessons: ['write-through'], kinds: ['cache'] },
  },
  {
    id: 'write-behind',
    name: 'Write-behind',
    group,
    text: 'The cache acknowledges a write at once and passes it on later. Writes are fast, and what has not been passed on dies with the cache.',
    seen: { lessons: ['write-behind'], kinds: ['cache'] },
  },
  {
    id: 'refresh-ahead',
    name: 'Refresh-ahead and stale-while-revalidate',
    group,
    text: 'A value is loaded anew before or just after its time is over, and the old one is given away meanwhile. Nobody waits for the load.',
    seen: { lessons: ['refresh-ahead'], kinds: ['cache', 'cdn'] },
  },
  {
    id: 'invalidation',
    name: 'Invalidation',
    group,
    text: 'Taking a value out of the cache when the truth changes. Without it the value is wrong for half of its time to live on average; with it a load that began before the write can still put the old value back.',
    seen: { lessons: ['invalidation'], kinds: ['cache', 'redis', 'memcached'] },
  },
  {
    id: 'eviction',
    name: 'Time to live and eviction',
    group,
    text: 'What makes room in a full cache: the key used longest ago (LRU), least often (LFU), and others. A time to live bounds how old a value can get.',
    seen: { lessons: ['cache-size'], kinds: ['cache', 'redis', 'cdn'] },
  },
  {
    id: 'stampede',
    name: 'Stampede, thundering herd',
    group,
    text: 'A popular key expires, and everybody who wants it loads it at the same time. One should load, and the others wait or get the old value.',
    seen: { lessons: ['stampede', 'flush-that-stays-down'], kinds: ['cache', 'memcached'] },
  },
  {
    id: 'avalanche',
    name: 'Synchronised expiry, avalanche',
    group,
    text: 'Keys that were stored together expire together. A random part in the time to live spreads them.',
    seen: { lessons: ['avalanche'], kinds: ['cache'] },
  },
  {
    id: 'cache-flush',
    name: 'Cache flush',
    group,
    text: 'An empty cache sends everything to the database: at 96.3% hits that is 27 times as much as before.',
    seen: {
      lessons: ['flush-multiplier'],
      examples: ['flush-that-never-heals'],
      kinds: ['cache', 'redis'],
    },
  },
  {
    id: 'flush-that-never-heals',
    name: 'A flush that never heals',
    group,
    text: 'After a flush the database is too slow to answer in time, what is late fills no cache, and so it stays empty for ever although nothing is broken any more.',
    seen: { lessons: ['flush-that-stays-down'], examples: ['flush-that-never-heals'] },
  },
  {
    id: 'cache-penetration',
    name: 'Cache penetration',
    group,
    text: 'Look-ups of keys that do not exist are never found in the cache and all go to the database. Remember that they are absent, or ask a Bloom filter first.',
    seen: { lessons: ['penetration'], kinds: ['bloom-filter', 'cache'] },
  },
  {
    id: 'username-check',
    name: 'Username check',
    group,
    text: 'Whether a name is taken, asked at every keystroke. A filter in memory answers most of it; only the unique key of the database keeps two people from taking the same name.',
    seen: { lessons: ['username-taken'], kinds: ['bloom-filter', 'sql-database'] },
  },
  {
    id: 'hot-key',
    name: 'Hot key',
    group,
    text: 'One key that gets a large share of all requests. It lives on one node, so more nodes do not help; a copy near the callers does.',
    seen: { lessons: ['hot-key'], kinds: ['in-process-cache', 'redis', 'dynamodb'] },
  },
  {
    id: 'fix-the-query',
    name: 'Fix the query first',
    group,
    text: 'A cache in front of a slow query makes the median good and leaves the misses as slow as ever. A fast query needs no cache.',
    seen: { lessons: ['slow-query-behind-cache'], kinds: ['cache', 'sql-database'] },
  },
  {
    id: 'cache-cost',
    name: 'What a cache costs',
    group,
    text: 'Memory is the dearest place to keep things. Values that nobody reads again, large ones and those without an end fill it and are paid for every month.',
    seen: { lessons: ['redis-bill'], kinds: ['redis'] },
  },
];
