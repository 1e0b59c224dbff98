import { longerColumn } from '../collections/longerColumn';
import type { Saveable, Saved } from '../state/Saveable';
import { spanState } from './spanState';

const FIRST_CAPACITY = 1024;

/** In the order in which they are saved. */
const columnNames = [
  'parent',
  'component',
  'instance',
  'target',
  'link',
  'hop',
  'next',
  'timeoutNext',
  'timeoutPrevious',
  'timeoutClass',
  'event',
  'plan',
  'version',
  'pending',
  'user',
  'tenant',
  'operation',
  'verb',
  'state',
  'flags',
  'step',
  'rule',
  'misses',
  'attempt',
  'outcome',
  'ticket',
  'deadline',
  'key',
  'request',
  'sentAt',
  'arrivedAt',
] as const;

type Column = Int16Array | Int32Array | Float64Array | Uint8Array | Uint16Array;

/**
 * Every call under way, one row each: the attempt on its connection and the span that it becomes at the callee. A request
 * is the row of its source; a message that waits in a queue is a row too. Rows are used again when nothing refers to them.
 */
export class SpanTable implements Saveable {
  /** The row of the span that made the call, or -1 when nobody waits for the reply. */
  parent = new Int32Array(FIRST_CAPACITY);
  /** Where it is served: index of the component, and of the instance in it. A run has fewer than 2^15 components and connections. */
  component = new Int16Array(FIRST_CAPACITY);
  instance = new Int32Array(FIRST_CAPACITY);
  /** The instance that the attempt was sent to: `instance` is another one after a `forward`. */
  target = new Int32Array(FIRST_CAPACITY);
  /** Index of the connection that the attempt was made on (timeout, retries and counts belong to it), or -1. */
  link = new Int16Array(FIRST_CAPACITY);
  /** Index of the connection that it came along last: another one after a `forward`. */
  hop = new Int16Array(FIRST_CAPACITY);
  /** Neighbour in a waiting line or in the list of free rows. */
  next = new Int32Array(FIRST_CAPACITY);
  /** Neighbours in the list of timeouts, and the class of that list (-1: none). */
  timeoutNext = new Int32Array(FIRST_CAPACITY);
  timeoutPrevious = new Int32Array(FIRST_CAPACITY);
  timeoutClass = new Int32Array(FIRST_CAPACITY);
  /** Handle of its event in the event list, or -1. */
  event = new Int32Array(FIRST_CAPACITY);
  /** Index of the call plan that it follows. */
  plan = new Int32Array(FIRST_CAPACITY);
  /** Version of the key that it read or wrote. */
  version = new Int32Array(FIRST_CAPACITY);
  /** Calls of its own that are not settled. */
  pending = new Int32Array(FIRST_CAPACITY);
  /** Who it is for: a number of one user or session, so that what belongs together can go to one place. */
  user = new Int32Array(FIRST_CAPACITY);
  /** Whose it is: 0 nobody's, n the tenant with number n - 1. */
  tenant = new Uint8Array(FIRST_CAPACITY);
  operation = new Uint8Array(FIRST_CAPACITY);
  verb = new Uint8Array(FIRST_CAPACITY);
  state = new Uint8Array(FIRST_CAPACITY);
  flags = new Uint8Array(FIRST_CAPACITY);
  step = new Uint8Array(FIRST_CAPACITY);
  /** The place of the rule that made the call, within its step of the caller's plan. */
  rule = new Uint16Array(FIRST_CAPACITY);
  /** Bit n: the lookup with number n of its plan did not find the key. */
  misses = new Uint8Array(FIRST_CAPACITY);
  attempt = new Uint16Array(FIRST_CAPACITY);
  outcome = new Uint8Array(FIRST_CAPACITY);
  /** Number of the ticket that its connection's policy has for it, or -1. */
  ticket = new Int32Array(FIRST_CAPACITY);
  /** Its caller gives up then, simulated seconds: no work is started for it any more. */
  deadline = new Float64Array(FIRST_CAPACITY);
  key = new Float64Array(FIRST_CAPACITY);
  request = new Float64Array(FIRST_CAPACITY);
  sentAt = new Float64Array(FIRST_CAPACITY);
  arrivedAt = new Float64Array(FIRST_CAPACITY);

  /** 1 where whoever traces requests follows the row: nobody else need be told of it. It is no part of the state. */
  followed = new Uint8Array(FIRST_CAPACITY);

  /** Rows in use. */
  live = 0;
  /** Rows ever used: all rows in use lie below. */
  used = 0;
  /** How often a row was taken: what an event costs depends on it. It counts for this machine only and is not saved. */
  taken = 0;
  /** Told of rows that are given back; looking changes nothing. */
  watcher: { released(row: number): void } | undefined = undefined;
  private free = -1;

  /** A row with clean fields, in the state `sent`. */
  take(): number {
    const row = this.allot();
    this.version[row] = 0;
    this.user[row] = 0;
    this.tenant[row] = 0;
    return row;
  }

  /** A row for a call of a span, which is asked for what the span itself was asked for. */
  takeFor(parent: number): number {
    const row = this.allot();
    this.copyOrigin(parent, row);
    this.verb[row] = this.verb[parent]!;
    this.version[row] = this.version[parent]!;
    this.parent[row] = parent;
    this.rule[row] = 0;
    return row;
  }

  /**
   * As `take`, where version, user and tenant are set by whoever takes it. The calls of a free row were settled and its
   * timeout was stopped before it was given back: these columns are clean.
   */
  allot(): number {
    const row = this.free;
    if (row < 0) return this.extend();
    this.free = this.next[row]!;
    this.live++;
    this.taken++;
    this.event[row] = -1;
    this.flags[row] = 0;
    this.step[row] = 0;
    this.misses[row] = 0;
    this.attempt[row] = 1;
    this.outcome[row] = 0;
    this.ticket[row] = -1;
    this.deadline[row] = Infinity;
    this.state[row] = spanState.sent;
    return row;
  }

  /** Takes a row that was never used. */
  private extend(): number {
    const row = this.used++;
    if (row === this.parent.length) this.grow();
    this.timeoutClass[row] = -1;
    this.next[row] = -1;
    this.free = row;
    return this.allot();
  }

  /** Whether a row has one of these marks (values of `spanFlag`). */
  isMarked(row: number, marks: number): boolean {
    return (this.flags[row]! & marks) !== 0;
  }

  /** The row that waits for the next attempt of a call while the earlier one is still at the callee. */
  takeForRetry(row: number): number {
    const copy = this.take();
    this.copyOrigin(row, copy);
    this.version[copy] = this.version[row]!;
    this.verb[copy] = this.verb[row]!;
    this.link[copy] = this.link[row]!;
    this.attempt[copy] = this.attempt[row]!;
    this.parent[copy] = this.parent[row]!;
    this.rule[copy] = this.rule[row]!;
    this.sentAt[copy] = this.sentAt[row]!;
    return copy;
  }

  /** Whether a span waits for calls of its own and may make more; of a join, whether its caller does. */
  isAtCalls(row: number): boolean {
    const caller = this.state[row] === spanState.joining ? this.parent[row]! : row;
    return this.state[caller] === spanState.calling;
  }

  /** What a request carries all the way down: operation, key, user, tenant. */
  copyOrigin(from: number, to: number): void {
    this.operation[to] = this.operation[from]!;
    this.key[to] = this.key[from]!;
    this.request[to] = this.request[from]!;
    this.user[to] = this.user[from]!;
    this.tenant[to] = this.tenant[from]!;
  }

  /** Gives a row back; while its own calls are still out it stays, as a ghost that only waits for them. */
  release(row: number): void {
    if (this.pending[row]! > 0) {
      this.state[row] = spanState.ghost;
      return;
    }
    if (this.watcher !== undefined && this.followed[row] !== 0) this.watcher.released(row);
    this.state[row] = spanState.free;
    this.next[row] = this.free;
    this.free = row;
    this.live--;
  }

  /** Bytes that one row takes in the table. */
  get bytesPerRow(): number {
    const columns: readonly Column[] = [...this.columns(), this.followed];
    return columns.reduce((sum, column) => sum + column.BYTES_PER_ELEMENT, 0);
  }

  save(): Saved {
    return {
      numbers: Float64Array.of(this.live, this.used, this.free),
      columns: this.columns().map((column) => column.slice(0, this.used)),
    };
  }

  restore(saved: Saved): void {
    const { numbers, columns } = saved as { numbers: Float64Array; columns: Column[] };
    this.live = numbers[0]! | 0;
    this.used = numbers[1]! | 0;
    this.free = numbers[2]! | 0;
    while (this.parent.length < this.used) this.grow();
    this.columns().forEach((column, index) => column.set(columns[index]!));
  }

  private columns(): Column[] {
    return columnNames.map((name) => this[name]);
  }

  private grow(): void {
    const length = this.parent.length * 2;
    for (const name of columnNames)
      Object.assign(this, { [name]: longerColumn(this[name], length) });
    this.followed = longerColumn(this.followed, length);
  }
}
