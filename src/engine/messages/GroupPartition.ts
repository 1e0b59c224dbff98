import { IntegerMap } from '../collections/IntegerMap';
import { StateBlock } from '../state/StateBlock';
import type { Saveable, Saved } from '../state/Saveable';

/** How far a consumer group has come in one partition. All that is not an instance is an offset or a count. */
export class GroupPartition implements Saveable {
  private readonly state = new StateBlock();
  /**
   * `owner`: the instance that reads it, or -1; `orphaned`: 1 from its death until the next assignment; `paused`: 1 while
   * partitions are dealt out. `position`: the next record to be handed out; `low`: all before it are done with; `committed`:
   * where the next owner starts; `everLow`: all before it were done at some time. From `gapFrom` to before `gapTo` records
   * were deleted while earlier ones were out; -1: none. `epoch` counts the assignments.
   */
  readonly at = this.state.numbers({
    owner: -1,
    orphaned: 0,
    paused: 0,
    position: 0,
    low: 0,
    committed: 0,
    everLow: 0,
    gapFrom: -1,
    gapTo: -1,
    inFlight: 0,
    epoch: 0,
  });
  /** Records done with past `low`, and done past `everLow`. */
  private readonly ahead = this.state.keep(new IntegerMap());
  private readonly everAhead = this.state.keep(new IntegerMap());

  /** Begins at an offset, as if all before were done. */
  startAt(offset: number): void {
    this.allDoneBefore(offset);
    this.at.committed = offset;
    this.rewind(offset);
  }

  /**
   * Goes on from an offset, or from behind what was deleted; what is out counts for nothing any more. Tells how many
   * records before the deleted ones were out and will never be done.
   */
  rewind(offset: number): number {
    const { at } = this;
    const lost = at.gapFrom < 0 ? 0 : this.openBetween(offset, at.gapFrom);
    const start = Math.max(offset, at.gapTo);
    if (at.gapFrom >= 0) {
      this.allDoneBefore(at.gapTo);
      at.committed = Math.max(at.committed, at.gapTo);
    }
    at.epoch++;
    at.inFlight = 0;
    at.position = start;
    at.low = start;
    at.gapFrom = -1;
    at.gapTo = -1;
    this.ahead.clear();
    return lost;
  }

  /** A record that was handed out is done with. */
  pass(offset: number): void {
    const { at, ahead } = this;
    if (offset !== at.low) {
      ahead.set(offset, 1);
      return;
    }
    at.low++;
    while (ahead.size > 0 && ahead.delete(at.low)) at.low++;
    if (at.low !== at.gapFrom) return;
    at.low = at.gapTo;
    this.allDoneBefore(at.gapTo);
    at.gapFrom = -1;
    at.gapTo = -1;
  }

  /** Whether a record is done for the first time; it is remembered. */
  isFirst(offset: number): boolean {
    const { at, everAhead } = this;
    if (offset < at.everLow || everAhead.has(offset)) return false;
    if (offset !== at.everLow) {
      everAhead.set(offset, 1);
      return true;
    }
    this.allDoneBefore(offset + 1);
    return true;
  }

  /** Records before an offset are deleted: how many of them will never be done. */
  skipTo(offset: number): number {
    const { at } = this;
    if (at.position >= offset) return 0;
    const lost = this.openBetween(at.position, offset);
    if (at.low < at.position) {
      if (at.gapFrom < 0) at.gapFrom = at.position;
      at.gapTo = offset;
      at.position = offset;
    } else {
      at.position = offset;
      at.low = offset;
      at.committed = Math.max(at.committed, offset);
      this.allDoneBefore(offset);
    }
    return lost;
  }

  /** Records before `end` that are not done with. */
  lag(end: number): number {
    const { low, gapFrom, gapTo } = this.at;
    return end - low - this.ahead.size - (gapFrom < 0 ? 0 : gapTo - gapFrom);
  }

  save(): Saved {
    return this.state.save();
  }

  restore(saved: Saved): void {
    this.state.restore(saved);
  }

  /** Records of a range that never came to an end. */
  private openBetween(from: number, to: number): number {
    const first = Math.max(from, this.at.everLow);
    let open = Math.max(0, to - first);
    if (this.everAhead.size === 0) return open;
    for (let offset = first; offset < to; offset++) if (this.everAhead.has(offset)) open--;
    return open;
  }

  /** All records before an offset have come to an end, and those that follow it and had so already. */
  private allDoneBefore(offset: number): void {
    const { at, everAhead } = this;
    for (let done = at.everLow; done < offset && everAhead.size > 0; done++) everAhead.delete(done);
    at.everLow = Math.max(at.everLow, offset);
    while (everAhead.size > 0 && everAhead.delete(at.everLow)) at.everLow++;
  }
}
