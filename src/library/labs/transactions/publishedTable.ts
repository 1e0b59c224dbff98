import type { AnomalyId } from './Anomaly';
import type { Possible } from './anomalyTable';
import type { LevelId } from './IsolationLevel';

/** What a publication says of a level. */
export interface PublishedLevel {
  readonly possible: Readonly<Record<AnomalyId, Possible>>;
  /** The publications, by their keys. */
  readonly sources: readonly PublicationId[];
}

/** Publications that tell which level lets which anomaly happen. */
export const publications = {
  berenson: {
    words:
      'Berenson, Bernstein, Gray, Melton, O’Neil, O’Neil: A Critique of ANSI SQL Isolation Levels, SIGMOD 1995, tables 2 and 4',
    address: 'https://doi.org/10.1145/568271.223785',
  },
  hermitage: {
    words:
      'Hermitage: tests of isolation levels of databases, begun by Kleppmann 2014, its table of results',
    address: 'https://github.com/ept/hermitage',
  },
  adya: {
    words: 'Adya, Liskov, O’Neil: Generalized Isolation Level Definitions, ICDE 2000',
    address: 'https://pmg.csail.mit.edu/papers/icde00.pdf',
  },
  postgresql: {
    words: 'PostgreSQL manual: Transaction Isolation, table of the levels',
    address: 'https://www.postgresql.org/docs/current/transaction-iso.html',
  },
  mysql: {
    words: 'MySQL manual: Consistent Nonlocking Reads (InnoDB)',
    address: 'https://dev.mysql.com/doc/refman/8.4/en/innodb-consistent-read.html',
  },
} as const;

/** One of them. */
export type PublicationId = keyof typeof publications;

const all: PublishedLevel['possible'] = {
  'dirty-write': 'yes',
  'dirty-read': 'yes',
  'non-repeatable-read': 'yes',
  phantom: 'yes',
  'lost-update': 'yes',
  'read-skew': 'yes',
  'write-skew': 'yes',
};

const none: PublishedLevel['possible'] = {
  'dirty-write': 'no',
  'dirty-read': 'no',
  'non-repeatable-read': 'no',
  phantom: 'no',
  'lost-update': 'no',
  'read-skew': 'no',
  'write-skew': 'no',
};

const committed = { ...all, 'dirty-write': 'no', 'dirty-read': 'no' } as const;

/** What is published of each level of the lab. Where Hermitage says that only readers are safe, it is possible in some cases. */
export const publishedTable: Readonly<Record<LevelId, PublishedLevel>> = {
  'degree-0': { possible: all, sources: ['berenson'] },
  'read-uncommitted': {
    possible: { ...all, 'dirty-write': 'no' },
    sources: ['berenson', 'hermitage'],
  },
  'read-committed': { possible: committed, sources: ['berenson', 'hermitage'] },
  'read-committed-versions': { possible: committed, sources: ['hermitage', 'postgresql'] },
  'repeatable-read': { possible: { ...none, phantom: 'yes' }, sources: ['berenson'] },
  'repeatable-read-versions': {
    possible: {
      ...none,
      phantom: 'some',
      'lost-update': 'yes',
      'read-skew': 'some',
      'write-skew': 'yes',
    },
    sources: ['hermitage', 'mysql'],
  },
  snapshot: {
    possible: { ...none, phantom: 'some', 'write-skew': 'yes' },
    sources: ['berenson', 'hermitage'],
  },
  'serializable-locks': { possible: none, sources: ['berenson', 'hermitage', 'adya'] },
  'serializable-versions': { possible: none, sources: ['hermitage', 'postgresql'] },
};
