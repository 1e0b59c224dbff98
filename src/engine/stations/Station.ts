import { longerColumn } from '../collections/longerColumn';
import type { Meter } from '../measures/Meter';
import { spanFlag } from '../spans/spanFlag';
import { spanState } from '../spans/spanState';
import type { SpanTable } from '../spans/SpanTable';
import type { Saveable, Saved } from '../state/Saveable';
import type { WaitingLines } from './WaitingLines';

/** What a station counts: slots at work, slots held by a waiting span, spans in line. */
type Levels = Pick<Meter, 'busy' | 'held' | 'waiting'>;

/**
 * Slots and waiting lines of the instances of a component: each instance has its own. Lines are first in, first out and
 * run through the span table, unless it is given others. It keeps the meter's counts of busy, held and waiting.
 */
export class Station implements Saveable {
  /** Slots of one instance. */
  slots = 1;
  /** Places to wait at one instance; Infinity is no limit. */
  queueLimit = Infinity;
  /** Lines in another order, or that spans leave from the middle; undefined: its own. */
  private lines: WaitingLines | undefined = undefined;
  private taken = new Int32Array(0);
  private head = new Int32Array(0);
  private tail = new Int32Array(0);
  private length = new Int32Array(0);
  private readonly spans: SpanTable;
  private readonly meter: Levels;

  constructor(spans: SpanTable, meter: Levels) {
    this.spans = spans;
    this.meter = meter;
  }

  /** Makes room for instances; those that are there keep their lines. */
  fit(instances: number): void {
    this.lines?.fit(instances);
    if (this.taken.length >= instances) return;
    this.taken = longerColumn(this.taken, instances);
    this.head = longerColumn(this.head, instances, -1);
    this.tail = longerColumn(this.tail, instances, -1);
    this.length = longerColumn(this.length, instances);
  }

  /** Has other lines used from now on, or its own again; those who wait keep waiting. */
  use(lines: WaitingLines | undefined): void {
    if (lines === this.lines) return;
    const rows: number[] = [];
    for (let instance = 0; instance < this.taken.length; instance++) {
      while (this.lengthAt(instance) > 0) rows.push(this.takeFirst(instance));
    }
    this.lines = lines;
    lines?.fit(this.taken.length);
    for (const row of rows) this.append(row);
  }

  /** Gives the span a slot of its instance if one is free. */
  seize(row: number): boolean {
    const instance = this.spans.instance[row]!;
    if (this.taken[instance]! >= this.slots) return false;
    this.taken[instance]!++;
    this.spans.flags[row]! |= spanFlag.holdsSlot;
    this.meter.busy.up();
    return true;
  }

  /** Puts the span at the end of its instance's line; false when there is no place left. */
  join(row: number): boolean {
    if (this.lengthAt(this.spans.instance[row]!) >= this.queueLimit) return false;
    this.joinAnyway(row);
    return true;
  }

  /** Puts a span whose slot was taken away in front of those who wait like it; only with other lines than its own. */
  putBack(row: number): void {
    this.lines!.prepend(row);
    this.spans.state[row] = spanState.waiting;
    this.meter.waiting.up();
  }

  /** Puts the span at the end of its instance's line, whatever the limit. */
  joinAnyway(row: number): void {
    this.append(row);
    this.spans.state[row] = spanState.waiting;
    this.meter.waiting.up();
  }

  /** Spans in line at an instance. */
  lengthAt(instance: number): number {
    return this.lines === undefined ? this.length[instance]! : this.lines.count(instance);
  }

  /** Whether one more would be taken in at an instance, to work or to wait. */
  hasPlace(instance: number): boolean {
    return this.taken[instance]! < this.slots || this.lengthAt(instance) < this.queueLimit;
  }

  /** The span's own work is done, but it keeps its slot while it waits for its calls. */
  hold(): void {
    this.meter.busy.down();
    this.meter.held.up();
  }

  /** Takes the slot back from a span; `held` tells whether it was waiting or working. */
  leave(row: number, held: boolean): void {
    this.taken[this.spans.instance[row]!]!--;
    this.spans.flags[row]! &= ~spanFlag.holdsSlot;
    if (held) this.meter.held.down();
    else this.meter.busy.down();
  }

  /** Whether a span waits at an instance and a slot is free. */
  canStart(instance: number): boolean {
    return this.taken[instance]! < this.slots && this.lengthAt(instance) > 0;
  }

  /** Takes the next span out of the line of an instance; only when there is one. */
  takeNext(instance: number): number {
    const row = this.takeFirst(instance);
    this.meter.waiting.down();
    return row;
  }

  /** Takes a span out of the middle of its line. */
  remove(row: number): void {
    this.meter.waiting.down();
    if (this.lines !== undefined) {
      this.lines.remove(row);
      return;
    }
    const { spans } = this;
    const instance = spans.instance[row]!;
    const next = spans.next[row]!;
    let before = -1;
    for (let other = this.head[instance]!; other !== row; other = spans.next[other]!)
      before = other;
    if (before >= 0) spans.next[before] = next;
    else this.head[instance] = next;
    if (next < 0) this.tail[instance] = before;
    this.length[instance]!--;
  }

  /** Forgets the line and the slots of an instance that went down; the spans themselves are ended by the kernel. */
  clear(instance: number, held: number): void {
    this.meter.waiting.drop(this.lengthAt(instance));
    this.lines?.clear(instance);
    this.meter.held.drop(held);
    this.meter.busy.drop(this.taken[instance]! - held);
    this.taken[instance] = 0;
    this.head[instance] = -1;
    this.tail[instance] = -1;
    this.length[instance] = 0;
  }

  /** Slots of an instance that are taken. */
  takenAt(instance: number): number {
    return this.taken[instance]!;
  }

  private append(row: number): void {
    if (this.lines !== undefined) {
      this.lines.append(row);
      return;
    }
    const { spans } = this;
    const instance = spans.instance[row]!;
    const tail = this.tail[instance]!;
    spans.next[row] = -1;
    if (tail >= 0) spans.next[tail] = row;
    else this.head[instance] = row;
    this.tail[instance] = row;
    this.length[instance]!++;
  }

  private takeFirst(instance: number): number {
    if (this.lines !== undefined) return this.lines.shift(instance);
    const row = this.head[instance]!;
    const next = this.spans.next[row]!;
    this.head[instance] = next;
    if (next < 0) this.tail[instance] = -1;
    this.length[instance]!--;
    return row;
  }

  save(): Saved {
    return [this.taken.slice(), this.head.slice(), this.tail.slice(), this.length.slice()];
  }

  restore(saved: Saved): void {
    const [taken, head, tail, length] = saved as Int32Array[];
    this.taken = taken!.slice();
    this.head = head!.slice();
    this.tail = tail!.slice();
    this.length = length!.slice();
  }
}
