import { HashRing } from '../../collections/HashRing';
import type { Instances } from '../../Instances';
import { mixKey } from '../mixKey';

/** Points of each instance on the ring, as in the clients of memcached (ketama has 100 to 200). */
const POINTS = 160;

/**
 * Which instance of a cache a key falls to. By the remainder of its hash, nearly every key falls to another one when an
 * instance is added or taken away, and one that is dead keeps its keys. On a ring only the keys of that instance move, and
 * those of a dead one fall to the next until it is back.
 */
export class KeySpread {
  private readonly instances: Instances;
  private readonly ring: HashRing;
  private isRing = false;
  /** The instances on the ring, by their places on it. */
  private places: readonly number[] = [];
  private readonly isUp = (node: number): boolean => this.instances.isUp(this.places[node]!);

  constructor(instances: Instances, seed: number) {
    this.instances = instances;
    this.ring = new HashRing(seed);
  }

  /** Takes the instances as they are in the placement. */
  fit(isRing: boolean): void {
    const { instances } = this;
    this.isRing = isRing;
    if (!isRing) return;
    this.places = Array.from({ length: instances.count }, (_, place) => place).filter(
      (place) => !instances.isRetired(place),
    );
    this.ring.lay(this.places.map((name) => ({ name, points: POINTS })));
  }

  /** The instance of a key; `known`: of one that is down, as if it were up. */
  placeOf(key: number, known = -1): number {
    const { instances } = this;
    if (instances.count === 1) return 0;
    if (!this.isRing) return this.byRemainder(key);
    const hash = mixKey(key) * 2;
    const isThere =
      known < 0 ? this.isUp : (node: number) => this.places[node] === known || this.isUp(node);
    const node = this.ring.firstFrom(hash, isThere);
    return this.places[node < 0 ? this.ring.ownerOf(hash) : node]!;
  }

  private byRemainder(key: number): number {
    const { instances } = this;
    let left = mixKey(key) % instances.placed;
    for (let place = 0; place < instances.count; place++) {
      if (!instances.isRetired(place) && left-- === 0) return place;
    }
    return 0;
  }
}
