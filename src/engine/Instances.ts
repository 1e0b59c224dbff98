import type { Placement } from '../model/Component';
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
  zone = new Int32Array(0);
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
  }

  isUp(place: number): boolean {
    return this.down[place] === 0;
  }

  /** Whether it was taken out of the placement. */
  isRetired(place: number): boolean {
    return (this.down[place]! & downReason.retired) !== 0;
  }

  /** Instances in the placement, up or not. */
  get placed(): number {
    return this.countWhere((down) => (down & downReason.retired) === 0);
  }

  /** Instances that calls are sent to, up or not. */
  get reachable(): number {
    return this.countWhere((down) => (down & downReason.absent) === 0);
  }

  /** Whether nobody sends anything to it. */
  isAbsent(place: number): boolean {
    return (this.down[place]! & downReason.absent) !== 0;
  }

  /** It starts: until it is ready nobody sends anything to it. */
  boot(place: number): void {
    this.down[place]! |= downReason.booting;
  }

  /** It has started. */
  ready(place: number): void {
    this.down[place]! &= ~downReason.booting;
  }

  get up(): number {
    return this.countWhere((down) => down === 0);
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
  }

  private suit(place: number, { speed = 1, weight = 1 }: Placement): void {
    this.speed[place] = speed;
    this.weight[place] = weight;
  }

  private add(part: Placement, instances: number): void {
    const { count } = this;
    this.count += instances;
    this.zone = longer(this.zone, new Int32Array(this.count).fill(part.zone));
    this.down = longer(this.down, new Int32Array(this.count));
    this.speed = longer(this.speed, new Float64Array(this.count));
    this.weight = longer(this.weight, new Float64Array(this.count));
    this.slowness = longer(this.slowness, new Float64Array(this.count).fill(1 / (part.speed ?? 1)));
    this.errors = longer(this.errors, new Float64Array(this.count));
    for (let place = count; place < this.count; place++) this.suit(place, part);
  }

  private countWhere(test: (down: number) => boolean): number {
    return this.down.reduce((sum, down) => sum + (test(down) ? 1 : 0), 0);
  }
}

function longer<List extends Int32Array | Float64Array>(list: List, made: List): List {
  made.set(list);
  return made;
}
