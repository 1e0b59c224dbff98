/** Something that the simulation leaves out, and what it has in its place or where to turn. */
export interface LeftOut {
  readonly what: string;
  readonly instead: string;
}

/** What the simulation leaves out. */
export const leftOut: readonly LeftOut[] = [
  {
    what: 'Real database engines',
    instead:
      'A store takes a time for each call, locks rows, has connections, replicas, shards and versions of keys. It has no pages, no buffer pool and no statements. What happens between the statements of two transactions is in the lab.',
  },
  {
    what: 'Query planning on real data',
    instead:
      'No tables, no indexes, no join orders: a query is as slow as its distribution says. Measure yours and put it in.',
  },
  {
    what: 'Garbage collection in detail',
    instead:
      'Pauses can be caused as a fault, regular or all at once, and memory can leak until a crash. Heaps and generations are not there.',
  },
  {
    what: 'TCP and congestion',
    instead:
      'A connection has a delay, a bandwidth and a loss. Windows, slow start and retransmission are not there, so a loss is a lost call and not a slow one.',
  },
  {
    what: 'The scheduler of the operating system',
    instead:
      'Slots work at their speed, or share the processor evenly where that is chosen. Cores, interrupts, neighbours in the same host and context switches are not there; stolen processor time is a fault that can be caused.',
  },
  {
    what: 'TLS and the price of a handshake',
    instead: 'Add it to the delay of a connection or to the service time where it matters.',
  },
  {
    what: 'Security',
    instead:
      'A firewall or an auth service costs time and turns a share of the calls away. Whether a design withstands an attacker cannot be seen here.',
  },
  {
    what: 'Consistency finer than the order of versions',
    instead:
      'Old reads, lost writes, conflicts and oversold units are counted exactly. Histories are not checked for linearizability.',
  },
  {
    what: 'People',
    instead:
      'Nobody is paged, misreads a dashboard or deploys the wrong build. Faults come when you plan them.',
  },
  {
    what: 'The quality of code',
    instead: 'An error is a share of the calls that fail, not a bug with a cause.',
  },
  {
    what: 'Teams and organisation',
    instead:
      'A boundary between two services costs network time here. What it costs or saves those who work on it cannot be simulated.',
  },
  {
    what: 'Your figures',
    instead:
      'Times, limits and prices are typical values, each with its source and how sure it is. A run without doubt in its inputs still has the doubt of its model.',
  },
];
