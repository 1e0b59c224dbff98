import type { SpanTable } from '../spans/SpanTable';
import type { Saveable, Saved } from '../state/Saveable';

const FIRST_CAPACITY = 64;

type Column = Float64Array | Int32Array | Uint8Array;

/**
 * The records of one partition that somebody may still read, by offset: a ring of columns, 40 bytes a record. The record
 * with an offset lies at the place of its lowest bits.
 */
export class PartitionRecords implements Saveable {
  /** Offset of the oldest record that is kept, and of the next one that will be stored. */
  first = 0;
  end = 0;
  private storedAt = new Float64Array(FIRST_CAPACITY);
  private key = new Float64Array(FIRST_CAPACITY);
  private request = new Float64Array(FIRST_CAPACITY);
  private serial = new Int32Array(FIRST_CAPACITY);
  private version = new Int32Array(FIRST_CAPACITY);
  private user = new Int32Array(FIRST_CAPACITY);
  private tenant = new Uint8Array(FIRST_CAPACITY);
  private operation = new Uint8Array(FIRST_CAPACITY);
  private verb = new Uint8Array(FIRST_CAPACITY);
  private poison = new Uint8Array(FIRST_CAPACITY);

  /** Records that are kept. */
  get length(): number {
    return this.end - this.first;
  }

  /** Stores what a row of the span table asks for. */
  append(spans: SpanTable, row: number, now: number, serial: number, poison: number): void {
    if (this.length === this.key.length) this.grow();
    const place = this.placeOf(this.end++);
    this.storedAt[place] = now;
    this.key[place] = spans.key[row]!;
    this.request[place] = spans.request[row]!;
    this.serial[place] = serial;
    this.version[place] = spans.version[row]!;
    this.user[place] = spans.user[row]!;
    this.tenant[place] = spans.tenant[row]!;
    this.operation[place] = spans.operation[row]!;
    this.verb[place] = spans.verb[row]!;
    this.poison[place] = poison;
  }

  /** Writes a record into a row of the span table, as what it asks for and when it came. */
  read(offset: number, spans: SpanTable, row: number): void {
    const place = this.placeOf(offset);
    spans.arrivedAt[row] = this.storedAt[place]!;
    spans.key[row] = this.key[place]!;
    spans.request[row] = this.request[place]!;
    spans.version[row] = this.version[place]!;
    spans.user[row] = this.user[place]!;
    spans.tenant[row] = this.tenant[place]!;
    spans.operation[row] = this.operation[place]!;
    spans.verb[row] = this.verb[place]!;
  }

  storedAtOf(offset: number): number {
    return this.storedAt[this.placeOf(offset)]!;
  }

  keyOf(offset: number): number {
    return this.key[this.placeOf(offset)]!;
  }

  serialOf(offset: number): number {
    return this.serial[this.placeOf(offset)]!;
  }

  isPoison(offset: number): boolean {
    return this.poison[this.placeOf(offset)] === 1;
  }

  /** Nobody reads what is before an offset any more. */
  dropBefore(offset: number): void {
    this.first = Math.min(this.end, Math.max(this.first, offset));
  }

  /** Records from an offset on were never stored, as it turns out. */
  dropFrom(offset: number): void {
    this.end = Math.max(this.first, Math.min(this.end, offset));
  }

  save(): Saved {
    const { first, end } = this;
    const columns = this.columns().map((column) => {
      const kept = column.slice(0, this.length);
      for (let offset = first; offset < end; offset++) {
        kept[offset - first] = column[this.placeOf(offset)]!;
      }
      return kept;
    });
    return { numbers: Float64Array.of(first, end), columns };
  }

  restore(saved: Saved): void {
    const { numbers, columns } = saved as { numbers: Float64Array; columns: Column[] };
    this.first = numbers[0]!;
    this.end = this.first;
    while (this.key.length < columns[0]!.length) this.grow();
    this.end = numbers[1]!;
    this.columns().forEach((column, which) => {
      columns[which]!.forEach((value, place) => {
        column[this.placeOf(this.first + place)] = value;
      });
    });
  }

  private placeOf(offset: number): number {
    return offset & (this.key.length - 1);
  }

  private columns(): Column[] {
    return [
      this.storedAt,
      this.key,
      this.request,
      this.serial,
      this.version,
      this.user,
      this.tenant,
      this.operation,
      this.verb,
      this.poison,
    ];
  }

  private grow(): void {
    const numbers = (column: Float64Array): Float64Array<ArrayBuffer> =>
      this.moved(new Float64Array(column.length * 2), column);
    const integers = (column: Int32Array): Int32Array<ArrayBuffer> =>
      this.moved(new Int32Array(column.length * 2), column);
    const bytes = (column: Uint8Array): Uint8Array<ArrayBuffer> =>
      this.moved(new Uint8Array(column.length * 2), column);
    const key = numbers(this.key);
    this.storedAt = numbers(this.storedAt);
    this.request = numbers(this.request);
    this.serial = integers(this.serial);
    this.version = integers(this.version);
    this.user = integers(this.user);
    this.tenant = bytes(this.tenant);
    this.operation = bytes(this.operation);
    this.verb = bytes(this.verb);
    this.poison = bytes(this.poison);
    this.key = key;
  }

  /** The kept records of a column at their places in a longer one. */
  private moved<List extends Column>(longer: List, column: Column): List {
    for (let offset = this.first; offset < this.end; offset++) {
      longer[offset & (longer.length - 1)] = column[offset & (column.length - 1)]!;
    }
    return longer;
  }
}
