/** What a call asks its callee to do with the key. */
export const verb = {
  read: 0,
  update: 1,
  insert: 2,
  /** Store in a cache what was read. */
  populate: 3,
  /** Remove from a cache. */
  invalidate: 4,
  /** Write an existing key if it still has the version that the call carries (-1: whichever it has), else end as a conflict. */
  conditional: 5,
} as const;
