import type { Placement } from '../model/Component';
import { longerColumn } from './collections/longerColumn';
import type { Saveable, Saved } from './state/Saveable';

/** Why an instance is not there: bits of `Instances.down`. */
export const downReason = {
  killed: 1,
  /** Lost with its zone: it does not even refuse. */
  zoneLost: 2,
  /** Taken out of the placement. */
  retired: 4,
  /** Started and not ready yet. */
  booting: 8,
  /** Nobody sends anything to one that is retired or booting. */
  absent: 12,
} as const;

/**
 * The instances of a component: in which zone each is, whether it is up, and how it differs from the others. An instance
 * keeps its place for the whole run.
 */
export class Instances implements Saveable {
  /** Ever made; places 0 to count - 1. */
  count = 0;
  /** Instances in the placement, up or not. */
  placed = 0;
  /** Instances that calls are sent to, up or not. */
  reachable = 0;
  up = 0;
  zone = new Int32Array(0);
  /** Why each is not there, 0 where it is; changed by `setDown` only. */
  down = new Int32Array(0);
  /** Times as fast as the usual one, from its placement. */
  speed = new Float64Array(0);
  /** Its share against others at weighted balancers. */
  weight = new Float64Array(0);
  /** Times as long that work takes here, by its speed and by faults of some instances only. */
  slowness = new Float64Array(0);
  /** Share of its answers that fails by faults. */
  errors = new Float64Array(0);

  /** Brings the instances in line with a placement: what is too many is retired, what is missing comes back or is added. */
  place(placement: readonly Placement[]): void {
    const left = placement.map((part) => part.instances);
    for (let place = 0; place < this.count; place++) {
      const entry = placement.findIndex(
        ({ zone }, other) => zone === this.zone[place] && left[other]! > 0,
      );
      if (entry < 0) {
        this.down[place]! |= downReason.retired;
      } else {
        left[entry]!--;
        this.down[place]! &= ~downReason.retired;
        this.suit(place, placement[entry]!);
      }
    }
    placement.forEach((part, entry) => this.add(part, left[entry]!));
    this.tallyAll();
  }

  /** Takes why an instance is not there: bits of `downReason`. */
  setDown(place: number, reasons: number): void {
    this.tally(this.down[place]!, -1);
    this.down[place] = reasons;
    this.tally(reasons, 1);
  }

  isUp(place: number): boolean {
    return this.down[place] === 0;
  }

  /** Whether it was taken out of the placement. */
  isRetired(place: number): boolean {
    return (this.down[place]! & downReason.retired) !== 0;
  }

  /** Whether nobody sends anything to it. */
  isAbsent(place: number): boolean {
    return (this.down[place]! & downReason.absent) !== 0;
  }

  /** Whether what it had is lost: one that was taken away or boots still finishes what it has. */
  isDead(place: number): boolean {
    return (this.down[place]! & (downReason.killed | downReason.zoneLost)) !== 0;
  }

  /** Whether it starts and is not ready yet; false for a place where there is none. */
  isBooting(place: number): boolean {
    return ((this.down[place] ?? 0) & downReason.booting) !== 0;
  }

  /** It starts: until it is ready nobody sends anything to it. */
  boot(place: number): void {
    this.setDown(place, this.down[place]! | downReason.booting);
  }

  /** It has started. */
  ready(place: number): void {
    this.setDown(place, this.down[place]! & ~downReason.booting);
  }

  save(): Saved {
    return [
      this.zone.slice(),
      this.down.slice(),
      this.speed.slice(),
      this.weight.slice(),
      this.slowness.slice(),
      this.errors.slice(),
    ];
  }

  restore(saved: Saved): void {
    const [zone, down, ...figures] = saved as [Int32Array, Int32Array, ...Float64Array[]];
    this.zone = zone.slice();
    this.down = down.slice();
    const [speed, weight, slowness, errors] = figures.map((figure) => figure.slice());
    this.speed = speed!;
    this.weight = weight!;
    this.slowness = slowness!;
    this.errors = errors!;
    this.count = zone.length;
    this.tallyAll();
  }

  private suit(place: number, { speed = 1, weight = 1 }: Placement): void {
    this.speed[place] = speed;
    this.weight[place] = weight;
  }

  private add(part: Placement, instances: number): void {
    const { count } = this;
    this.count += instances;
    this.zone = longerColumn(this.zone, this.count, part.zone);
    this.down = longerColumn(this.down, this.count);
    this.speed = longerColumn(this.speed, this.count);
    this.weight = longerColumn(this.weight, this.count);
    this.slowness = longerColumn(this.slowness, this.count, 1 / (part.speed ?? 1));
    this.errors = longerColumn(this.errors, this.count);
    for (let place = count; place < this.count; place++) this.suit(place, part);
  }

  /** Counts them anew. */
  private tallyAll(): void {
    this.placed = 0;
    this.reachable = 0;
    this.up = 0;
    for (const reasons of this.down) this.tally(reasons, 1);
  }

  /** Adds one with these reasons to the counts, which calls ask for too often to count each time, or takes it away. */
  private tally(reasons: number, change: number): void {
    if ((reasons & downReason.retired) === 0) this.placed += change;
    if ((reasons & downReason.absent) === 0) this.reachable += change;
    if (reasons === 0) this.up += change;
  }
}
