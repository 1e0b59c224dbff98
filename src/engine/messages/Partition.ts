import { IntegerMap } from '../collections/IntegerMap';
import { StateBlock } from '../state/StateBlock';
import type { Saveable, Saved } from '../state/Saveable';
import { PartitionRecords } from './PartitionRecords';

/** One partition of a log: its records, the instance that leads it, and how far readers may read. */
export class Partition implements Saveable {
  readonly number: number;
  private readonly state = new StateBlock();
  readonly records = this.state.keep(new PartitionRecords());
  /** Instances whose copies are not in step: the offset up to which each has the records. */
  readonly behind = this.state.keep(new IntegerMap());
  /** The same of those that the leader does not hear of, and still waits for. */
  readonly silent = this.state.keep(new IntegerMap());
  /**
   * `leader`: an instance. `electing`: 1 while a dead leader is being replaced. `freeAt`: when it can take the next record,
   * seconds. `stored`: records since the start. `shown`: readers may read what is before this offset. `silentSince`: when the
   * last copy fell silent, seconds; `silentFrom`: the offset up to which all of them have the records. Alarms, or -1.
   */
  readonly numbers = this.state.numbers({
    leader: -1,
    electing: 0,
    freeAt: 0,
    stored: 0,
    shown: 0,
    silentSince: 0,
    silentFrom: 0,
    showAlarm: -1,
    noticeAlarm: -1,
    ageAlarm: -1,
  });

  constructor(number: number) {
    this.number = number;
  }

  save(): Saved {
    return this.state.save();
  }

  restore(saved: Saved): void {
    this.state.restore(saved);
  }
}
