import type { Candidates } from '../behaviours/Candidates';
import type { Clock } from '../Clock';
import type { Saveable, Saved } from '../state/Saveable';

/** An instance that comes back gets at least this share of its usual traffic (Envoy's `min_weight_percent`). */
const LEAST_SHARE = 0.1;

const nobody: readonly number[] = [];

/**
 * The instances that get traffic, as places among the candidates in order, as a whole and by zone. One that has come, or
 * come back, since the start of the run starts slowly: its share grows in a straight line from a tenth to all of it.
 */
export class Roster implements Saveable {
  /** How long that takes, in seconds; 0: at once. */
  slowStart = 0;
  /** Places of the instances that get traffic. */
  everyone: readonly number[] = nobody;
  /** Places of all that are part of the drawing, in traffic or not. */
  placed: readonly number[] = nobody;
  private readonly candidates: Candidates;
  private readonly clock: Clock;
  private byZone = new Map<number, readonly number[]>();
  private placedByZone = new Map<number, number>();
  /** By place: 1 while it gets traffic. */
  private isIn: number[] = [];
  /** When each came in. */
  private since: number[] = [];
  /** Turns that were passed over while it starts slowly. */
  private credit: number[] = [];
  /** When the last one that starts slowly came in. */
  private readonly last = { since: -Infinity };

  constructor(candidates: Candidates, clock: Clock) {
    this.candidates = candidates;
    this.clock = clock;
  }

  /** Lists anew who gets traffic; `isFit` tells what is believed of one that is part of the drawing. */
  list(isFit: (place: number) => boolean): void {
    const { candidates } = this;
    const all = Array.from({ length: candidates.count }, (_, place) => place);
    this.placed = all.filter((place) => candidates.isThere(place));
    this.everyone = this.placed.filter(isFit);
    const isIn = all.map(() => 0);
    for (const place of this.everyone) isIn[place] = 1;
    for (const place of this.everyone) {
      if (this.isIn[place] !== 1) this.admit(place);
    }
    this.isIn = isIn;
    this.sortByZone();
  }

  /** Whether an instance gets traffic. */
  has(place: number): boolean {
    return this.isIn[place] === 1;
  }

  /** Those of a zone that get traffic. */
  inZone(zone: number): readonly number[] {
    return this.byZone.get(zone) ?? nobody;
  }

  /** How many of a zone are part of the drawing. */
  placedIn(zone: number): number {
    return this.placedByZone.get(zone) ?? 0;
  }

  /** Whether some instance may be starting slowly. */
  get isStarting(): boolean {
    return this.clock.now - this.last.since < this.slowStart;
  }

  /** The share of its usual traffic that an instance is to get, up to 1. */
  shareOf(place: number): number {
    const grown = (this.clock.now - this.since[place]!) / this.slowStart;
    return grown < 1 ? Math.max(LEAST_SHARE, grown) : 1;
  }

  /** Its weight as it is now. */
  weightOf(place: number): number {
    const weight = this.candidates.weightAt(place);
    return this.isStarting ? weight * this.shareOf(place) : weight;
  }

  /** Whether an instance whose turn it is takes it: one that starts slowly lets turns pass. */
  takesTurn(place: number): boolean {
    if (!this.isStarting) return true;
    this.credit[place] = (this.credit[place] ?? 0) + this.shareOf(place);
    if (this.credit[place] < 1) return false;
    this.credit[place] -= 1;
    return true;
  }

  save(): Saved {
    return [
      Float64Array.from(this.isIn),
      Float64Array.from(this.since),
      Float64Array.from(this.credit),
      Float64Array.of(this.last.since),
    ];
  }

  restore(saved: Saved): void {
    const [isIn, since, credit, last] = saved as Float64Array[];
    this.isIn = [...isIn!];
    this.since = [...since!];
    this.credit = [...credit!];
    this.last.since = last![0]!;
  }

  private admit(place: number): void {
    const { now } = this.clock;
    while (this.since.length <= place) {
      this.since.push(-Infinity);
      this.credit.push(0);
    }
    // Who is there from the start has had all the time before it.
    this.since[place] = now > 0 ? now : -Infinity;
    this.credit[place] = 0;
    if (now > 0) this.last.since = now;
  }

  private sortByZone(): void {
    const byZone = new Map<number, number[]>();
    this.placedByZone = new Map();
    for (const place of this.placed) {
      const zone = this.candidates.zoneAt(place);
      this.placedByZone.set(zone, this.placedIn(zone) + 1);
      const others = byZone.get(zone) ?? [];
      if (this.has(place)) others.push(place);
      byZone.set(zone, others);
    }
    this.byZone = byZone;
  }
}
