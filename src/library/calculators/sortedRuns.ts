import { sortedRunReads } from '../../analysis/calculators/sortedRunReads';
import { defineCalculator } from './defineCalculator';

/** Disk reads of a look-up in an LSM tree. */
export const sortedRuns = defineCalculator({
  id: 'lsm-reads',
  name: 'Reads of an LSM tree',
  group: 'Caches and stores',
  question: 'How many times does a look-up read the disk in a store of sorted runs?',
  fields: {
    runs: {
      label: 'Sorted runs',
      unit: 'runs',
      minimum: 1,
      maximum: 10_000,
      whole: true,
      value: 5,
    },
    wrong: {
      label: 'Absent keys that a filter lets through',
      unit: '%',
      minimum: 0,
      maximum: 100,
      value: 1,
    },
  },
  formula: 'Absent key = runs × share let through. Key in the last run = 1 + (runs − 1) × share.',
  assumes: 'Filters and indexes are in memory, and each read of a run is one read of the disk.',
  work({ runs, wrong }) {
    const { absent, absentWithoutFilters, presentInLastRun } = sortedRunReads(runs, wrong);
    const unit = 'reads of the disk';
    return {
      steps: [
        {
          id: 'bare',
          label: 'Absent key, without filters',
          quantity: 'count',
          value: absentWithoutFilters,
          unit,
        },
      ],
      results: [
        { id: 'absent', label: 'Absent key', quantity: 'count', value: absent, unit },
        {
          id: 'last',
          label: 'Key that only the last run has',
          quantity: 'count',
          value: presentInLastRun,
          unit,
        },
      ],
    };
  },
  example: {
    text: 'Five runs with filters that let one absent key in a hundred through: one read for twenty absent keys instead of a hundred.',
    source:
      'P. O’Neil and others, The Log-Structured Merge-Tree (1996), with a filter for each run',
    says: { bare: 5, absent: 0.05, last: 1.04 },
    reference: {
      id: 'H-LSM-BLOOM',
      parameters: { runs: 'runs', wrong: 'fpr' },
      metrics: {
        bare: 'disk_reads_without_filters',
        absent: 'disk_reads_per_absent_lookup',
        last: 'disk_reads_per_present_lookup_in_last_run',
      },
    },
  },
  terms: ['lsm-tree', 'bloom-filter', 'compaction'],
  lessons: ['penetration'],
});
