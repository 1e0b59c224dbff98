import type { Term } from './Term';

const group = 'Transactions and locks';
const inside =
  'It happens between the statements of two transactions, inside the database. The simulation of requests has no rows and no statements; of this it shows only the waits and conflicts.';

/** Terms of what happens when two change the same thing. */
export const transactionTerms: readonly Term[] = [
  {
    id: 'acid',
    name: 'ACID',
    group,
    text: 'A transaction is done whole or not at all, keeps the rules, does not see half of another, and lasts. Without it a crash between two steps leaves money nowhere.',
    seen: { labs: ['transactions broken-off'] },
    limits: inside,
  },
  {
    id: 'dirty-read',
    name: 'Dirty read',
    group,
    text: 'Reading what another transaction has written and may still take back. Possible only at read uncommitted.',
    seen: { labs: ['transactions taken-back'] },
    limits: inside,
  },
  {
    id: 'read-skew',
    name: 'Read skew',
    group,
    text: 'Reading one row before and one after another transaction’s commit, so that the two do not fit. A snapshot prevents it.',
    seen: { labs: ['transactions statement-of-accounts'] },
    limits: inside,
  },
  {
    id: 'phantom',
    name: 'Phantom',
    group,
    text: 'The same question asked twice finds a row that was not there before, because another transaction has added it.',
    seen: { labs: ['transactions room-at-noon'] },
    limits: inside,
  },
  {
    id: 'write-skew',
    name: 'Write skew',
    group,
    text: 'Two read the same, each changes another row, and together they break a rule that each alone has kept: both doctors go off call. A snapshot does not prevent it; serializable does.',
    seen: { labs: ['transactions doctors'] },
    limits: inside,
  },
  {
    id: 'mvcc',
    name: 'Snapshot isolation, MVCC',
    group,
    text: 'Each transaction sees the versions that were there when it began, so readers wait for nobody. Old versions stay as long as somebody may still read them.',
    seen: { labs: ['transactions report'] },
    limits: inside,
  },
  {
    id: 'lost-update',
    name: 'Lost update',
    group,
    text: 'Two read a value, both write a new one, and one of the two changes is gone: sold twice, taken off once.',
    seen: {
      labs: ['transactions stock-counter'],
      lessons: ['oversell'],
      examples: ['ticket-sale'],
      kinds: ['sql-database'],
    },
  },
  {
    id: 'optimistic-lock',
    name: 'Optimistic lock',
    group,
    text: 'Write only if the row still has the version that was read. Nobody waits; when many want the same row most attempts fail.',
    seen: { lessons: ['oversell'], kinds: ['sql-database', 'document-db'] },
  },
  {
    id: 'pessimistic-lock',
    name: 'Pessimistic lock',
    group,
    text: 'Take the row’s lock, and the others wait. Held for 5 ms that is 200 writes a second for that row; held across a call it is a handful.',
    seen: { examples: ['ticket-sale'], kinds: ['sql-database', 'sharded-database'] },
  },
  {
    id: 'deadlock',
    name: 'Deadlock',
    group,
    text: 'Each of two has what the other waits for. Taking locks in the same order everywhere prevents it.',
    seen: { labs: ['transactions opposite-transfers'], kinds: ['sql-database'] },
    limits:
      'In a run of requests rows are locked in one order, so that waits are seen and deadlocks are not.',
  },
  {
    id: 'lock-escalation',
    name: 'Lock escalation',
    group,
    text: 'So many row locks that the database takes one for the whole table, and everybody else stops.',
    seen: { labs: ['transactions no-row-shared'] },
    limits: inside,
  },
  {
    id: 'two-phase-commit',
    name: 'Two-phase commit',
    group,
    text: 'All take part and vote, then all do as was decided. While the coordinator is gone between the two, rows stay locked.',
    seen: { kinds: ['sharded-database'] },
  },
  {
    id: 'three-phase-commit',
    name: 'Three-phase commit',
    group,
    text: 'One more step lets the others decide when the coordinator is gone. Under a partition two sides may decide differently, so hardly anybody runs it.',
    limits: 'It belongs in a laboratory of votes and messages, which this is not.',
  },
  {
    id: 'outbox',
    name: 'Saga and outbox',
    group,
    text: 'A saga undoes step by step what cannot be done whole. An outbox writes the message into the same transaction as the change, so that neither is there without the other.',
    seen: { examples: ['orders-as-events'], kinds: ['change-capture', 'queue'] },
  },
];
