import { Router } from '../../../engine/behaviours/Router';
import type { Simulation } from '../../../engine/Simulation';
import type { Look } from '../reachSteadyState';

/** How many requests each server behind the balancers has, looked at in even steps of time. */
export class QueueLengths implements Look {
  readonly everySeconds: number;
  private readonly counts = new Map<number, number>();
  private seen = 0;

  constructor(everySeconds: number) {
    this.everySeconds = everySeconds;
  }

  at({ world }: Simulation): void {
    for (const component of world.kernel.components) {
      if (!(component instanceof Router)) continue;
      const { candidates } = component;
      for (let place = 0; place < candidates.count; place++) {
        const length = candidates.outstandingAt(place);
        this.counts.set(length, (this.counts.get(length) ?? 0) + 1);
        this.seen++;
      }
    }
  }

  /** Share of the servers and of the time with this many requests or more. */
  shareFrom(length: number): number {
    let share = 0;
    for (const [other, count] of this.counts) if (other >= length) share += count;
    return share / this.seen;
  }
}
