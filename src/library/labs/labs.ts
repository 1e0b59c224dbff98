/** Something small and exact to try by hand, of what the simulation of requests cannot show. */
export interface Lab {
  readonly id: string;
  readonly name: string;
  /** What there is to be found out. */
  readonly question: string;
  /** Further words by which it is found. */
  readonly words: string;
}

/** The labs, in the order of the list. */
export const labs: readonly Lab[] = [
  {
    id: 'transactions',
    name: 'Transactions and isolation levels',
    question: 'What can go wrong between two transactions, and which isolation level prevents it?',
    words:
      'interleaving dirty write dirty read non-repeatable phantom lost update read skew write skew deadlock snapshot serializable 2PL SSI MVCC select for update',
  },
];
