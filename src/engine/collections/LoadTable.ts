import { mixKey } from '../behaviours/mixKey';
import type { Saveable, Saved } from '../state/Saveable';
import { EntryList } from './EntryList';
import { longerColumn } from './longerColumn';

const NONE = -1;
/** Loads known at a time, about 60 MB; further ones are made without being known. */
const MOST_LOADS = 1_048_576;

type SavedLoadTable = {
  readonly numbers: Int32Array;
  readonly keys: Float64Array;
  readonly startedAt: Float64Array;
  readonly places: Int32Array;
  readonly leaders: Int32Array;
  readonly timers: Int32Array;
  readonly marks: Int32Array;
  readonly waiters: Int32Array;
  readonly rows: Int32Array;
  readonly since: Float64Array;
};

/**
 * Keys that are being loaded, or were a short while ago, each at a place (a number that stands for an instance), with the
 * spans that wait for them in order of coming. A load has a number that holds until it is closed. Every step takes
 * constant time.
 */
export class LoadTable implements Saveable {
  /** Loads that are known. */
  size = 0;
  /** All loads, from the oldest on. */
  private readonly order = new EntryList();
  /** Open addressing with linear probing: numbers of loads, or -1. */
  private slots = new Int32Array(16).fill(NONE);
  private keys = new Float64Array(16);
  private startTimes = new Float64Array(16);
  private places = new Int32Array(16);
  private leaders = new Int32Array(16);
  private timers = new Int32Array(16);
  private marks = new Int32Array(16);
  private heads = new Int32Array(16);
  private tails = new Int32Array(16);
  private free = NONE;
  private made = 0;
  /** Those who wait: their span, since when, and who waits behind them. */
  private rows = new Int32Array(16);
  private since = new Float64Array(16);
  private behind = new Int32Array(16);
  private freeWaiter = NONE;
  private waitersMade = 0;

  /** The load of a key at a place, or -1. */
  find(place: number, key: number): number {
    return this.slots[this.slotOf(place, key)]!;
  }

  /** Notes that a key which has no load is being loaded, by a span or by somebody else (-1); -1 where there is no room. */
  open(place: number, key: number, leader: number, now: number): number {
    if (this.size >= MOST_LOADS) return NONE;
    const load = this.allocate();
    this.put(load, place, key);
    this.leaders[load] = leader;
    this.startTimes[load] = now;
    this.timers[load] = NONE;
    this.marks[load] = 0;
    return load;
  }

  /** The same key is loaded anew; those who wait go on waiting. */
  restart(load: number, leader: number, now: number): void {
    this.leaders[load] = leader;
    this.startTimes[load] = now;
    this.marks[load] = 0;
    this.postpone(load);
  }

  /** Makes a load the last in order of age. */
  postpone(load: number): void {
    this.order.take(load);
    this.order.add(load);
  }

  /** Forgets a load; returns the first of those who waited for it, to be gone through with `rowOf` and `dismiss`, or -1. */
  close(load: number): number {
    const first = this.heads[load]!;
    this.closeGap(this.slotOf(this.places[load]!, this.keys[load]!));
    this.order.take(load);
    this.heads[load] = this.free;
    this.free = load;
    this.size--;
    return first;
  }

  /** Has those who wait for a load leave it, which stays; returns the first, as `close` does. */
  empty(load: number): number {
    const first = this.heads[load]!;
    this.heads[load] = NONE;
    return first;
  }

  /** A span waits for a load from now on. */
  join(load: number, row: number, now: number): void {
    let waiter = this.freeWaiter;
    if (waiter === NONE) {
      waiter = this.waitersMade++;
      if (waiter === this.rows.length) this.growWaiters();
    } else {
      this.freeWaiter = this.behind[waiter]!;
    }
    this.rows[waiter] = row;
    this.since[waiter] = now;
    this.behind[waiter] = NONE;
    if (this.heads[load] === NONE) this.heads[load] = waiter;
    else this.behind[this.tails[load]!] = waiter;
    this.tails[load] = waiter;
  }

  /** The one who waits for a load longest, or -1. */
  firstWaiter(load: number): number {
    return this.heads[load]!;
  }

  /** The first in line waits no longer. */
  takeFirst(load: number): void {
    this.heads[load] = this.dismiss(this.heads[load]!);
  }

  /** The span that waits. */
  rowOf(waiter: number): number {
    return this.rows[waiter]!;
  }

  /** Who waits behind a waiter, or -1. */
  behindOf(waiter: number): number {
    return this.behind[waiter]!;
  }

  /** Since when it waits, seconds. */
  sinceOf(waiter: number): number {
    return this.since[waiter]!;
  }

  /** Forgets a waiter; returns who waited behind it, or -1. */
  dismiss(waiter: number): number {
    const next = this.behind[waiter]!;
    this.behind[waiter] = this.freeWaiter;
    this.freeWaiter = waiter;
    return next;
  }

  key(load: number): number {
    return this.keys[load]!;
  }

  place(load: number): number {
    return this.places[load]!;
  }

  /** The span that loads, or -1. */
  leader(load: number): number {
    return this.leaders[load]!;
  }

  setLeader(load: number, row: number): void {
    this.leaders[load] = row;
  }

  startedAt(load: number): number {
    return this.startTimes[load]!;
  }

  /** Handle of a timer that belongs to it, or -1. */
  timer(load: number): number {
    return this.timers[load]!;
  }

  setTimer(load: number, handle: number): void {
    this.timers[load] = handle;
  }

  /** A number that its user has put on it; 0 at first. */
  mark(load: number): number {
    return this.marks[load]!;
  }

  setMark(load: number, mark: number): void {
    this.marks[load] = mark;
  }

  /** The oldest load, or -1, and the one that follows another in age. */
  get oldest(): number {
    return this.order.first;
  }

  after(load: number): number {
    return this.order.after(load);
  }

  save(): Saved {
    const numbers: number[] = [];
    const waiters: number[] = [];
    const rows: number[] = [];
    const since: number[] = [];
    for (let load = this.oldest; load >= 0; load = this.after(load)) {
      numbers.push(load);
      const before = rows.length;
      for (let waiter = this.heads[load]!; waiter >= 0; waiter = this.behind[waiter]!) {
        rows.push(this.rows[waiter]!);
        since.push(this.since[waiter]!);
      }
      waiters.push(rows.length - before);
    }
    return {
      numbers: Int32Array.from(numbers),
      keys: Float64Array.from(numbers, (load) => this.keys[load]!),
      startedAt: Float64Array.from(numbers, (load) => this.startTimes[load]!),
      places: Int32Array.from(numbers, (load) => this.places[load]!),
      leaders: Int32Array.from(numbers, (load) => this.leaders[load]!),
      timers: Int32Array.from(numbers, (load) => this.timers[load]!),
      marks: Int32Array.from(numbers, (load) => this.marks[load]!),
      waiters: Int32Array.from(waiters),
      rows: Int32Array.from(rows),
      since: Float64Array.from(since),
    } satisfies SavedLoadTable;
  }

  /** Loads keep their numbers: timers know them by these. */
  restore(saved: Saved): void {
    const { numbers, ...columns } = saved as SavedLoadTable;
    this.clear();
    this.made = numbers.reduce((most, load) => Math.max(most, load + 1), 0);
    while (this.keys.length < this.made) this.grow();
    let row = 0;
    numbers.forEach((load, place) => {
      this.put(load, columns.places[place]!, columns.keys[place]!);
      this.startTimes[load] = columns.startedAt[place]!;
      this.leaders[load] = columns.leaders[place]!;
      this.timers[load] = columns.timers[place]!;
      this.marks[load] = columns.marks[place]!;
      for (const end = row + columns.waiters[place]!; row < end; row++) {
        this.join(load, columns.rows[row]!, columns.since[row]!);
      }
    });
    const taken = new Set(numbers);
    for (let load = this.made - 1; load >= 0; load--) {
      if (taken.has(load)) continue;
      this.heads[load] = this.free;
      this.free = load;
    }
  }

  private clear(): void {
    this.size = 0;
    this.slots.fill(NONE);
    this.order.clear();
    this.free = NONE;
    this.made = 0;
    this.freeWaiter = NONE;
    this.waitersMade = 0;
  }

  private put(load: number, place: number, key: number): void {
    this.places[load] = place;
    this.keys[load] = key;
    this.heads[load] = NONE;
    this.slots[this.slotOf(place, key)] = load;
    this.order.add(load);
    this.size++;
    // At most half full.
    if (this.size * 2 > this.slots.length) this.rebuild();
  }

  private allocate(): number {
    const load = this.free;
    if (load !== NONE) {
      this.free = this.heads[load]!;
      return load;
    }
    if (this.made === this.keys.length) this.grow();
    return this.made++;
  }

  private homeOf(place: number, key: number): number {
    return (mixKey(key) ^ Math.imul(place + 1, 0x9e3779b1)) & (this.slots.length - 1);
  }

  private slotOf(place: number, key: number): number {
    const { slots } = this;
    let slot = this.homeOf(place, key);
    for (;;) {
      const load = slots[slot]!;
      if (load === NONE || (this.keys[load] === key && this.places[load] === place)) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  /** Moves back every later entry of the run whose probing passes through the gap. */
  private closeGap(gap: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let slot = (gap + 1) & mask; slots[slot] !== NONE; slot = (slot + 1) & mask) {
      const load = slots[slot]!;
      const home = this.homeOf(this.places[load]!, this.keys[load]!);
      if (((slot - home) & mask) < ((slot - gap) & mask)) continue;
      slots[gap] = load;
      gap = slot;
    }
    slots[gap] = NONE;
  }

  private rebuild(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(NONE);
    for (let load = this.oldest; load >= 0; load = this.after(load)) {
      this.slots[this.slotOf(this.places[load]!, this.keys[load]!)] = load;
    }
  }

  private grow(): void {
    const length = this.keys.length * 2;
    this.order.grow(length);
    this.keys = longerColumn(this.keys, length);
    this.startTimes = longerColumn(this.startTimes, length);
    this.places = longerColumn(this.places, length);
    this.leaders = longerColumn(this.leaders, length);
    this.timers = longerColumn(this.timers, length);
    this.marks = longerColumn(this.marks, length);
    this.heads = longerColumn(this.heads, length);
    this.tails = longerColumn(this.tails, length);
  }

  private growWaiters(): void {
    const length = this.rows.length * 2;
    this.rows = longerColumn(this.rows, length);
    this.since = longerColumn(this.since, length);
    this.behind = longerColumn(this.behind, length);
  }
}
