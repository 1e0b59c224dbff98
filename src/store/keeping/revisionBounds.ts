/** Most revisions of one design, and most characters of all their texts together. */
export const revisionBounds = { count: 60, characters: 2_000_000 } as const;
