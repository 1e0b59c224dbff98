import type { Kernel } from '../Kernel';
import type { Saveable, Saved } from '../state/Saveable';
import { RowColumn } from './RowColumn';
import { RowLists } from './RowLists';

const PRIORITIES = 10;

/**
 * Work that can be interrupted by what matters more, and is gone on with later where it stopped (preemptive resume). It knows
 * who is at work at each instance, by priority.
 */
export class Interruptions implements Saveable {
  /** From the first time on that work could be interrupted: what was begun since is known. */
  isUsed = false;
  /** By instance and priority: spans at work, the last to have started at the end. */
  private readonly atWork: RowLists;
  /** When a span at work will be done, and how much work is left of one that was interrupted (0: it was not), seconds. */
  private readonly due: RowColumn;
  private readonly left: RowColumn;
  private readonly kernel: Kernel;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
    this.atWork = new RowLists(kernel.spans);
    this.due = new RowColumn(kernel.spans, 0);
    this.left = new RowColumn(kernel.spans, 0);
  }

  /** Makes room for instances. */
  fit(instances: number): void {
    this.atWork.fit(instances * PRIORITIES);
  }

  /** A span is worked on for so many seconds from now on. */
  start(row: number, priority: number, seconds: number): void {
    const { spans, clock } = this.kernel;
    this.left.set(row, 0);
    this.due.set(row, clock.now + seconds);
    this.atWork.append(spans.instance[row]! * PRIORITIES + priority, row);
  }

  /** A span is not worked on any more, or will not be; harmless for one that is not known. */
  end(row: number): void {
    this.left.set(row, 0);
    this.atWork.remove(row);
  }

  /** Who is interrupted for a newcomer of a priority: the last to have started of the lowest below it; -1: nobody. */
  victim(instance: number, priority: number): number {
    for (let lower = 0; lower < priority; lower++) {
      const row = this.atWork.last(instance * PRIORITIES + lower);
      if (row >= 0) return row;
    }
    return -1;
  }

  /** Stops the work of a span. */
  interrupt(row: number): void {
    const { spans, queue, clock } = this.kernel;
    queue.cancel(spans.event[row]!);
    spans.event[row] = -1;
    this.atWork.remove(row);
    this.left.set(row, Math.max(Number.MIN_VALUE, this.due.get(row) - clock.now));
  }

  /** Seconds of work that are left of a span; 0 for one that was never interrupted. */
  leftOf(row: number): number {
    return this.left.get(row);
  }

  save(): Saved {
    return [this.isUsed, this.atWork.save(), this.due.save(), this.left.save()];
  }

  restore(saved: Saved): void {
    const [isUsed, atWork, due, left] = saved as readonly Saved[];
    this.isUsed = isUsed as boolean;
    this.atWork.restore(atWork!);
    this.due.restore(due!);
    this.left.restore(left!);
  }
}
