import type { Saveable, Saved } from '../state/Saveable';
import { Partition } from './Partition';

/** The partitions of a log, those that it had before an edit included. */
export class Partitions implements Saveable {
  readonly all: Partition[] = [];

  /** Makes those that are missing; the first instances lead them in turn. */
  fit(count: number, instances: number): void {
    while (this.all.length < count) {
      const fresh = new Partition(this.all.length);
      fresh.numbers.leader = fresh.number % Math.max(1, instances);
      this.all.push(fresh);
    }
  }

  /** Records that are kept in all of them. */
  get kept(): number {
    return this.all.reduce((sum, { records }) => sum + records.length, 0);
  }

  save(): Saved {
    return this.all.map((partition) => partition.save());
  }

  restore(saved: Saved): void {
    const list = saved as readonly Saved[];
    this.all.length = 0;
    this.fit(list.length, 1);
    this.all.forEach((partition, number) => partition.restore(list[number]!));
  }
}
