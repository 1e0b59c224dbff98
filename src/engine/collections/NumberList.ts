import type { Saveable, Saved } from '../state/Saveable';

/** A list of numbers by place, such as one for each instance. It grows as places are named; what was never set is `missing`. */
export class NumberList implements Saveable {
  private items = new Float64Array(0);
  private readonly missing: number;

  constructor(missing: number) {
    this.missing = missing;
  }

  at(place: number): number {
    return place < this.items.length ? this.items[place]! : this.missing;
  }

  set(place: number, value: number): void {
    if (place >= this.items.length) {
      const grown = new Float64Array(Math.max(8, 2 * place)).fill(this.missing);
      grown.set(this.items);
      this.items = grown;
    }
    this.items[place] = value;
  }

  save(): Saved {
    return this.items.slice();
  }

  restore(saved: Saved): void {
    this.items = (saved as Float64Array).slice();
  }
}
