import { IntegerMap } from '../collections/IntegerMap';
import { Ring } from '../collections/Ring';
import type { Saveable, Saved } from '../state/Saveable';
import { RowLocks } from './RowLocks';

/** Rows that one write touches at most. */
export const MOST_ROWS = 16;
const PACKED = 64;
/** Rows whose last change is remembered, about 36 MB: what is written beyond them never makes an optimistic write fail. */
const MOST_CHANGES = 1_048_576;

/** Fills a list with the rows that a span writes, in ascending order, and returns how many. */
export type FillRows = (span: number, count: number, rows: Float64Array) => number;

/**
 * Keeps writes that touch the same rows apart: by locks, taken in ascending order so that no two wait for each other, or by
 * looking at the end whether any of the rows has changed since the start.
 */
export class RowGuard implements Saveable {
  private readonly locks = new RowLocks();
  /** For each span that has asked for locks: how many it wants, and how many it has. */
  private readonly asked = new IntegerMap();
  /** For each span that has asked for locks of several rows: of how many keys these were drawn. An edit may change that. */
  private readonly sizes = new IntegerMap();
  /** Spans that have just been given their last lock. */
  private readonly ready = new Ring();
  /** Number of the last change of each row, and the number at which each optimistic span began. */
  private readonly changes = new IntegerMap();
  private readonly begun = new IntegerMap();
  private changed = 0;
  private readonly fill: FillRows;
  private readonly wanted = new Float64Array(MOST_ROWS);
  private readonly held = new Float64Array(MOST_ROWS);

  constructor(fill: FillRows) {
    this.fill = fill;
  }

  /**
   * Asks for the locks of a span's rows, which are drawn of so many keys; true where it has them all now. Else it is given out
   * by `takeReady` later.
   */
  lock(span: number, count: number, keys: number): boolean {
    if (count > 1) this.sizes.set(span, keys);
    return this.lockFrom(span, count, 0);
  }

  /** Of how many keys the rows of a span are drawn: as many as when it asked for their locks, or as there are now. */
  keysOf(span: number, now: number): number {
    return this.sizes.size === 0 ? now : this.sizes.get(span, now);
  }

  private lockFrom(span: number, count: number, first: number): boolean {
    const wanted = this.fill(span, count, this.wanted);
    for (let place = first; place < wanted; place++) {
      if (!this.locks.take(this.wanted[place]!, span)) {
        this.asked.set(span, wanted * PACKED + place);
        return false;
      }
    }
    this.asked.set(span, wanted * PACKED + wanted);
    return true;
  }

  /** The span is over: its locks go to those who wait for them. */
  end(span: number): void {
    if (this.begun.size > 0) this.begun.delete(span);
    const asked = this.asked.size === 0 ? -1 : this.asked.get(span);
    if (asked < 0) return;
    this.asked.delete(span);
    const wanted = this.fill(span, Math.floor(asked / PACKED), this.held);
    if (asked % PACKED < wanted) this.locks.leave(this.held[asked % PACKED]!, span);
    for (let place = 0; place < asked % PACKED; place++) {
      const heir = this.locks.release(this.held[place]!);
      if (heir >= 0) this.goOn(heir);
    }
    this.sizes.delete(span);
  }

  private goOn(heir: number): void {
    const asked = this.asked.get(heir);
    if (this.lockFrom(heir, Math.floor(asked / PACKED), (asked % PACKED) + 1)) {
      this.ready.push(heir);
    }
  }

  /** A span that waited and now has all of its locks; -1 when there is none. */
  takeReady(): number {
    return this.ready.length > 0 ? this.ready.shift() : -1;
  }

  /** An optimistic write begins: it knows the rows as they are now. */
  begin(span: number): void {
    this.begun.set(span, this.changed);
  }

  /** Whether none of an optimistic write's rows was changed since it began. */
  isUnchanged(span: number, count: number): boolean {
    const wanted = this.fill(span, count, this.wanted);
    const since = this.begun.get(span, this.changed);
    for (let place = 0; place < wanted; place++) {
      if (this.changes.get(this.wanted[place]!, 0) > since) return false;
    }
    return true;
  }

  /** A row was written. */
  change(row: number): void {
    this.changed++;
    if (this.changes.size < MOST_CHANGES || this.changes.has(row)) {
      this.changes.set(row, this.changed);
    }
  }

  /** Locks that are held. */
  get locked(): number {
    return this.locks.held;
  }

  save(): Saved {
    return [
      this.locks.save(),
      this.asked.save(),
      this.ready.save(),
      this.changes.save(),
      this.begun.save(),
      this.changed,
      this.sizes.save(),
    ];
  }

  restore(saved: Saved): void {
    const [locks, asked, ready, changes, begun, changed, sizes] = saved as readonly Saved[];
    this.locks.restore(locks!);
    this.asked.restore(asked!);
    this.ready.restore(ready!);
    this.changes.restore(changes!);
    this.begun.restore(begun!);
    this.changed = changed as number;
    this.sizes.restore(sizes!);
  }
}
