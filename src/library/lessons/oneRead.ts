import type { Sketch } from '../Sketch';

/** What many lessons ask for: one operation (4) that reads one of a thousand equally popular items (key space 3). */
export const oneRead: Pick<Sketch, 'keySpaces' | 'operations'> = {
  keySpaces: [{ id: 3, name: 'Items', keys: 1_000, zipf: 0 }],
  operations: [{ id: 4, name: 'View item', access: 'read', keySpace: 3 }],
};
