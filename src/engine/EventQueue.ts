import { BucketWheel } from './eventqueue/BucketWheel';
import { EventHeap } from './eventqueue/EventHeap';
import { EventRecords } from './eventqueue/EventRecords';
import { NearList } from './eventqueue/NearList';
import type { Saveable, Saved } from './state/Saveable';

/** Bucket indices that the wheel covers; events beyond wait in a heap. */
const WHEEL_SPAN = 1073741824;
/** Buckets of the lowest level of the wheel. */
const BLOCK = 1024;
const FIRST_BUCKETS_PER_SECOND = 1000;
const FIRST_WINDOW_POPS = 64;
const LONGEST_WINDOW_POPS = 65536;
/** The bucket width aimed at, in mean gaps between events. */
const GAPS_PER_BUCKET = 0.25;
const WIDEST = 2.5;
const NARROWEST = 0.4;
/** Cancelled events that may wait for their time besides as many as there are live ones. */
const SPARE_CANCELLED = 4096;
/** In place of a slot. */
const NONE = -1;
const LOOK_AGAIN = -2;

/** Fields that are saved: 32-bit whole numbers, and others. */
const wholes = [
  'size',
  'poppedCode',
  'poppedSubject',
  'current',
  'waiting',
  'cancelled',
  'windowPops',
  'popsLeft',
] as const;
const fractions = [
  'poppedTime',
  'origin',
  'bucketsPerSecond',
  'windowStart',
  'popsSinceRebuild',
] as const;

type SavedEventQueue = { readonly parts: readonly Saved[]; readonly numbers: Float64Array };

/**
 * The list of future events, in order of (time, order of scheduling) exactly. Times are in seconds, 0 to 1e9.
 *
 * A hierarchical wheel of buckets, of which the current one is a sorted list; its width follows the number of events per
 * second, judged by counting events. What is crowded in one bucket or lies beyond the wheel goes to a heap.
 */
export class EventQueue implements Saveable {
  /** Bytes that one waiting event takes. */
  readonly bytesPerEvent = 32;
  /**
   * Where `scheduleDue` finds the time, in seconds. A number with a fraction that is handed from function to function is an
   * object each time; one that lies in an array is not.
   */
  readonly due = new Float64Array(1);
  /** Events that are later than this are not popped by `pop`, seconds. */
  limit = NaN;
  /** Number of events that wait; cancelled ones do not count. */
  size = 0;
  /** Time of the last popped event, in seconds. */
  poppedTime = NaN;
  poppedCode = 0;
  poppedSubject = 0;

  /** The events: whoever has the handle of one reads its time here. */
  readonly records = new EventRecords();
  private readonly wheel = new BucketWheel();
  private readonly near = new NearList(this.records);
  /** Events of the current bucket that the near list did not take. */
  private readonly crowd = new EventHeap();
  /** Events beyond the wheel. */
  private readonly far = new EventHeap();
  /** Time at which bucket 0 begins. */
  private origin = NaN;
  private bucketsPerSecond = NaN;
  /** Index of the bucket that is being emptied: whatever falls into it or before is near. */
  private current = 0;
  /** Events of near list and crowd, cancelled ones included. */
  private waiting = 0;
  private cancelled = 0;
  private windowStart = NaN;
  private windowPops = FIRST_WINDOW_POPS;
  private popsLeft = FIRST_WINDOW_POPS;
  private popsSinceRebuild = 0;

  constructor() {
    this.limit = 0;
    this.poppedTime = 0;
    this.origin = 0;
    this.bucketsPerSecond = FIRST_BUCKETS_PER_SECOND;
    this.windowStart = 0;
  }

  /**
   * Adds an event and returns its handle, good until the event is popped or cancelled and then used again.
   * `time` is finite and not before the last popped one; `code` is 0..2^31-1, `subject` any 32-bit integer.
   */
  schedule(time: number, code: number, subject: number): number {
    this.due[0] = time;
    return this.scheduleDue(code, subject);
  }

  /** As `schedule`, with the time in `due`. */
  scheduleDue(code: number, subject: number): number {
    const time = this.due[0]!;
    if (!(time >= this.poppedTime && time < Infinity && code >= 0)) this.refuse(time, code);
    const { records, current } = this;
    const slot = records.free >= 0 ? records.free : records.extend();
    const { keys, links } = records;
    const at = slot << 2;
    records.free = links[at]!;
    keys[slot << 1] = time;
    keys[(slot << 1) + 1] = records.sequence++;
    links[at + 1] = code;
    links[at + 2] = subject;
    this.size++;
    const offset = (time - this.origin) * this.bucketsPerSecond;
    const index = offset < WHEEL_SPAN ? offset | 0 : WHEEL_SPAN;
    if (index > current && (index ^ current) < BLOCK) this.wheel.putInBlock(slot, index, links);
    else this.place(slot, index);
    return slot;
  }

  /** Makes sure that an event is never popped; false where the handle belongs to no waiting event. */
  cancel(handle: number): boolean {
    if (!this.records.isLive(handle)) return false;
    this.records.cancel(handle);
    this.size--;
    this.cancelled++;
    if (this.cancelled > this.size + SPARE_CANCELLED) this.rebuild(this.bucketsPerSecond);
    return true;
  }

  /** Takes the earliest event out and tells of it in the `popped` fields; false where none is due by `limit`. */
  pop(): boolean {
    return this.popNext() || this.popAny();
  }

  /** As `pop`, where the next bucket lies near and holds one event, as most do; else false, and it is for `popAny` to say. */
  popNext(): boolean {
    const { records, wheel, current } = this;
    const word = (current & (BLOCK - 1)) >> 5;
    const bits = wheel.words[word]!;
    if (this.waiting > 0 || bits === 0) return false;
    const place = (word << 5) | (31 - Math.clz32(bits & (~bits + 1)));
    const slot = wheel.heads[place]!;
    const { links } = records;
    const at = slot << 2;
    const code = links[at + 1]!;
    if (links[at]! >= 0 || code < 0 || records.keys[slot << 1]! > this.limit) return false;
    this.current = (current & -BLOCK) | place;
    wheel.heads[place] = NONE;
    wheel.words[word] = bits & (bits - 1);
    this.tell(slot, code);
    return true;
  }

  /** As `pop`, whatever there is. */
  popAny(): boolean {
    const { records } = this;
    for (;;) {
      const slot = this.waiting > 0 ? this.takeWaiting() : this.takeAlone();
      if (slot === LOOK_AGAIN) continue;
      if (slot < 0) return false;
      const code = records.links[(slot << 2) + 1]!;
      if (code >= 0) {
        this.tell(slot, code);
        return true;
      }
      this.releaseCancelled(slot);
    }
  }

  /** Puts what was popped into its fields, and frees the slot. */
  private tell(slot: number, code: number): void {
    const { records } = this;
    this.poppedTime = records.keys[slot << 1]!;
    this.poppedCode = code;
    this.poppedSubject = records.links[(slot << 2) + 2]!;
    records.release(slot);
    this.size--;
    if (--this.popsLeft === 0) this.tune();
  }

  /** Time of the earliest event, in seconds; Infinity when none waits. */
  nextTime(): number {
    if (this.size === 0) return Infinity;
    const near = this.nextNearTime();
    if (near < Infinity) return near;
    const onWheel = this.nextWheelTime();
    if (onWheel < Infinity) return onWheel;
    this.skipCancelledFar();
    return this.far.firstTime();
  }

  save(): Saved {
    const { records, wheel, near, crowd, far } = this;
    return {
      parts: [records.save(), wheel.save(), near.save(), crowd.save(), far.save()],
      numbers: Float64Array.from([...wholes, ...fractions], (name) => this[name]),
    } satisfies SavedEventQueue;
  }

  restore(saved: Saved): void {
    const { parts, numbers } = saved as SavedEventQueue;
    const { records, wheel, near, crowd, far } = this;
    [records, wheel, near, crowd, far].forEach((part, index) => part.restore(parts[index]!));
    // As whole numbers: a field that has once held another kind is slower from then on.
    wholes.forEach((name, place) => (this[name] = numbers[place]! | 0));
    fractions.forEach((name, place) => (this[name] = numbers[wholes.length + place]!));
  }

  /** The index of the bucket that a waiting event belongs in; WHEEL_SPAN beyond the wheel. */
  private indexOf(slot: number): number {
    const offset = (this.records.keys[slot << 1]! - this.origin) * this.bucketsPerSecond;
    return offset < WHEEL_SPAN ? offset | 0 : WHEEL_SPAN;
  }

  /** Near, wheel or far: decided by the bucket index alone, because comparing times could disagree with it by rounding. */
  private place(slot: number, index: number): void {
    const { records } = this;
    if (index === WHEEL_SPAN) this.far.push(records.time(slot), records.sequenceOf(slot), slot);
    else if (index > this.current) this.wheel.put(slot, index, this.current, records.links);
    else this.placeNear(slot);
  }

  private placeNear(slot: number): void {
    const { records } = this;
    this.waiting++;
    if (!this.near.insert(slot))
      this.crowd.push(records.time(slot), records.sequenceOf(slot), slot);
  }

  /** Takes the first event of near list and crowd out, live or cancelled, and returns its slot; -1 where it is later than `limit`. */
  private takeWaiting(): number {
    const { near, crowd, records, limit } = this;
    const isCrowdNext =
      crowd.size > 0 && (near.isEmpty() || !records.isBefore(near.firstSlot(), crowd.firstSlot()));
    // Read where it lies: a number with a fraction that is returned is an object, unless the call is compiled away.
    const first = isCrowdNext ? crowd.firstSlot() : near.firstSlot();
    if (records.keys[first << 1]! > limit) return NONE;
    this.waiting--;
    if (isCrowdNext) return crowd.pop();
    near.drop();
    return first;
  }

  /**
   * Goes on to the next occupied bucket. Its only event is returned at once; several go to the near list.
   * It never goes beyond `limit`, so that what is scheduled meanwhile still finds its own bucket.
   */
  private takeAlone(): number {
    const { wheel, records, current } = this;
    const place = wheel.firstInBlock(current & 1023);
    if (place < 0) return this.cascade() ? LOOK_AGAIN : NONE;
    const slot = wheel.heads[place]!;
    if (records.links[slot << 2]! >= 0) return this.drain(slot, place);
    if (records.keys[slot << 1]! > this.limit) return NONE;
    this.current = (current & ~1023) | place;
    wheel.empty(0, place);
    return slot;
  }

  private isBeyond(index: number): boolean {
    return index > (this.limit - this.origin) * this.bucketsPerSecond;
  }

  /** Moves the several events of one bucket to the near list, unless it lies beyond the limit. */
  private drain(head: number, place: number): number {
    const index = (this.current & ~1023) | place;
    if (this.isBeyond(index)) return NONE;
    this.current = index;
    this.wheel.empty(0, place);
    const { records } = this;
    // Chains run backwards when events were added in order of time; the right way round, each one goes to the end.
    let slot = records.isBefore(records.next(head), head) ? records.reverse(head) : head;
    while (slot >= 0) {
      this.placeNear(slot);
      slot = records.next(slot);
    }
    return LOOK_AGAIN;
  }

  /** Spreads the next occupied bucket of level 1 or 2 over the lower levels; else begins a new turn of the wheel. */
  private cascade(): boolean {
    const { wheel, current } = this;
    const place = wheel.firstAfter(1, (current >> 10) & 1023);
    if (place >= 0) return this.spread(1, place, (current & ~1048575) | (place << 10));
    const top = wheel.firstAfter(2, current >> 20);
    if (top >= 0) return this.spread(2, top, top << 20);
    return this.beginTurn();
  }

  private spread(level: number, place: number, index: number): boolean {
    if (this.isBeyond(index)) return false;
    const { records, wheel } = this;
    this.current = index;
    let slot = wheel.head(level, place);
    wheel.empty(level, place);
    while (slot >= 0) {
      const following = records.next(slot);
      this.place(slot, this.indexOf(slot));
      slot = following;
    }
    return true;
  }

  /** With the wheel empty, puts bucket 0 at the first far event and takes in all that the wheel now covers. */
  private beginTurn(): boolean {
    const { far } = this;
    this.skipCancelledFar();
    if (far.size === 0 || far.firstTime() > this.limit) return false;
    this.origin = far.firstTime();
    this.current = 0;
    while (far.size > 0 && (far.firstTime() - this.origin) * this.bucketsPerSecond < WHEEL_SPAN) {
      const slot = far.pop();
      this.place(slot, this.indexOf(slot));
    }
    return true;
  }

  private skipCancelledFar(): void {
    const { far, records } = this;
    while (far.size > 0 && records.isCancelled(far.firstSlot())) this.releaseCancelled(far.pop());
  }

  private nextNearTime(): number {
    const { near, crowd, records } = this;
    while (!near.isEmpty() && records.isCancelled(near.firstSlot())) {
      this.releaseCancelled(near.firstSlot());
      near.drop();
      this.waiting--;
    }
    while (crowd.size > 0 && records.isCancelled(crowd.firstSlot())) {
      this.releaseCancelled(crowd.pop());
      this.waiting--;
    }
    const nearTime = near.isEmpty() ? Infinity : records.time(near.firstSlot());
    return crowd.size > 0 ? Math.min(nearTime, crowd.firstTime()) : nearTime;
  }

  /** The earliest live event on the wheel, found without moving on. */
  private nextWheelTime(): number {
    for (let level = 0; level < 3; level++) {
      let place = this.wheel.firstAfter(level, (this.current >> (10 * level)) & 1023);
      while (place >= 0) {
        const time = this.records.earliestOf(this.wheel.head(level, place));
        if (time < Infinity) return time;
        place = this.wheel.firstAfter(level, place);
      }
    }
    return Infinity;
  }

  private releaseCancelled(slot: number): void {
    this.records.release(slot);
    this.cancelled--;
  }

  /** At the end of a window of pops: gives the wheel a new bucket width where the present one is far off. */
  private tune(): void {
    const gap = (this.poppedTime - this.windowStart) / this.windowPops;
    this.popsSinceRebuild += this.windowPops;
    this.windowStart = this.poppedTime;
    this.windowPops = Math.min(LONGEST_WINDOW_POPS, this.windowPops * 2);
    this.popsLeft = this.windowPops;
    const width = 1 / (this.bucketsPerSecond * gap * GAPS_PER_BUCKET);
    // A rebuild takes time in proportion to the events that wait, so it must be earned by as many pops.
    if (!(gap > 0) || this.popsSinceRebuild * 4 < this.size) return;
    if (width > WIDEST || width < NARROWEST)
      this.rebuild(1 / Math.max(1e-15, gap * GAPS_PER_BUCKET));
  }

  /** Places every live event anew, with bucket 0 at the present, and frees the cancelled ones. */
  private rebuild(bucketsPerSecond: number): void {
    const { records } = this;
    this.wheel.clear();
    this.near.clear();
    this.crowd.clear();
    this.waiting = 0;
    this.far.clear();
    this.origin = this.poppedTime;
    this.bucketsPerSecond = bucketsPerSecond;
    this.current = 0;
    this.popsSinceRebuild = 0;
    for (let slot = 0; slot < records.used; slot++) {
      if (records.isLive(slot)) this.place(slot, this.indexOf(slot));
      else if (records.isCancelled(slot)) this.releaseCancelled(slot);
    }
  }

  private refuse(time: number, code: number): never {
    throw new RangeError(
      `Cannot schedule event ${code} at ${time} s, after one at ${this.poppedTime} s was popped`,
    );
  }
}
