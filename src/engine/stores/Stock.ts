import { IntegerMap } from '../collections/IntegerMap';
import { outcomeNumber } from '../outcomeNumber';
import type { Saveable, Saved } from '../state/Saveable';
import { storeCount, type StoreMeter } from './StoreMeter';

/** Keys whose stock is kept, about 72 MB; further ones are never sold out. */
const MOST_KEYS = 1_048_576;

/**
 * Keys that stand for things of which there are so many units. What is stored is how many were taken, so far as the writers
 * knew; what was really sold is counted beside it. A plain write stores one more than what its writer had read: two who
 * read the same sell two and store one. A conditional write fails where somebody was faster, or nothing is left.
 */
export class Stock implements Saveable {
  /** Units of each key; 0: keys are no stock. */
  units = 0;
  private readonly taken = new IntegerMap();
  private readonly sold = new IntegerMap();
  private readonly meter: StoreMeter;

  constructor(meter: StoreMeter) {
    this.meter = meter;
  }

  /** Units of a key that are taken, as stored. */
  takenOf(key: number): number {
    return this.taken.get(key, 0);
  }

  /** Sells one unit to a writer who had read that `known` were taken; how that ends. */
  sell(key: number, known: number, isConditional: boolean): number {
    const taken = this.taken.get(key, 0);
    const base = isConditional && known === 0 ? taken : known;
    if (base >= this.units || (isConditional && base !== taken)) return outcomeNumber.conflict;
    if (this.taken.size >= MOST_KEYS && !this.taken.has(key)) return outcomeNumber.ok;
    this.taken.set(key, base + 1);
    this.count(key);
    return outcomeNumber.ok;
  }

  /** A sale that is stored nowhere, of a replaced primary: to a writer who had read that `known` were taken; false if that was all. */
  sellApart(key: number, known: number): boolean {
    if (known >= this.units) return false;
    this.count(key);
    return true;
  }

  /** The store has forgotten a sale: its unit is sold all the same, and will be offered once more. */
  takeBack(key: number): void {
    const taken = this.taken.get(key, 0);
    if (taken > 0) this.taken.set(key, taken - 1);
  }

  save(): Saved {
    return [this.taken.save(), this.sold.save()];
  }

  restore(saved: Saved): void {
    const [taken, sold] = saved as readonly Saved[];
    this.taken.restore(taken!);
    this.sold.restore(sold!);
  }

  /** A unit is sold, stored or not. */
  private count(key: number): void {
    const sold = this.sold.get(key, 0) + 1;
    this.sold.set(key, sold);
    this.meter.counts[storeCount.unitsSold]!++;
    if (sold > this.units) this.meter.counts[storeCount.unitsOversold]!++;
  }
}
