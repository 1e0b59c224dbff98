/** What a call asks its callee to do with the key. */
export const verb = {
  read: 0,
  update: 1,
  insert: 2,
  /** Store in a cache what was read. */
  populate: 3,
  /** Remove from a cache. */
  invalidate: 4,
} as const;
