import type { Saveable, Saved } from '../state/Saveable';
import { spanState } from './spanState';

const FIRST_CAPACITY = 1024;

type Column = Int32Array | Float64Array | Uint8Array | Uint16Array;

/**
 * Every call under way, one row each: the attempt on its connection and the span that it becomes at the callee. A request
 * is the row of its source; a message that waits in a queue is a row too. Rows are used again when nothing refers to them.
 */
export class SpanTable implements Saveable {
  /** The row of the span that made the call, or -1 when nobody waits for the reply. */
  parent = new Int32Array(FIRST_CAPACITY);
  /** Where it is served: index of the component, and of the instance in it. */
  component = new Int32Array(FIRST_CAPACITY);
  instance = new Int32Array(FIRST_CAPACITY);
  /** The instance that the attempt was sent to: `instance` is another one after a `forward`. */
  target = new Int32Array(FIRST_CAPACITY);
  /** Index of the connection that the attempt was made on (timeout, retries and counts belong to it), or -1. */
  link = new Int32Array(FIRST_CAPACITY);
  /** Index of the connection that it came along last: another one after a `forward`. */
  hop = new Int32Array(FIRST_CAPACITY);
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
  operation = new Uint8Array(FIRST_CAPACITY);
  verb = new Uint8Array(FIRST_CAPACITY);
  state = new Uint8Array(FIRST_CAPACITY);
  flags = new Uint8Array(FIRST_CAPACITY);
  step = new Uint8Array(FIRST_CAPACITY);
  /** Bit n: the lookup with number n of its plan did not find the key. */
  misses = new Uint8Array(FIRST_CAPACITY);
  attempt = new Uint16Array(FIRST_CAPACITY);
  outcome = new Uint8Array(FIRST_CAPACITY);
  key = new Float64Array(FIRST_CAPACITY);
  request = new Float64Array(FIRST_CAPACITY);
  sentAt = new Float64Array(FIRST_CAPACITY);
  arrivedAt = new Float64Array(FIRST_CAPACITY);

  /** Rows in use. */
  live = 0;
  /** Rows ever used: all rows in use lie below. */
  used = 0;
  /** How often a row was taken: what an event costs depends on it. It counts for this machine only and is not saved. */
  taken = 0;
  private free = -1;

  /** A row with clean fields, in the state `sent`. */
  take(): number {
    let row = this.free;
    if (row >= 0) {
      this.free = this.next[row]!;
    } else {
      row = this.used++;
      if (row === this.parent.length) this.grow();
    }
    this.live++;
    this.taken++;
    this.next[row] = -1;
    this.timeoutClass[row] = -1;
    this.event[row] = -1;
    this.pending[row] = 0;
    this.flags[row] = 0;
    this.step[row] = 0;
    this.misses[row] = 0;
    this.attempt[row] = 1;
    this.outcome[row] = 0;
    this.version[row] = 0;
    this.state[row] = spanState.sent;
    return row;
  }

  /** The row that waits for the next attempt of a call while the earlier one is still at the callee. */
  takeForRetry(row: number): number {
    const copy = this.take();
    this.operation[copy] = this.operation[row]!;
    this.key[copy] = this.key[row]!;
    this.request[copy] = this.request[row]!;
    this.verb[copy] = this.verb[row]!;
    this.link[copy] = this.link[row]!;
    this.attempt[copy] = this.attempt[row]!;
    this.parent[copy] = this.parent[row]!;
    this.sentAt[copy] = this.sentAt[row]!;
    return copy;
  }

  /** Gives a row back; while its own calls are still out it stays, as a ghost that only waits for them. */
  release(row: number): void {
    if (this.pending[row]! > 0) {
      this.state[row] = spanState.ghost;
      return;
    }
    this.state[row] = spanState.free;
    this.next[row] = this.free;
    this.free = row;
    this.live--;
  }

  /** Bytes that one row takes in the table. */
  get bytesPerRow(): number {
    return this.columns().reduce((sum, column) => sum + column.BYTES_PER_ELEMENT, 0);
  }

  save(): Saved {
    return {
      numbers: Float64Array.of(this.live, this.used, this.free),
      columns: this.columns().map((column) => column.slice(0, this.used)),
    };
  }

  restore(saved: Saved): void {
    const { numbers, columns } = saved as { numbers: Float64Array; columns: Column[] };
    this.live = numbers[0]!;
    this.used = numbers[1]!;
    this.free = numbers[2]!;
    while (this.parent.length < this.used) this.grow();
    this.columns().forEach((column, index) => column.set(columns[index]!));
  }

  private columns(): Column[] {
    return [
      this.parent,
      this.component,
      this.instance,
      this.target,
      this.link,
      this.hop,
      this.next,
      this.timeoutNext,
      this.timeoutPrevious,
      this.timeoutClass,
      this.event,
      this.plan,
      this.version,
      this.pending,
      this.operation,
      this.verb,
      this.state,
      this.flags,
      this.step,
      this.misses,
      this.attempt,
      this.outcome,
      this.key,
      this.request,
      this.sentAt,
      this.arrivedAt,
    ];
  }

  private grow(): void {
    const length = this.parent.length * 2;
    this.parent = grownInt32(this.parent, length);
    this.component = grownInt32(this.component, length);
    this.instance = grownInt32(this.instance, length);
    this.target = grownInt32(this.target, length);
    this.link = grownInt32(this.link, length);
    this.hop = grownInt32(this.hop, length);
    this.next = grownInt32(this.next, length);
    this.timeoutNext = grownInt32(this.timeoutNext, length);
    this.timeoutPrevious = grownInt32(this.timeoutPrevious, length);
    this.timeoutClass = grownInt32(this.timeoutClass, length);
    this.event = grownInt32(this.event, length);
    this.plan = grownInt32(this.plan, length);
    this.version = grownInt32(this.version, length);
    this.pending = grownInt32(this.pending, length);
    this.operation = grownUint8(this.operation, length);
    this.verb = grownUint8(this.verb, length);
    this.state = grownUint8(this.state, length);
    this.flags = grownUint8(this.flags, length);
    this.step = grownUint8(this.step, length);
    this.misses = grownUint8(this.misses, length);
    this.attempt = grownUint16(this.attempt, length);
    this.outcome = grownUint8(this.outcome, length);
    this.key = grownFloat64(this.key, length);
    this.request = grownFloat64(this.request, length);
    this.sentAt = grownFloat64(this.sentAt, length);
    this.arrivedAt = grownFloat64(this.arrivedAt, length);
  }
}

function grownInt32(column: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(length);
  grown.set(column);
  return grown;
}

function grownUint16(column: Uint16Array, length: number): Uint16Array<ArrayBuffer> {
  const grown = new Uint16Array(length);
  grown.set(column);
  return grown;
}

function grownUint8(column: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(length);
  grown.set(column);
  return grown;
}

function grownFloat64(column: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const grown = new Float64Array(length);
  grown.set(column);
  return grown;
}
