import { sustainableWrites } from '../../analysis/calculators/sustainableWrites';
import { writeAmplification } from '../../analysis/calculators/writeAmplification';
import { defineCalculator } from './defineCalculator';

/** How many bytes each byte of a user comes to on the disk. */
export const writeCost = defineCalculator({
  id: 'write-amplification',
  name: 'Write amplification',
  group: 'Caches and stores',
  question: 'How often is each byte written to the disk, and how much can users write then?',
  fields: {
    levels: { label: 'Levels', unit: 'levels', minimum: 1, maximum: 20, whole: true, value: 4 },
    fanOut: {
      label: 'Each level larger than the one above',
      unit: 'times',
      minimum: 2,
      maximum: 100,
      value: 10,
    },
    row: { label: 'Row', unit: 'bytes', minimum: 1, maximum: 1e7, value: 128 },
    page: { label: 'Page of a B-tree', unit: 'bytes', minimum: 1, maximum: 1e7, value: 16_384 },
    disk: { label: 'The disk can write', unit: 'MB/s', minimum: 0.001, maximum: 1e6, value: 500 },
  },
  formula:
    'Levels: 3 + (levels − 1) × growth, at most. Tiers: 2 + levels. B-tree: page / row, at most. Users can write = disk / that.',
  assumes:
    'Upper estimates: levels overlap only in part, and a page often holds several changed rows.',
  problem: ({ row, page }) =>
    row > page ? 'Row must be at most as large as the page of the B-tree.' : undefined,
  work({ levels, fanOut, row, page, disk }) {
    const { leveledAtMost, tiered, pagesAtMost } = writeAmplification(levels, fanOut, row, page);
    const unit = 'bytes for each';
    const written = (id: string, label: string, times: number) =>
      ({
        id,
        label,
        quantity: 'byteRate',
        value: sustainableWrites(disk, times),
      }) as const;
    return {
      steps: [
        {
          id: 'leveled',
          label: 'LSM tree in levels, at most',
          quantity: 'count',
          value: leveledAtMost,
          unit,
        },
        { id: 'tiered', label: 'LSM tree in tiers', quantity: 'count', value: tiered, unit },
        { id: 'pages', label: 'B-tree, at most', quantity: 'count', value: pagesAtMost, unit },
      ],
      results: [
        written('leveledRate', 'Users can write, in levels', leveledAtMost),
        written('tieredRate', 'In tiers', tiered),
        written('pagesRate', 'In a B-tree', pagesAtMost),
      ],
    };
  },
  example: {
    text: 'Four levels that grow tenfold, rows of 128 bytes in pages of 16 KiB: 33, 6 and 128 bytes for each.',
    source:
      'RocksDB Tuning Guide for what it is; M. Callaghan, Name that compaction algorithm, for the levels',
    says: { leveled: 33, tiered: 6, pages: 128 },
    reference: {
      id: 'H-LSM-WA',
      parameters: { levels: 'levels', fanOut: 'fanout', row: 'row_B', page: 'page_B' },
      metrics: {
        leveled: 'leveled_upper_estimate',
        tiered: 'tiered_estimate',
        pages: 'btree_worst_case',
      },
    },
  },
  terms: ['lsm-tree', 'compaction', 'group-commit'],
  lessons: ['write-behind'],
});
