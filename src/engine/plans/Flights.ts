import { LoadTable } from '../collections/LoadTable';
import type { Kernel } from '../Kernel';
import { meterCount } from '../measures/Meter';
import { outcomeNumber } from '../outcomeNumber';
import type { PlannedCall } from './Plan';

/** Instances of one component have numbers below this. */
const MOST_INSTANCES = 131_072;

/**
 * Single flight among the callers of a cache: of the spans at one instance that miss the same key, the first reads it from
 * behind the cache, and the others wait for what it gets, good or bad.
 */
export class Flights {
  readonly loads = new LoadTable();
  private readonly kernel: Kernel;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** Whether a span leaves a call to another one that makes it for the same key; then it waits for that one. */
  joins(row: number, call: PlannedCall): boolean {
    const { loads, kernel } = this;
    const { spans, clock } = kernel;
    const place = this.placeOf(row);
    const load = loads.find(place, spans.key[row]!);
    if (load < 0) {
      const opened = loads.open(place, spans.key[row]!, row, clock.now);
      if (opened >= 0) loads.setMark(opened, call.coalescedBy);
      return false;
    }
    if (loads.leader(load) === row) return false;
    loads.join(load, row, clock.now);
    spans.pending[row]!++;
    // It has nothing of its own to store in the cache, or to ask for further back.
    spans.misses[row]! &= ~(1 << call.missOf);
    kernel.parts[call.coalescedBy]!.meter.counts[meterCount.coalesced]!++;
    return true;
  }

  /** A span has what it read: those who waited for it go on with the same. */
  land(row: number): void {
    const { loads, kernel } = this;
    const { spans, clock } = kernel;
    const load = loads.find(this.placeOf(row), spans.key[row]!);
    if (load < 0 || loads.leader(load) !== row) return;
    const { counts } = kernel.parts[loads.mark(load)]!.meter;
    const version = spans.version[row]!;
    const outcome = spans.outcome[row]!;
    for (let waiter = loads.close(load); waiter >= 0; waiter = loads.dismiss(waiter)) {
      counts[meterCount.coalescedSum]! += clock.now - loads.sinceOf(waiter);
      const follower = loads.rowOf(waiter);
      if (outcome > outcomeNumber.ok) spans.outcome[follower] = outcome;
      spans.version[follower] = version;
      kernel.plans.resume(follower);
    }
  }

  /** Whether the key of a span is being loaded at its instance: others may wait for the span, or it for another. */
  concerns(row: number): boolean {
    const { loads, kernel } = this;
    return loads.size > 0 && loads.find(this.placeOf(row), kernel.spans.key[row]!) >= 0;
  }

  /** An instance went down, and all who read or wait there with it. */
  forget(component: number, instance: number): void {
    const { loads, kernel } = this;
    const place = component * MOST_INSTANCES + instance;
    for (let load = loads.oldest; load >= 0;) {
      const next = loads.after(load);
      if (loads.place(load) === place) {
        for (let waiter = loads.close(load); waiter >= 0; waiter = loads.dismiss(waiter)) {
          kernel.spans.pending[loads.rowOf(waiter)]!--;
        }
      }
      load = next;
    }
  }

  private placeOf(row: number): number {
    const { spans } = this.kernel;
    return spans.component[row]! * MOST_INSTANCES + spans.instance[row]!;
  }
}
