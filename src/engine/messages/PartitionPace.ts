import type { Kernel } from '../Kernel';
import { eventKind } from '../eventKind';
import { spanState } from '../spans/spanState';
import type { Partition } from './Partition';
import type { Partitions } from './Partitions';

/** What the pace needs of its log. */
interface Owner {
  readonly kernel: Kernel;
  readonly index: number;
  readonly partitions: Partitions;
  partitionOf(row: number): Partition;
}

/** How fast the partitions of a log take records, one after another. */
export class PartitionPace {
  private secondsPerRecord = 0;
  private readonly owner: Owner;

  constructor(owner: Owner) {
    this.owner = owner;
  }

  /** Takes the records per second of each partition, 0: no limit. Those that are in line go on at the new pace. */
  set(ratePerSecond: number): void {
    const before = this.secondsPerRecord;
    this.secondsPerRecord = ratePerSecond > 0 ? 1 / ratePerSecond : 0;
    if (before === 0 || before === this.secondsPerRecord) return;
    for (const partition of this.owner.partitions.all) this.change(partition, before);
  }

  /** How long the next record of a partition takes, those before it included, in seconds. */
  timeInLine({ numbers }: Partition): number {
    if (this.secondsPerRecord === 0) return 0;
    const { now } = this.owner.kernel.clock;
    numbers.freeAt = Math.max(now, numbers.freeAt) + this.secondsPerRecord;
    return numbers.freeAt - now;
  }

  private change(partition: Partition, before: number): void {
    const { spans, queue, clock } = this.owner.kernel;
    const { numbers } = partition;
    const whole = numbers.freeAt - clock.now;
    if (whole <= 0) return;
    const change = this.secondsPerRecord / before - 1;
    this.lineOf(partition).forEach((row, place, line) => {
      const event = spans.event[row]!;
      const due = queue.records.time(event);
      const behind = (line.length - 1 - place) * before;
      const left = Math.min(whole - behind, due - clock.now);
      if (left <= 0) return;
      queue.cancel(event);
      const time = Math.max(clock.now, due + left * change);
      spans.event[row] = queue.schedule(time, eventKind.workDone, row);
    });
    numbers.freeAt += whole * change;
  }

  /** Calls that are to be stored, in the order in which they joined the line; those that have left it may be among them. */
  private lineOf(partition: Partition): readonly number[] {
    const { kernel, index } = this.owner;
    const { spans, queue } = kernel;
    const rows: number[] = [];
    for (let row = 0; row < spans.used; row++) {
      const isTaken = spans.state[row] === spanState.passing && spans.component[row] === index;
      if (isTaken && spans.event[row]! >= 0 && this.owner.partitionOf(row) === partition) {
        rows.push(row);
      }
    }
    const orderOf = (row: number): number => queue.records.sequenceOf(spans.event[row]!);
    return rows.toSorted((one, other) => orderOf(one) - orderOf(other));
  }
}
