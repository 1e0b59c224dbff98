import type { Saveable, Saved } from '../state/Saveable';
import { ClassMeter } from './ClassMeter';

/** The meters of all operations, or of all tenants, by number; one is made when it is first needed. */
export class ClassMeters implements Saveable {
  private meters: ClassMeter[] = [];

  /** The meter with a number. */
  of(number: number): ClassMeter {
    return this.meters[number] ?? this.make(number);
  }

  /** Those that were ever needed, in the order of their numbers. */
  get all(): readonly ClassMeter[] {
    return this.meters;
  }

  roll(): void {
    for (const meter of this.meters) meter.roll();
  }

  reset(): void {
    for (const meter of this.meters) meter.reset();
  }

  private make(number: number): ClassMeter {
    while (this.meters.length <= number) this.meters.push(new ClassMeter());
    return this.meters[number]!;
  }

  save(): Saved {
    return this.meters.map((meter) => meter.save());
  }

  restore(saved: Saved): void {
    const values = saved as readonly Saved[];
    this.meters = values.map(() => new ClassMeter());
    this.meters.forEach((meter, number) => meter.restore(values[number]!));
  }
}
