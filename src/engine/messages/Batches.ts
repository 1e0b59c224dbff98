import { IntegerMap } from '../collections/IntegerMap';
import { RowLine } from '../collections/RowLine';
import type { SpanTable } from '../spans/SpanTable';
import type { Saveable, Saved } from '../state/Saveable';

/** Calls of senders that wait for others, to go out together: one open batch for each sender, and each partition where there are any. */
export class Batches implements Saveable {
  private readonly spans: SpanTable;
  /** By sender and partition: the place of its batch. Places are never taken away. */
  private readonly places = new IntegerMap();
  private readonly lines: RowLine[] = [];
  /** The event at which each batch is sent; -1 where it is empty. */
  private events: number[] = [];

  constructor(spans: SpanTable) {
    this.spans = spans;
  }

  /** Adds a call to the batch with a number; returns the place of the batch. */
  join(number: number, row: number): number {
    let place = this.places.get(number);
    if (place < 0) {
      place = this.addLine();
      this.places.set(number, place);
    }
    this.lines[place]!.push(row);
    return place;
  }

  lengthAt(place: number): number {
    return this.lines[place]!.length;
  }

  /** Takes the first call out of a batch; -1 when it is empty. */
  shift(place: number): number {
    return this.lines[place]!.shift();
  }

  eventAt(place: number): number {
    return this.events[place]!;
  }

  setEvent(place: number, event: number): void {
    this.events[place] = event;
  }

  /** Forgets calls that have ended; their batches are sent without them. */
  remove(rows: readonly number[]): void {
    for (const line of this.lines) line.remove(rows);
  }

  save(): Saved {
    return [
      this.places.save(),
      Float64Array.from(this.events),
      this.lines.map((line) => line.save()),
    ];
  }

  restore(saved: Saved): void {
    const [places, events, lines] = saved as [Saved, Float64Array, readonly Saved[]];
    this.places.restore(places);
    this.lines.length = 0;
    this.events = [];
    lines.forEach((line) => this.lines[this.addLine()]!.restore(line));
    this.events = [...events];
  }

  private addLine(): number {
    this.events.push(-1);
    return this.lines.push(new RowLine(this.spans)) - 1;
  }
}
