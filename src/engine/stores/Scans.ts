import { IntegerList } from '../collections/IntegerList';
import type { Saveable, Saved } from '../state/Saveable';

const NOBODY = -1;

/**
 * Scans and transactions over several shards under way: the call that each answers, and how many of its parts are out. A
 * record is used again when none is.
 */
export class Scans implements Saveable {
  /** The call, or -1 once it is answered or gone; in a free record the next free one. */
  private readonly calls = new IntegerList();
  private readonly out = new IntegerList();
  /** Parts that wait for a slot. */
  private readonly waiting = new IntegerList();
  private readonly failed = new IntegerList();
  /** The row that has the locks of a transaction, or -1. */
  private readonly locks = new IntegerList();
  private used = 0;
  private free = NOBODY;

  /** A record for a call, of which no part is out. */
  open(call: number): number {
    const record = this.free === NOBODY ? this.used++ : this.free;
    if (record === this.free) this.free = this.calls.at(record);
    this.calls.set(record, call);
    this.out.set(record, 0);
    this.waiting.set(record, 0);
    this.failed.set(record, 0);
    this.locks.set(record, NOBODY);
    return record;
  }

  /** So many parts more are out. */
  send(record: number, parts: number): void {
    this.out.add(record, parts);
  }

  /** The call of a scan, or -1 once nobody waits for it. */
  callOf(record: number): number {
    return this.calls.at(record);
  }

  /** The row that has the locks of a transaction, or -1. */
  locksOf(record: number): number {
    return this.locks.at(record);
  }

  setLocks(record: number, row: number): void {
    this.locks.set(record, row);
  }

  /** More parts wait for a slot, or fewer; returns how many do then. */
  wait(record: number, more: number): number {
    return this.waiting.add(record, more);
  }

  /** Marks a scan that lost a part; false where it was marked before. */
  fail(record: number): boolean {
    return this.failed.add(record, 1) === 1;
  }

  hasFailed(record: number): boolean {
    return this.failed.at(record) > 0;
  }

  /** One part is over; whether it was the last one of a call that somebody waits for and that lost none. */
  settle(record: number): boolean {
    const isWhole = this.out.add(record, -1) === 0;
    const isWanted = this.callOf(record) !== NOBODY;
    if (isWhole && !isWanted) this.close(record);
    return isWhole && isWanted && !this.hasFailed(record);
  }

  /** Nobody waits for it any more; its parts go on. */
  forget(record: number): void {
    this.calls.set(record, NOBODY);
    if (this.out.at(record) === 0) this.close(record);
  }

  save(): Saved {
    return [
      this.used,
      this.free,
      this.calls.save(),
      this.out.save(),
      this.waiting.save(),
      this.failed.save(),
      this.locks.save(),
    ];
  }

  restore(saved: Saved): void {
    const [used, free, calls, out, waiting, failed, locks] = saved as readonly Saved[];
    this.used = used as number;
    this.free = free as number;
    this.calls.restore(calls!);
    this.out.restore(out!);
    this.waiting.restore(waiting!);
    this.failed.restore(failed!);
    this.locks.restore(locks!);
  }

  private close(record: number): void {
    this.calls.set(record, this.free);
    this.free = record;
  }
}
