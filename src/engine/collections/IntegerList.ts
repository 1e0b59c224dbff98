import type { Saveable, Saved } from '../state/Saveable';

/** A list of 32-bit integers by place, such as one for each instance. It grows as places are named; what was never set is 0. */
export class IntegerList implements Saveable {
  private items = new Int32Array(8);

  at(place: number): number {
    return place < this.items.length ? this.items[place]! : 0;
  }

  set(place: number, value: number): void {
    this.reach(place);
    this.items[place] = value;
  }

  /** Adds to the item at a place, and returns what it is then. */
  add(place: number, amount: number): number {
    this.reach(place);
    this.items[place]! += amount;
    return this.items[place]!;
  }

  /** The sum of all items. */
  get sum(): number {
    return this.items.reduce((sum, item) => sum + item, 0);
  }

  clear(): void {
    this.items.fill(0);
  }

  save(): Saved {
    return this.items.slice();
  }

  restore(saved: Saved): void {
    this.items = (saved as Int32Array).slice();
  }

  private reach(place: number): void {
    if (place < this.items.length) return;
    let length = this.items.length;
    while (length <= place) length *= 2;
    const grown = new Int32Array(length);
    grown.set(this.items);
    this.items = grown;
  }
}
