import type { Design } from '../../model/Design';

/**
 * Zones, key spaces and operations of a fresh design as it first shipped. A link says in one bit that a design has exactly
 * these, so they never change, whatever a fresh design holds later.
 */
export const starterBasics: Pick<Design, 'zones' | 'keySpaces' | 'operations'> = {
  zones: [
    { id: 1, name: 'Zone A', region: 'Region 1' },
    { id: 2, name: 'Zone B', region: 'Region 1' },
  ],
  keySpaces: [{ id: 3, name: 'Items', keys: 100_000, zipf: 0.99 }],
  operations: [
    { id: 4, name: 'Read item', access: 'read', keySpace: 3 },
    { id: 5, name: 'Write item', access: 'update', keySpace: 3 },
  ],
};
