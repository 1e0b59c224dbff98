import type { LabNumber, LabProgram, LabStatement } from './LabProgram';
import type { LabRow, LabScenario, LabValues } from './LabScenario';

const commit: LabStatement = { type: 'commit' };
const rollback: LabStatement = { type: 'rollback' };

const accounts: readonly LabRow[] = [
  { id: 'savings', name: 'Savings', table: 'Accounts', value: 60 },
  { id: 'current', name: 'Current', table: 'Accounts', value: 40 },
];

const total = {
  text: 'The two accounts hold 100 together.',
  holds: (values: LabValues) => sumOf(values) === 100,
};

const stock: LabRow = { id: 'stock', name: 'Stock', table: 'Items', value: 10 };

const sold = {
  text: 'What is left is 10 less what was sold: 1 by A, 2 by B.',
  holds: ({ stock: left }: LabValues, [a, b]: readonly boolean[]) =>
    left === 10 - (a === true ? 1 : 0) - (b === true ? 2 : 0),
};

/** The cases of the lab: at least one for each anomaly, and what helps. */
export const scenarios: readonly LabScenario[] = [
  {
    id: 'two-buyers',
    name: 'Two buyers, one car',
    text: 'Each of two buyers is written down as the owner of the same car, and then on the invoice. 0 is nobody, 1 is A, 2 is B.',
    shows: 'dirty-write',
    rows: [
      { id: 'owner', name: 'Owner', table: 'Cars', value: 0 },
      { id: 'invoice', name: 'Invoice', table: 'Invoices', value: 0 },
    ],
    programs: [
      program('A', 'buys', write('owner', 1), write('invoice', 1), commit),
      program('B', 'buys', write('owner', 2), write('invoice', 2), commit),
    ],
    rule: {
      text: 'The invoice goes to the owner.',
      holds: ({ owner, invoice }) => owner === invoice,
    },
  },
  {
    id: 'taken-back',
    name: 'A payment that is taken back',
    text: 'A takes 80 from a balance of 100 and rolls back. B copies the balance into a report.',
    shows: 'dirty-read',
    rows: [
      { id: 'balance', name: 'Balance', table: 'Accounts', value: 100 },
      { id: 'report', name: 'Report', table: 'Reports', value: 0 },
    ],
    programs: [
      program('A', 'pays, and takes it back', write('balance', 20), rollback),
      program('B', 'reports', read('b', 'balance'), write('report', from('b')), commit),
    ],
    rule: {
      text: 'The report shows a balance that was really there: 100.',
      holds: ({ report }, [, reported]) => reported !== true || report === 100,
    },
  },
  {
    id: 'price',
    name: 'A price that changes on the way',
    text: 'A reads the price for the page and again for the bill, in one transaction. B raises it.',
    shows: 'non-repeatable-read',
    rows: [{ id: 'price', name: 'Price', table: 'Items', value: 10 }],
    programs: [
      program('A', 'shows and bills', read('shown', 'price'), read('billed', 'price'), commit),
      program('B', 'raises the price', write('price', 12), commit),
    ],
  },
  {
    id: 'counted-twice',
    name: 'Bookings counted twice',
    text: 'A counts the bookings for the head of a list and again for its foot. B adds one.',
    shows: 'phantom',
    rows: [
      { id: 'first', name: 'First booking', table: 'Bookings', value: 1 },
      { id: 'second', name: 'Second booking', table: 'Bookings', value: undefined },
    ],
    programs: [
      program('A', 'lists', count('head', 'Bookings'), count('foot', 'Bookings'), commit),
      program('B', 'books', insert('second', 1), commit),
    ],
  },
  {
    id: 'room-at-noon',
    name: 'The room at noon',
    text: 'Two people each look whether the room is free at noon, and book it if nobody has.',
    shows: 'phantom',
    rows: [
      { id: 'a', name: 'Booking of A', table: 'Bookings at noon', value: undefined },
      { id: 'b', name: 'Booking of B', table: 'Bookings at noon', value: undefined },
    ],
    programs: [
      program('A', 'books', count('n', 'Bookings at noon'), insertIfNone('a'), commit),
      program('B', 'books', count('n', 'Bookings at noon'), insertIfNone('b'), commit),
    ],
    rule: {
      text: 'At most one has the room.',
      holds: (values) => sumOf(values) <= 1,
    },
  },
  {
    id: 'stock-counter',
    name: 'A stock counter',
    text: 'Two sales read what is in stock, take off what they sell in the program, and write back what is left.',
    shows: 'lost-update',
    rows: [stock],
    programs: [
      program('A', 'sells 1', read('s', 'stock'), write('stock', from('s', -1)), commit),
      program('B', 'sells 2', read('s', 'stock'), write('stock', from('s', -2)), commit),
    ],
    rule: sold,
  },
  {
    id: 'one-statement',
    name: 'The stock counter in one statement',
    text: 'The same sales, but the database does the sum: one statement reads, changes and writes. It is the cheapest cure of a lost update.',
    rows: [stock],
    programs: [
      program('A', 'sells 1', add('stock', -1), commit),
      program('B', 'sells 2', add('stock', -2), commit),
    ],
    rule: sold,
  },
  {
    id: 'statement-of-accounts',
    name: 'A statement during a transfer',
    text: 'A reads two accounts for a statement. B moves 30 from one to the other. The total is 100 all the time, but A may see another.',
    shows: 'read-skew',
    rows: accounts,
    programs: [
      program('A', 'reads both', read('s', 'savings'), read('c', 'current'), commit),
      program('B', 'moves 30', add('savings', -30), add('current', 30), commit),
    ],
    rule: total,
  },
  {
    id: 'fee',
    name: 'A fee during a transfer',
    text: 'A reads the savings, takes a fee of 10 from the current account, and reads what is left there. B moves 30 from one to the other.',
    shows: 'read-skew',
    rows: accounts,
    programs: [
      program(
        'A',
        'takes a fee',
        read('s', 'savings'),
        add('current', -10),
        read('c', 'current'),
        commit,
      ),
      program('B', 'moves 30', add('savings', -30), add('current', 30), commit),
    ],
  },
  {
    id: 'doctors',
    name: 'Two doctors on call',
    text: 'Alice and Bob are on call (1). Each looks whether two are, and if so goes off call (0).',
    shows: 'write-skew',
    rows: [
      { id: 'alice', name: 'Alice', table: 'Doctors', value: 1 },
      { id: 'bob', name: 'Bob', table: 'Doctors', value: 1 },
    ],
    programs: [
      program('A', 'is Alice', read('n', 'alice', 'bob'), writeIfTwo('alice'), commit),
      program('B', 'is Bob', read('n', 'alice', 'bob'), writeIfTwo('bob'), commit),
    ],
    rule: {
      text: 'At least one is on call.',
      holds: (values) => sumOf(values) >= 1,
    },
  },
  {
    id: 'report',
    name: 'A report that only reads',
    text: 'A pays 20 in. B takes 10 out, and 1 more if the accounts hold less than 10. C only reads, and its report can fit neither order of A and B (Fekete, O’Neil and O’Neil 2004).',
    rows: [
      { id: 'savings', name: 'Savings', table: 'Accounts', value: 0 },
      { id: 'current', name: 'Current', table: 'Accounts', value: 0 },
    ],
    programs: [
      program('A', 'pays in', add('savings', 20), commit),
      program(
        'B',
        'takes out',
        read('t', 'savings', 'current'),
        {
          type: 'write',
          row: 'current',
          value: { base: -10 },
          when: { read: 't', atLeast: 10 },
          otherwise: { base: -11 },
        },
        commit,
      ),
      program('C', 'reports', read('t', 'savings', 'current'), commit),
    ],
  },
  {
    id: 'broken-off',
    name: 'A transfer that breaks off',
    text: 'A takes 30 from the savings and crashes before it has added them to the current account: the database takes back what was half done. B adds up both accounts.',
    rows: accounts,
    programs: [
      program('A', 'crashes half-way', add('savings', -30), rollback),
      program('B', 'adds up', read('t', 'savings', 'current'), commit),
    ],
    rule: total,
  },
  {
    id: 'opposite-transfers',
    name: 'Transfers in opposite directions',
    text: 'A moves 10 from savings to current, B moves 20 the other way. Each changes first the row that the other changes last, so each can wait for the other.',
    rows: accounts,
    programs: [
      program('A', 'moves 10', add('savings', -10), add('current', 10), commit),
      program('B', 'moves 20 back', add('current', -20), add('savings', 20), commit),
    ],
    rule: total,
  },
  {
    id: 'same-order',
    name: 'The transfers, rows in one order',
    text: 'The same two transfers, but both change the savings first. One may wait; nobody waits in a circle.',
    rows: accounts,
    programs: [
      program('A', 'moves 10', add('savings', -10), add('current', 10), commit),
      program('B', 'moves 20 back', add('savings', 20), add('current', -20), commit),
    ],
    rule: total,
  },
  {
    id: 'no-row-shared',
    name: 'Two orders that share no row',
    text: 'Each changes an order of its own, so nobody waits. Tick “Lock whole tables”, which is what a database does when a transaction holds too many row locks, and see who waits.',
    rows: [
      { id: 'first', name: 'Order 1', table: 'Orders', value: 0 },
      { id: 'second', name: 'Order 2', table: 'Orders', value: 0 },
    ],
    programs: [
      program('A', 'ships order 1', write('first', 1), commit),
      program('B', 'ships order 2', write('second', 1), commit),
    ],
  },
];

function program(
  name: string,
  purpose: string,
  ...statements: readonly LabStatement[]
): LabProgram {
  return { name, purpose, statements };
}

function read(as: string, ...rows: readonly string[]): LabStatement {
  return { type: 'read', rows, as };
}

function count(as: string, table: string): LabStatement {
  return { type: 'count', table, as };
}

function write(row: string, value: number | LabNumber): LabStatement {
  return { type: 'write', row, value: typeof value === 'number' ? { base: value } : value };
}

function add(row: string, amount: number): LabStatement {
  return { type: 'add', row, amount: { base: amount } };
}

function insert(row: string, value: number): LabStatement {
  return { type: 'insert', row, value: { base: value } };
}

function insertIfNone(row: string): LabStatement {
  return { type: 'insert', row, value: { base: 1 }, when: { read: 'n', below: 1 } };
}

function writeIfTwo(row: string): LabStatement {
  return { type: 'write', row, value: { base: 0 }, when: { read: 'n', atLeast: 2 } };
}

/** What was read under a name, and so much more. */
function from(name: string, more = 0): LabNumber {
  return { base: more, read: name };
}

function sumOf(values: LabValues): number {
  return Object.values(values).reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
