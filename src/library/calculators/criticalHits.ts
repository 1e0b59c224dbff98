import { criticalHitShare } from '../../analysis/calculators/criticalHitShare';
import { missesPerSecond } from '../../analysis/calculators/missesPerSecond';
import { defineCalculator } from './defineCalculator';

/** The share of hits below which a cache no longer protects its database. */
export const criticalHits = defineCalculator({
  id: 'critical-hit-share',
  name: 'Critical hit share',
  group: 'Caches and stores',
  question:
    'How many reads come through a cache or a filter, and from which share of hits on are they too many?',
  fields: {
    reads: { label: 'Reads', unit: 'reads/s', minimum: 0.001, maximum: 1e10, value: 1_000 },
    capacity: {
      label: 'The database can do',
      unit: 'reads/s',
      minimum: 0,
      maximum: 1e10,
      value: 300,
    },
    hits: { label: 'Hits now', unit: '%', minimum: 0, maximum: 100, value: 90 },
  },
  formula:
    'Come through = reads × (1 − hits). Critical share = 1 − what the database can do / reads.',
  assumes: 'Below the critical share it may stay there: reads that time out fill nothing.',
  work: ({ reads, capacity, hits }) => ({
    steps: [
      {
        id: 'misses',
        label: 'Come through',
        quantity: 'rate',
        value: missesPerSecond(reads, hits),
        unit: 'reads/s',
      },
    ],
    results: [
      {
        id: 'critical',
        label: 'Too many below a share of hits of',
        quantity: 'share',
        value: criticalHitShare(reads, capacity),
      },
    ],
  }),
  example: {
    text: '1,000 reads a second with 90% hits on a database that can do 300: 100 come through, and an emptied cache never fills again below 70%.',
    source: 'N. Bronson and others, Metastable Failures in Distributed Systems, HotOS 2021',
    says: { misses: 100, critical: 0.7 },
    reference: {
      id: 'C-CACHE-METASTABLE',
      parameters: { reads: 'rate_per_s', capacity: 'db_capacity_per_s', hits: 'warm_hit' },
      metrics: { misses: 'db_load_warm_per_s', critical: 'critical_hit_ratio' },
    },
  },
  terms: ['cache-flush', 'flush-that-never-heals', 'metastable-failure', 'cache-aside'],
  lessons: ['flush-multiplier', 'flush-that-stays-down', 'cache-size'],
});
