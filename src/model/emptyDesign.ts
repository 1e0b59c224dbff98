import type { Design } from './Design';

/** A design with nothing drawn: two operations on one key space, two zones, and a timeline of five minutes. */
export const emptyDesign: Design = {
  name: 'Untitled design',
  seed: 42,
  slice: 1,
  planRules: 1,
  nextId: 6,
  zones: [
    { id: 1, name: 'Zone A', region: 'Region 1' },
    { id: 2, name: 'Zone B', region: 'Region 1' },
  ],
  keySpaces: [{ id: 3, name: 'Items', keys: 100_000, zipf: 0.99 }],
  operations: [
    { id: 4, name: 'Read item', access: 'read', keySpace: 3 },
    { id: 5, name: 'Write item', access: 'update', keySpace: 3 },
  ],
  components: [],
  connections: [],
  scenario: { durationSeconds: 300, steps: [] },
};
