import type { Placement } from '../model/Component';
import type { Id } from '../model/Id';
import type { Saveable, Saved } from './state/Saveable';

/** Why an instance is not there: bits of `Instances.down`. */
export const downReason = {
  killed: 1,
  /** Lost with its zone: it does not even refuse. */
  zoneLost: 2,
  /** Taken out of the placement. */
  retired: 4,
} as const;

/** The instances of a component: in which zone each is, and whether it is up. An instance keeps its place for the whole run. */
export class Instances implements Saveable {
  /** Ever made; places 0 to count - 1. */
  count = 0;
  zone = new Int32Array(0);
  down = new Int32Array(0);

  /** Brings the instances in line with a placement: what is too many is retired, what is missing comes back or is added. */
  place(placement: readonly Placement[]): void {
    const wanted = new Map<Id, number>(placement.map((part) => [part.zone, part.instances]));
    for (let place = 0; place < this.count; place++) {
      const left = wanted.get(this.zone[place]!) ?? 0;
      this.down[place] =
        left > 0 ? this.down[place]! & ~downReason.retired : this.down[place]! | downReason.retired;
      wanted.set(this.zone[place]!, left - 1);
    }
    for (const part of placement) this.add(part.zone, Math.max(0, wanted.get(part.zone)!));
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

  get up(): number {
    return this.countWhere((down) => down === 0);
  }

  save(): Saved {
    return [this.zone.slice(), this.down.slice()];
  }

  restore(saved: Saved): void {
    const [zone, down] = saved as [Int32Array, Int32Array];
    this.zone = zone.slice();
    this.down = down.slice();
    this.count = zone.length;
  }

  private countWhere(test: (down: number) => boolean): number {
    return this.down.reduce((sum, down) => sum + (test(down) ? 1 : 0), 0);
  }

  private add(zone: Id, instances: number): void {
    const { count } = this;
    this.count += instances;
    const [zones, down] = [new Int32Array(this.count).fill(zone), new Int32Array(this.count)];
    zones.set(this.zone);
    down.set(this.down);
    this.zone = zones;
    this.down = down.fill(0, count);
  }
}
