import type { RandomStream } from '../random/RandomStream';
import { KeySet } from './KeySet';
import { longerColumn } from './longerColumn';

/** Random replacement: any key makes room, each as likely as the others. */
export class RandomSet extends KeySet {
  /** Entries without gaps, and where each of them is in that list. */
  private dense = new Int32Array(16);
  private places = new Int32Array(16);
  private count = 0;
  private readonly stream: RandomStream;

  constructor(capacity: number, stream: RandomStream) {
    super(capacity);
    this.stream = stream;
  }

  override touch(_entry: number): void {}

  override victim(): number {
    return this.count === 0 ? -1 : this.dense[this.stream.integer(this.count)]!;
  }

  protected override link(entry: number): void {
    this.places[entry] = this.count;
    this.dense[this.count++] = entry;
  }

  /** The last of the list takes the place that is left. */
  protected override unlink(entry: number): void {
    const place = this.places[entry]!;
    const last = this.dense[--this.count]!;
    this.dense[place] = last;
    this.places[last] = place;
  }

  protected override unlinkAll(): void {
    this.count = 0;
  }

  protected override growOrder(length: number): void {
    this.dense = longerColumn(this.dense, length);
    this.places = longerColumn(this.places, length);
  }

  protected override forEach(visit: (entry: number) => void): void {
    for (let place = 0; place < this.count; place++) visit(this.dense[place]!);
  }
}
