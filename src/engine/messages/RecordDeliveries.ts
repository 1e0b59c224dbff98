import { longerColumn } from '../collections/longerColumn';
import type { Saveable, Saved } from '../state/Saveable';

const FIRST_CAPACITY = 64;

/** Deliveries of records that are out or will be tried again, a place each. */
export class RecordDeliveries implements Saveable {
  group = new Int32Array(FIRST_CAPACITY);
  partition = new Int32Array(FIRST_CAPACITY);
  offset = new Float64Array(FIRST_CAPACITY);
  serial = new Int32Array(FIRST_CAPACITY);
  key = new Float64Array(FIRST_CAPACITY);
  /** When the record was stored, seconds. */
  storedAt = new Float64Array(FIRST_CAPACITY);
  /** The count of assignments of its partition when it went out: another one now, and it counts for nothing. */
  epoch = new Int32Array(FIRST_CAPACITY);
  attempts = new Int32Array(FIRST_CAPACITY);
  private used = 0;
  private free = -1;
  private next = new Int32Array(FIRST_CAPACITY);

  take(): number {
    let place = this.free;
    if (place >= 0) this.free = this.next[place]!;
    else place = this.used++;
    if (place === this.group.length) this.grow();
    this.attempts[place] = 0;
    return place;
  }

  release(place: number): void {
    this.next[place] = this.free;
    this.free = place;
  }

  save(): Saved {
    return {
      numbers: Float64Array.of(this.used, this.free),
      columns: this.columns().map((column) => column.slice(0, this.used)),
    };
  }

  restore(saved: Saved): void {
    const { numbers, columns } = saved as {
      numbers: Float64Array;
      columns: (Int32Array | Float64Array)[];
    };
    this.used = numbers[0]!;
    this.free = numbers[1]!;
    while (this.group.length < this.used) this.grow();
    this.columns().forEach((column, index) => column.set(columns[index]!));
  }

  private columns(): (Int32Array | Float64Array)[] {
    return [
      this.group,
      this.partition,
      this.offset,
      this.serial,
      this.key,
      this.storedAt,
      this.epoch,
      this.attempts,
      this.next,
    ];
  }

  private grow(): void {
    const length = this.group.length * 2;
    this.group = longerColumn(this.group, length);
    this.partition = longerColumn(this.partition, length);
    this.offset = longerColumn(this.offset, length);
    this.key = longerColumn(this.key, length);
    this.storedAt = longerColumn(this.storedAt, length);
    this.serial = longerColumn(this.serial, length);
    this.epoch = longerColumn(this.epoch, length);
    this.attempts = longerColumn(this.attempts, length);
    this.next = longerColumn(this.next, length);
  }
}
