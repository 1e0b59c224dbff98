import type { Id } from './Id';

/**
 * How a call gets its key in another key space from the one that the caller received: the same rank in popularity, one that
 * the key's hash falls to (the same each time), or one drawn anew for each call. An insert that draws takes a new key.
 */
export interface KeyMapping {
  readonly keySpace: Id;
  readonly by: 'rank' | 'hash' | 'draw';
}
