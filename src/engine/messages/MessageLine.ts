import { IntegerMap } from '../collections/IntegerMap';
import type { Saveable, Saved } from '../state/Saveable';
import { messageState } from './messageState';
import type { MessageStore } from './MessageStore';

/** Lanes of a line: priorities or tenants. */
const LANES = 256;
const USED = 0;
const TURN = 1;

/**
 * The messages of a channel that wait to be handed out, in lanes: the first one that is not empty goes first, or each in
 * turn. With order by key, of each key only the first one that is not done stands in line. What has left the queue is
 * passed over when its turn comes.
 */
export class MessageLine implements Saveable {
  /** Whether a message waits until the one before it of the same key is done. */
  byKey = false;
  /** Whether the lanes take turns. */
  takesTurns = false;
  private readonly store: MessageStore;
  private readonly heads = new Int32Array(LANES).fill(-1);
  private readonly tails = new Int32Array(LANES).fill(-1);
  /** Lanes that were ever used, and the one whose turn it is. */
  private readonly lanes = Int32Array.of(1, 0);
  /** By key: the last one of those that are not done. */
  private readonly lastOfKey = new IntegerMap();

  constructor(store: MessageStore) {
    this.store = store;
  }

  /** Takes a new message: it stands in line in a lane, or behind the one before it of its key. */
  enter(message: number, lane: number): void {
    const { store, lastOfKey } = this;
    if (!this.byKey) {
      this.append(message, lane);
      return;
    }
    const before = lastOfKey.get(store.key[message]!);
    lastOfKey.set(store.key[message]!, message);
    if (before < 0) {
      this.append(message, lane);
    } else {
      store.follower[before] = message;
      store.state[message] = messageState.behind;
    }
  }

  /** Puts a message at the end of a lane. */
  append(message: number, lane: number): void {
    const { store, heads, tails, lanes } = this;
    if (lane >= lanes[USED]!) lanes[USED] = lane + 1;
    store.state[message] = messageState.waiting;
    store.references[message]!++;
    store.next[message] = -1;
    if (tails[lane]! >= 0) store.next[tails[lane]!] = message;
    else heads[lane] = message;
    tails[lane] = message;
  }

  /** The message that is next to be handed out; -1 when there is none. */
  first(): number {
    const lane = this.firstLane();
    return lane < 0 ? -1 : this.heads[lane]!;
  }

  /** Takes the message that `first` told of out of the line. */
  takeFirst(): number {
    const lane = this.firstLane();
    const message = this.heads[lane]!;
    this.lanes[TURN] = (lane + 1) % this.lanes[USED]!;
    this.dropHead(lane);
    return message;
  }

  /** The message that has been there longest of those that are first in a lane; it only looks. -1 when there is none. */
  oldest(): number {
    const { store } = this;
    let oldest = -1;
    for (let lane = 0; lane < this.lanes[USED]!; lane++) {
      let message = this.heads[lane]!;
      while (message >= 0 && store.state[message] === messageState.gone) {
        message = store.next[message]!;
      }
      if (message < 0) continue;
      if (oldest < 0 || store.storedAt[message]! < store.storedAt[oldest]!) oldest = message;
    }
    return oldest;
  }

  /** As `oldest`; what is gone from the heads of the lanes is dropped, so that it is not gone through again. */
  oldestWaiting(): number {
    const { store, heads } = this;
    for (let lane = 0; lane < this.lanes[USED]!; lane++) {
      while (heads[lane]! >= 0 && store.state[heads[lane]!] === messageState.gone) {
        this.dropHead(lane);
      }
    }
    return this.oldest();
  }

  /** A message has left the queue for good: the one behind it that may now stand in line, or -1. */
  succeed(message: number): number {
    const { store, lastOfKey } = this;
    const follower = store.follower[message]!;
    store.follower[message] = -1;
    if (follower < 0 && lastOfKey.size > 0 && lastOfKey.get(store.key[message]!) === message) {
      lastOfKey.delete(store.key[message]!);
    }
    return follower;
  }

  save(): Saved {
    return [this.heads.slice(), this.tails.slice(), this.lastOfKey.save(), this.lanes.slice()];
  }

  restore(saved: Saved): void {
    const [heads, tails, lastOfKey, lanes] = saved as [Int32Array, Int32Array, Saved, Int32Array];
    this.heads.set(heads);
    this.tails.set(tails);
    this.lastOfKey.restore(lastOfKey);
    this.lanes.set(lanes);
  }

  /** The lane that is next to be served; what is gone from its head is dropped. -1 where all are empty. */
  private firstLane(): number {
    const used = this.lanes[USED]!;
    const from = this.takesTurns ? this.lanes[TURN]! : 0;
    for (let step = 0; step < used; step++) {
      const lane = (from + step) % used;
      for (let head = this.heads[lane]!; head >= 0; head = this.heads[lane]!) {
        if (this.store.state[head] !== messageState.gone) return lane;
        this.dropHead(lane);
      }
    }
    return -1;
  }

  private dropHead(lane: number): void {
    const { store, heads, tails } = this;
    const message = heads[lane]!;
    heads[lane] = store.next[message]!;
    if (heads[lane] < 0) tails[lane] = -1;
    store.references[message]!--;
    store.tidy(message);
  }
}
