import { longerColumn } from '../collections/longerColumn';
import type { Saveable, Saved } from '../state/Saveable';
import type { Station } from '../stations/Station';

/** How full each instance of a component was, looked at once at each whole second: it draws nothing and schedules nothing. */
export class InstanceLoads implements Saveable {
  /** How often it was looked since the start or the last reset. */
  looks = 0;
  /** Slots taken and spans in line of each instance, summed over the looks. */
  private taken = new Float64Array(0);
  private waiting = new Float64Array(0);
  private readonly station: Station;

  constructor(station: Station) {
    this.station = station;
  }

  /** Looks at the first `instances` instances. */
  look(instances: number): void {
    this.looks++;
    if (this.taken.length < instances) {
      this.taken = longerColumn(this.taken, instances);
      this.waiting = longerColumn(this.waiting, instances);
    }
    for (let instance = 0; instance < instances; instance++) {
      this.taken[instance]! += this.station.takenAt(instance);
      this.waiting[instance]! += this.station.lengthAt(instance);
    }
  }

  /** Mean number of slots taken at an instance; NaN before the first look. */
  takenAt(instance: number): number {
    return (this.taken[instance] ?? 0) / this.looks;
  }

  /** Mean number of spans in line at an instance; NaN before the first look. */
  waitingAt(instance: number): number {
    return (this.waiting[instance] ?? 0) / this.looks;
  }

  reset(): void {
    this.looks = 0;
    this.taken.fill(0);
    this.waiting.fill(0);
  }

  save(): Saved {
    return [this.looks, this.taken.slice(), this.waiting.slice()];
  }

  restore(saved: Saved): void {
    const [looks, taken, waiting] = saved as [number, Float64Array, Float64Array];
    this.looks = looks;
    this.taken = taken.slice();
    this.waiting = waiting.slice();
  }
}
