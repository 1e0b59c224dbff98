import { longerColumn } from '../collections/longerColumn';
import type { SpanTable } from '../spans/SpanTable';
import type { Saveable, Saved } from '../state/Saveable';
import { RowColumn } from './RowColumn';

const NOWHERE = -1;

/**
 * Numbered lists of rows of the span table, which leave them from either end or from the middle. A row stands in one list at
 * a time; it is linked through the table's `next`.
 */
export class RowLists implements Saveable {
  private head = new Int32Array(0);
  private tail = new Int32Array(0);
  private length = new Int32Array(0);
  private readonly spans: SpanTable;
  private readonly previous: RowColumn;
  /** The list that a row stands in, or -1. */
  private readonly place: RowColumn;

  constructor(spans: SpanTable) {
    this.spans = spans;
    this.previous = new RowColumn(spans, NOWHERE);
    this.place = new RowColumn(spans, NOWHERE);
  }

  /** Makes room for so many lists. */
  fit(lists: number): void {
    if (this.head.length >= lists) return;
    this.head = longerColumn(this.head, lists, NOWHERE);
    this.tail = longerColumn(this.tail, lists, NOWHERE);
    this.length = longerColumn(this.length, lists);
  }

  /** The first row of a list, or -1. */
  first(list: number): number {
    return this.head[list]!;
  }

  /** The last row of a list, or -1. */
  last(list: number): number {
    return this.tail[list]!;
  }

  count(list: number): number {
    return this.length[list]!;
  }

  /** The list that a row stands in; -1 when it stands in none. */
  listOf(row: number): number {
    return this.place.get(row);
  }

  append(list: number, row: number): void {
    const tail = this.tail[list]!;
    this.enter(list, row, tail, NOWHERE);
    if (tail >= 0) this.spans.next[tail] = row;
    else this.head[list] = row;
    this.tail[list] = row;
  }

  prepend(list: number, row: number): void {
    const head = this.head[list]!;
    this.enter(list, row, NOWHERE, head);
    if (head >= 0) this.previous.set(head, row);
    else this.tail[list] = row;
    this.head[list] = row;
  }

  /** Takes a row out of its list; harmless for one that stands in none. */
  remove(row: number): void {
    const list = this.place.get(row);
    if (list < 0) return;
    const previous = this.previous.get(row);
    const next = this.spans.next[row]!;
    if (previous >= 0) this.spans.next[previous] = next;
    else this.head[list] = next;
    if (next >= 0) this.previous.set(next, previous);
    else this.tail[list] = previous;
    this.place.set(row, NOWHERE);
    this.length[list]!--;
  }

  /** Empties a list. */
  clear(list: number): void {
    while (this.head[list]! >= 0) this.remove(this.head[list]!);
  }

  save(): Saved {
    const { head, tail, length, previous, place } = this;
    return [head.slice(), tail.slice(), length.slice(), previous.save(), place.save()];
  }

  restore(saved: Saved): void {
    const [head, tail, length, previous, place] = saved as readonly Saved[];
    this.head = (head as Int32Array).slice();
    this.tail = (tail as Int32Array).slice();
    this.length = (length as Int32Array).slice();
    this.previous.restore(previous!);
    this.place.restore(place!);
  }

  private enter(list: number, row: number, previous: number, next: number): void {
    this.previous.set(row, previous);
    this.spans.next[row] = next;
    this.place.set(row, list);
    this.length[list]!++;
  }
}
