import type { KindId } from '../../catalogue/index';

/** What terms are sorted by, in the order of the list. */
export const termGroups = [
  'Load and scaling',
  'Edge and protocols',
  'Caching',
  'Resilience',
  'Replication and consistency',
  'Partitioning',
  'Transactions and locks',
  'Storage and queries',
  'Messaging and data flow',
  'Architecture and organisation',
] as const;

/** One of them. */
export type TermGroup = (typeof termGroups)[number];

/** Where a term can be seen at work: lessons, labs and examples by their ids, kinds of components. A lab’s id can have that of a case behind it. */
export interface TermSeen {
  readonly lessons?: readonly string[];
  readonly labs?: readonly string[];
  readonly examples?: readonly string[];
  readonly kinds?: readonly KindId[];
}

/** A word of the field in one or two sentences, and where to see it or why it cannot be seen. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly group: TermGroup;
  readonly text: string;
  readonly seen?: TermSeen;
  /** Why it is not simulated, or how much of it; one of this and `seen` is always there. */
  readonly limits?: string;
}
