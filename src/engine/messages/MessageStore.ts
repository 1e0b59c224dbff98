import type { Saveable, Saved } from '../state/Saveable';
import { messageState } from './messageState';

const FIRST_CAPACITY = 64;

type Column = Float64Array | Int32Array | Uint8Array;

/** Most messages in one queue or topic, copies for subscribers included: about 300 MB; what comes beyond is turned away. */
export const MOST_MESSAGES = 4_194_304;

/** The messages of one queue, a place each, in columns: 74 bytes a message. Places are used again when nothing refers to them. */
export class MessageStore implements Saveable {
  key = new Float64Array(FIRST_CAPACITY);
  request = new Float64Array(FIRST_CAPACITY);
  /** When it was stored. */
  storedAt = new Float64Array(FIRST_CAPACITY);
  /** When it was handed out last. */
  sentAt = new Float64Array(FIRST_CAPACITY);
  /** Counts up in the order of storing. */
  serial = new Int32Array(FIRST_CAPACITY);
  version = new Int32Array(FIRST_CAPACITY);
  deliveries = new Int32Array(FIRST_CAPACITY);
  /** Lines, timers and deliveries that refer to it. */
  references = new Int32Array(FIRST_CAPACITY);
  /** Deliveries that are out, those whose time is up included. */
  outside = new Int32Array(FIRST_CAPACITY);
  /** The next in line, or in the list of free places. */
  next = new Int32Array(FIRST_CAPACITY);
  /** The next one of its key, which waits until this one is done; or -1. */
  follower = new Int32Array(FIRST_CAPACITY);
  /** The number of the channel whose copy it is. */
  channel = new Int32Array(FIRST_CAPACITY);
  user = new Int32Array(FIRST_CAPACITY);
  tenant = new Uint8Array(FIRST_CAPACITY);
  operation = new Uint8Array(FIRST_CAPACITY);
  verb = new Uint8Array(FIRST_CAPACITY);
  state = new Uint8Array(FIRST_CAPACITY);
  /** 1: no worker can ever do it. */
  poison = new Uint8Array(FIRST_CAPACITY);
  /** 1: it was done at least once. 2: it was given up as a dead letter. */
  done = new Uint8Array(FIRST_CAPACITY);

  /** Places in use, and places ever used. */
  live = 0;
  used = 0;
  private lastSerial = 0;
  private free = -1;

  /** A place for a new message. */
  take(): number {
    let place = this.free;
    if (place >= 0) {
      this.free = this.next[place]!;
    } else {
      place = this.used++;
      if (place === this.key.length) this.grow();
    }
    this.live++;
    this.serial[place] = ++this.lastSerial;
    this.deliveries[place] = 0;
    this.references[place] = 0;
    this.outside[place] = 0;
    this.next[place] = -1;
    this.follower[place] = -1;
    this.poison[place] = 0;
    this.done[place] = 0;
    return place;
  }

  /** Gives the place of a message back that is gone, as soon as nothing refers to it. */
  tidy(place: number): void {
    if (this.state[place] !== messageState.gone || this.references[place]! > 0) return;
    this.state[place] = messageState.free;
    this.next[place] = this.free;
    this.free = place;
    this.live--;
  }

  /** The lowest serial of a channel's messages that may still be done for the first time; Infinity when there is none. */
  lowestSerial(channel: number): number {
    let lowest = Infinity;
    for (let place = 0; place < this.used; place++) {
      const isOpen = this.state[place] !== messageState.free && this.done[place] === 0;
      if (isOpen && this.channel[place] === channel) {
        lowest = Math.min(lowest, this.serial[place]!);
      }
    }
    return lowest;
  }

  save(): Saved {
    return {
      numbers: Float64Array.of(this.live, this.used, this.free, this.lastSerial),
      columns: this.columns().map((column) => column.slice(0, this.used)),
    };
  }

  restore(saved: Saved): void {
    const { numbers, columns } = saved as { numbers: Float64Array; columns: Column[] };
    this.live = numbers[0]!;
    this.used = numbers[1]!;
    this.free = numbers[2]!;
    this.lastSerial = numbers[3]!;
    while (this.key.length < this.used) this.grow();
    this.columns().forEach((column, index) => column.set(columns[index]!));
  }

  private columns(): Column[] {
    return [
      this.key,
      this.request,
      this.storedAt,
      this.sentAt,
      this.serial,
      this.version,
      this.deliveries,
      this.references,
      this.outside,
      this.next,
      this.follower,
      this.channel,
      this.user,
      this.tenant,
      this.operation,
      this.verb,
      this.state,
      this.poison,
      this.done,
    ];
  }

  private grow(): void {
    const length = this.key.length * 2;
    const numbers = (column: Float64Array): Float64Array<ArrayBuffer> =>
      filled(new Float64Array(length), column);
    const integers = (column: Int32Array): Int32Array<ArrayBuffer> =>
      filled(new Int32Array(length), column);
    const bytes = (column: Uint8Array): Uint8Array<ArrayBuffer> =>
      filled(new Uint8Array(length), column);
    this.key = numbers(this.key);
    this.request = numbers(this.request);
    this.storedAt = numbers(this.storedAt);
    this.sentAt = numbers(this.sentAt);
    this.serial = integers(this.serial);
    this.version = integers(this.version);
    this.deliveries = integers(this.deliveries);
    this.references = integers(this.references);
    this.outside = integers(this.outside);
    this.next = integers(this.next);
    this.follower = integers(this.follower);
    this.channel = integers(this.channel);
    this.user = integers(this.user);
    this.tenant = bytes(this.tenant);
    this.operation = bytes(this.operation);
    this.verb = bytes(this.verb);
    this.state = bytes(this.state);
    this.poison = bytes(this.poison);
    this.done = bytes(this.done);
  }
}

function filled<List extends Column>(longer: List, column: Column): List {
  longer.set(column);
  return longer;
}
