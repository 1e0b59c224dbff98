import type { Saved } from '../state/Saveable';
import { ListedSet } from './ListedSet';
import { longerColumn } from './longerColumn';

const NONE = -1;

/**
 * SIEVE (Zhang and others, NSDI 2024): keys stand in the order in which they came, a hit only marks its key, and a hand that
 * moves from the oldest to the newest takes marks away and pushes out the first key without one.
 */
export class SieveSet extends ListedSet {
  private marks = new Int32Array(16);
  private hand = NONE;

  override touch(entry: number): void {
    this.marks[entry] = 1;
  }

  /** Each mark taken away was set by a hit, so a hit pays for the step over it. */
  override victim(): number {
    const { line, marks } = this;
    let entry = this.hand === NONE ? line.first : this.hand;
    while (entry !== NONE && marks[entry] === 1) {
      marks[entry] = 0;
      entry = line.after(entry);
      if (entry === NONE) entry = line.first;
    }
    this.hand = entry;
    return entry;
  }

  protected override link(entry: number): void {
    this.marks[entry] = 0;
    super.link(entry);
  }

  protected override unlink(entry: number): void {
    if (entry === this.hand) this.hand = this.line.after(entry);
    super.unlink(entry);
  }

  protected override unlinkAll(): void {
    this.hand = NONE;
    super.unlinkAll();
  }

  protected override growOrder(length: number): void {
    this.marks = longerColumn(this.marks, length);
    super.growOrder(length);
  }

  protected override saveOrder(): Saved {
    const marks = new Int32Array(this.size);
    let place = 0;
    let hand = NONE;
    this.forEach((entry) => {
      if (entry === this.hand) hand = place;
      marks[place++] = this.marks[entry]!;
    });
    return [hand, marks];
  }

  protected override restoreOrder(saved: Saved): void {
    const [hand, marks] = saved as [number, Int32Array];
    this.marks.set(marks);
    this.hand = hand;
  }
}
