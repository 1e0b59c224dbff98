import type { Term } from './Term';

const group = 'Replication and consistency';

/** Terms of copies and of what their readers see. */
export const consistencyTerms: readonly Term[] = [
  {
    id: 'cap',
    name: 'CAP',
    group,
    text: 'When the copies of the data cannot reach each other, each side either goes on and they come to differ, or the smaller side stops. There is no third way while the cut lasts.',
    seen: { lessons: ['quorum-reads'], kinds: ['quorum-store', 'consensus-store'] },
  },
  {
    id: 'base',
    name: 'BASE and ACID',
    group,
    text: 'Two promises: always an answer that becomes right in the end, or a transaction that is whole, consistent, alone and lasting. The second waits, and refuses when it cannot keep it.',
    seen: { kinds: ['quorum-store', 'sql-database'] },
  },
  {
    id: 'eventual-consistency',
    name: 'Eventual consistency',
    group,
    text: 'Copies agree once writes stop and messages have arrived. Until then a read may return an old value, or first a new one and then an old.',
    seen: { lessons: ['quorum-reads'], kinds: ['quorum-store', 'document-db'] },
  },
  {
    id: 'strong-consistency',
    name: 'Strong consistency',
    group,
    text: 'Every read sees the latest acknowledged write, as if there were one copy. Reads and writes wait for enough copies, or go to the leader.',
    seen: {
      lessons: ['quorum-reads'],
      examples: ['settings-by-majority'],
      kinds: ['consensus-store', 'quorum-store'],
    },
    limits:
      'Counted by the order of versions of each key; histories over several keys are not checked.',
  },
  {
    id: 'quorum',
    name: 'Quorum: N, R, W',
    group,
    text: 'Of N copies a write waits for W and a read asks R. With R + W above N every read meets a copy that has the latest write.',
    seen: { lessons: ['quorum-reads'], kinds: ['quorum-store'] },
  },
  {
    id: 'read-replica',
    name: 'Read replica',
    group,
    text: 'A copy that follows the primary and answers reads. Each adds capacity for reads, and each takes every write as well.',
    seen: { lessons: ['read-write-ratio'], kinds: ['sql-database', 'document-db'] },
  },
  {
    id: 'read-your-writes',
    name: 'Replication lag, read your writes',
    group,
    text: 'A replica is a little behind. Whoever saves and looks at once may not find it, unless the next reads of that user go to the primary.',
    seen: { kinds: ['sql-database'] },
  },
  {
    id: 'leader-follower',
    name: 'Leader and followers',
    group,
    text: 'One takes the writes and passes them on. If it acknowledges before a follower has them, those of the last moment are lost when it dies.',
    seen: { kinds: ['sql-database', 'document-db'] },
  },
  {
    id: 'multi-leader',
    name: 'Several leaders',
    group,
    text: 'Each region takes writes and passes them to the others later. Writes are near, and two of the same key at the same time are a conflict that some rule must settle.',
    seen: { kinds: ['quorum-store'] },
    limits:
      'Conflicts of equal members are simulated; two primaries of a relational database are not.',
  },
  {
    id: 'consensus',
    name: 'Consensus (Raft)',
    group,
    text: 'A majority agrees on a leader for a term and on the order of all writes. Two of five may be gone; of three gone, nothing can be written.',
    seen: { examples: ['settings-by-majority'], kinds: ['consensus-store'] },
  },
  {
    id: 'split-brain',
    name: 'Split brain and fencing',
    group,
    text: 'Two that each believe to be the primary. A token that grows with each new primary lets the store refuse the old one.',
    seen: { kinds: ['sql-database', 'consensus-store'] },
  },
  {
    id: 'geo-replication',
    name: 'Geo-replication',
    group,
    text: 'Copies in several regions: reads are near, and a region can be lost. A write that waits for another region takes its round trip longer.',
    seen: {
      lessons: ['data-locality'],
      examples: ['two-regions'],
      kinds: ['sql-database', 'quorum-store'],
    },
  },
  {
    id: 'logical-replication',
    name: 'Logical and physical replication',
    group,
    text: 'Copying changes of rows, which can be filtered and fit another version, or copying bytes, which is faster and the same everywhere.',
    limits:
      'Only how fast a replica applies what it gets is a setting; formats and versions are not simulated.',
    seen: { kinds: ['sql-database', 'change-capture'] },
  },
  {
    id: 'federation',
    name: 'Federation',
    group,
    text: 'A database for each function, such as users and orders, instead of one for all. Each has less to do; what joined them becomes two calls.',
    seen: { kinds: ['sql-database'] },
  },
];
