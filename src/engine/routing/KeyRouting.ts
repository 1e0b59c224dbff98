import { mixKey } from '../behaviours/mixKey';
import type { Candidates } from '../behaviours/Candidates';
import { HashRing, type RingNode } from '../collections/HashRing';
import { boundedLoad } from './boundedLoad';
import type { Roster } from './Roster';

/** Sets the names of a component's instances apart from those of others. */
const STRIDE = 65_537;

/** Sends the same key to the same instance: by the remainder of its hash, or along a ring of hashes. */
export class KeyRouting {
  /** Points on the ring of an instance of weight 1. */
  virtualNodes = 100;
  /** No instance has more calls out than so many times its fair share; 0: no such bound. */
  bound = 0;
  private readonly candidates: Candidates;
  private readonly roster: Roster;
  private readonly ring: HashRing;
  /** What lies on the ring: the places of the instances, and the drawing that it was made from. */
  private places: readonly number[] = [];
  private drawing = '';
  private allowed = Infinity;
  private readonly takes = (node: number): boolean => this.mayTake(this.places[node]!);

  constructor(candidates: Candidates, roster: Roster, seed: number) {
    this.candidates = candidates;
    this.roster = roster;
    this.ring = new HashRing(seed);
  }

  /** Brings the ring in line with the instances that are drawn; those that get no traffic are passed over on it. */
  fit(): void {
    const { candidates, roster } = this;
    const nodes = roster.placed.map((place): RingNode => {
      const name =
        candidates.componentAt(place).component.id * STRIDE + candidates.instanceAt(place);
      const points = Math.max(1, Math.round(this.virtualNodes * candidates.weightAt(place)));
      return { name: name | 0, points };
    });
    const drawing = nodes.map(({ name, points }) => `${name} ${points}`).join();
    this.places = roster.placed;
    if (drawing === this.drawing) return;
    this.drawing = drawing;
    this.ring.lay(nodes);
  }

  /** The place for a key by the remainder of its hash; every key moves when instances come or go. */
  byRemainder(key: number, pool: readonly number[]): number {
    return pool[mixKey(key) % pool.length]!;
  }

  /** The place for a key along the ring; -1 where nobody takes it. */
  byRing(key: number): number {
    const count = this.roster.everyone.length;
    this.allowed = this.bound > 0 ? boundedLoad(this.bound, this.open(), count) : Infinity;
    const node = this.ring.firstFrom(mixKey(key) * 2, this.takes);
    return node < 0 ? -1 : this.places[node]!;
  }

  private mayTake(place: number): boolean {
    return this.roster.has(place) && this.candidates.outstandingAt(place) < this.allowed;
  }

  /** Calls that are out to those who get traffic. */
  private open(): number {
    let open = 0;
    for (const place of this.roster.everyone) open += this.candidates.outstandingAt(place);
    return open;
  }
}
