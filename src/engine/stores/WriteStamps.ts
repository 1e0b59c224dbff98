import { IntegerMap } from '../collections/IntegerMap';
import { NumberList } from '../collections/NumberList';
import type { Saveable, Saved } from '../state/Saveable';

/** Keys whose time stamps are kept, about 20 MB; a write to another one is taken for the latest. */
const MOST_KEYS = 524_288;

/** The time stamp of the winning write of each key, by the clock of whoever took it. */
export class WriteStamps implements Saveable {
  private readonly places = new IntegerMap();
  private readonly stamps = new NumberList(-Infinity);

  /** Whether a write with this stamp (seconds) wins over all that its key has had; then it is what the next ones have to beat. */
  wins(key: number, stamp: number): boolean {
    const place = this.placeOf(key);
    if (place < 0) return true;
    if (stamp < this.stamps.at(place)) return false;
    this.stamps.set(place, stamp);
    return true;
  }

  save(): Saved {
    return [this.places.save(), this.stamps.save()];
  }

  restore(saved: Saved): void {
    const [places, stamps] = saved as readonly Saved[];
    this.places.restore(places!);
    this.stamps.restore(stamps!);
  }

  private placeOf(key: number): number {
    const { places } = this;
    const known = places.get(key);
    if (known >= 0 || places.size >= MOST_KEYS) return known;
    places.set(key, places.size);
    return places.size - 1;
  }
}
