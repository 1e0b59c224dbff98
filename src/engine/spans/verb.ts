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
  /** Write what a cache has acknowledged before: the call carries the number of that version, or -1 where it has none. */
  behind: 6,
} as const;
