import { IntegerMap } from '../collections/IntegerMap';
import { Ring } from '../collections/Ring';
import type { Link } from '../Link';
import { outcomeNumber } from '../outcomeNumber';
import type { Settings } from '../Settings';
import { spanState } from '../spans/spanState';
import { verb } from '../spans/verb';
import { MOST_ROWS, RowGuard } from '../stores/RowGuard';
import { rowsOf } from '../stores/rowsOf';
import { storeCount } from '../stores/StoreMeter';
import { streamPurpose } from '../streamPurpose';
import { MOST_KEYS } from './Store';
import { DECIDED, ScanStore, VOTED } from './ScanStore';

const NOBODY = -1;
const { ok, conflict } = outcomeNumber;

/**
 * A database whose rows are split over its members. One row is the business of one shard; a scan may go to all of them; a
 * transaction over several is decided in two phases by the shard of its first row: when that one dies in between, the
 * others keep their rows locked until it is back.
 */
export class ShardedStore extends ScanStore {
  private readonly latest = this.state.keep(new IntegerMap());
  private readonly guard = this.state.keep(
    new RowGuard((row, count, rows) => this.fillRows(row, count, rows)),
  );
  /** The parts of transactions whose coordinator died before it told its decision. */
  private readonly doubts = this.state.keep(new Ring());
  private readonly votes = this.laterStream(streamPurpose.votes);
  private readonly rows = new Float64Array(MOST_ROWS);
  private isHandingOn = false;
  private scanShare = 0;
  private transactionShare = 0;
  private participants = 2;
  private rowsOfTransaction = 2;
  private againstShare = 0;
  private locksRows = true;

  protected override apply(settings: Settings): void {
    this.applyStore(settings);
    this.applyPlacement(settings);
    this.scanShare = settings.number('scanPercent') / 100;
    this.transactionShare = settings.number('transactionPercent') / 100;
    this.participants = settings.number('participants');
    this.rowsOfTransaction = settings.number('transactionRows');
    this.againstShare = settings.number('againstPercent') / 100;
    this.applyScans(settings);
    this.locksRows = settings.choice('locking') === 'locks';
    this.resolveForGone();
  }

  protected override latestVersion(key: number): number {
    return this.latest.get(key, 0);
  }

  /** A call goes to the shard of its key. */
  override pick(row: number, _link: Link): number {
    return this.homeOf(this.keyOf(row));
  }

  protected override take(row: number): void {
    this.noteKey(this.keyOf(row));
    if (!this.writesKey(row)) this.takeRead(row);
    else if (this.happens(this.votes, this.transactionShare)) this.beginTransaction(row);
    else if (!this.locksRows || this.lockRows(row, 1)) this.startWrite(row);
    else this.wait(row);
  }

  /** Its locks go on to those who wait for them. Those of a transaction whose coordinator died stay. */
  protected override end(row: number): void {
    const record = this.kernel.spans.plan[row]!;
    const part = record < 0 ? NOBODY : this.scans.locksOf(record);
    if (record >= 0) this.scans.forget(record);
    if (part < 0) {
      // A scan has locked nothing.
      if (record >= 0 && !this.writesKey(row)) return;
      this.guard.end(row);
    } else if (!this.instances.isDead(this.memberOf(row)) || this.kernel.spans.step[row] === 0) {
      this.endPart(part);
    } else {
      this.kernel.spans.target[part] = this.memberOf(row);
      this.kernel.spans.arrivedAt[part] = this.kernel.clock.now;
      this.doubts.push(part);
    }
    this.handOn();
  }

  override onWorkDone(row: number): void {
    const { spans } = this.kernel;
    if (this.isInternal(row)) this.workedInside(row);
    else if (spans.step[row] !== 0) this.gathered(row);
    else if (!this.writesKey(row)) this.read(row);
    else this.finish(row, this.commitOne(row));
  }

  protected override gathered(row: number): void {
    const step = this.kernel.spans.step[row]!;
    if (step === VOTED) this.decide(row);
    else if (step === DECIDED) this.commitAll(row);
    else if (this.hasLostPart(row)) this.missPart(row);
    else this.read(row);
  }

  override onUp(instance: number): void {
    super.onUp(instance);
    this.resolve(instance);
  }

  /** A part of a transaction dies with its member, and its locks with it. */
  protected override onLost(row: number): void {
    if (this.isPart(row)) {
      this.losePart(row);
      return;
    }
    if (this.kernel.spans.plan[row]! < 0) {
      super.onLost(row);
      return;
    }
    const isInDoubt = this.leaveDoubts(row);
    if (isInDoubt && this.faults.removed === 0) {
      // It had voted: that is on its disk, and so are the locks until it learns of the decision.
      this.doubts.push(row);
      return;
    }
    this.guard.end(row);
    if (!isInDoubt) this.loseLocks(this.kernel.spans.plan[row]!);
    this.kernel.spans.release(row);
    this.handOn();
  }

  /** Whether a part was in doubt: its call is gone. It is in doubt no more. */
  private leaveDoubts(part: number): boolean {
    let isFound = false;
    for (let left = this.doubts.length; left > 0; left--) {
      const other = this.doubts.shift();
      if (other === part) isFound = true;
      else this.doubts.push(other);
    }
    return isFound;
  }

  /** The part of a transaction that has its locks, or waits for them, is gone. One that has not begun yet is given up. */
  private loseLocks(row: number): void {
    const { spans } = this.kernel;
    this.scans.setLocks(spans.plan[row]!, NOBODY);
    if (spans.step[row] !== 0) return;
    spans.step[row] = VOTED;
    this.workLater(row, 0);
  }

  private takeRead(row: number): void {
    if (this.happens(this.votes, this.scanShare)) this.scan(row);
    else this.queueUp(row);
  }

  private read(row: number): void {
    this.answer(row, this.latest.get(this.keyOf(row), 0), 0);
  }

  private startWrite(row: number): void {
    this.truth.lockWait.record(this.kernel.clock.now - this.kernel.spans.arrivedAt[row]!);
    this.queueUp(row);
  }

  private wait(row: number): void {
    this.truth.counts[storeCount.lockWaits]!++;
    this.kernel.spans.state[row] = spanState.passing;
    this.kernel.tracer?.locked(row);
  }

  /** A transaction over several shards: its locks belong to a part of it at another member than the one that decides. */
  private beginTransaction(row: number): void {
    const { spans } = this.kernel;
    const member = this.memberOf(row);
    const part = this.takeInternal(this.participants > 1 ? this.otherThan(member) : member);
    spans.key[part] = this.keyOf(row);
    spans.request[part] = spans.request[row]!;
    spans.plan[part] = row;
    spans.plan[row] = this.scans.open(row);
    this.scans.setLocks(spans.plan[row], part);
    spans.state[row] = spanState.passing;
    this.truth.counts[storeCount.transactions]!++;
    if (!this.locksRows || this.lockRows(part, this.rowsOfTransaction)) {
      this.prepare(row);
      return;
    }
    this.truth.counts[storeCount.lockWaits]!++;
    this.kernel.tracer?.locked(row);
  }

  /** All shards are asked to prepare. */
  private prepare(row: number): void {
    this.truth.lockWait.record(this.kernel.clock.now - this.kernel.spans.arrivedAt[row]!);
    this.scatter(row, VOTED, this.takingPart(this.memberOf(row)));
  }

  /** A shard has no place for its part: without its vote the transaction is given up. */
  protected override refuse(row: number): void {
    if (this.writesKey(row)) this.truth.counts[storeCount.transactionsAborted]!++;
    super.refuse(row);
  }

  /** All have voted: one against, or one that is not there, and the transaction is given up. */
  private decide(row: number): void {
    let isAgainst = false;
    for (let shard = 0; shard < this.shardsOfTransaction; shard++) {
      if (this.happens(this.votes, this.againstShare)) isAgainst = true;
    }
    const part = this.scans.locksOf(this.kernel.spans.plan[row]!);
    if (isAgainst || part < 0 || this.lacksVote(row)) {
      this.truth.counts[storeCount.transactionsAborted]!++;
      if (isAgainst) this.finish(row, conflict);
      else this.missPart(row);
      return;
    }
    // What was decided is on the coordinator's disk: it holds whatever happens.
    this.kernel.spans.step[part] = DECIDED;
    this.scatter(row, DECIDED, this.takingPart(this.memberOf(row)));
  }

  /** Whether one of the shards that take part is gone, or was when it should have voted. */
  private lacksVote(row: number): boolean {
    if (this.hasLostPart(row)) return true;
    return this.takingPart(this.memberOf(row)).length < this.shardsOfTransaction;
  }

  /** The shards that take part in a transaction and are not gone: its coordinator and those next to it in order. */
  private takingPart(coordinator: number): readonly number[] {
    const { members, shardsOfTransaction } = this;
    const start = members.indexOf(coordinator);
    const shards = [coordinator];
    for (let step = 1; step < shardsOfTransaction; step++) {
      const member = members[(start + step) % members.length]!;
      if (!this.instances.isDead(member)) shards.push(member);
    }
    return shards;
  }

  private get shardsOfTransaction(): number {
    return Math.min(this.participants, this.members.length);
  }

  private commitAll(row: number): void {
    this.commitRows(row, this.rowsOfTransaction);
    this.truth.undecided.record(0);
    this.finish(row, ok);
  }

  private commitOne(row: number): number {
    const { spans } = this.kernel;
    const base = spans.version[row]!;
    const isOverrun = base >= 0 && base !== this.heldVersion(this.keyOf(row));
    if (spans.verb[row] === verb.conditional && isOverrun) return conflict;
    this.commitRows(row, 1);
    return ok;
  }

  private commitRows(row: number, count: number): void {
    const written = this.fillRows(row, count, this.rows);
    for (let place = 0; place < written; place++) {
      const key = this.rows[place]!;
      const before = this.latest.get(key, 0);
      if (before > 0 || this.latest.size < MOST_KEYS) this.latest.set(key, before + 1);
      const version = this.stored(row, key, before + 1, before);
      if (key === this.keyOf(row)) this.kernel.spans.version[row] = version;
    }
  }

  /** What was in doubt because of shards that are taken away is decided by whoever has their keys now. */
  private resolveForGone(): void {
    if (this.doubts.length === 0) return;
    for (let member = 0; member < this.instances.count; member++) {
      if (this.instances.isRetired(member)) this.resolve(member);
    }
  }

  /** A coordinator is back: what it had decided is done, what it had not is given up. */
  private resolve(coordinator: number): void {
    const { spans, clock } = this.kernel;
    for (let left = this.doubts.length; left > 0; left--) {
      const part = this.doubts.shift();
      if (spans.target[part] !== coordinator) {
        this.doubts.push(part);
        continue;
      }
      this.truth.undecided.record(clock.now - spans.arrivedAt[part]!);
      if (spans.step[part] === DECIDED) this.commitRows(part, this.rowsOfTransaction);
      this.endPart(part);
    }
    this.handOn();
  }

  private endPart(part: number): void {
    this.guard.end(part);
    this.kernel.spans.release(part);
  }

  /** Those who have just got their last lock go on. */
  private handOn(): void {
    if (this.isHandingOn) return;
    this.isHandingOn = true;
    for (let heir = this.guard.takeReady(); heir >= 0; heir = this.guard.takeReady()) {
      const row = this.isInternal(heir) ? this.kernel.spans.plan[heir]! : heir;
      if (this.isAboutToEnd(row)) continue;
      if (this.isInternal(heir)) this.prepare(row);
      else this.startWrite(row);
    }
    this.isHandingOn = false;
  }

  private lockRows(row: number, count: number): boolean {
    return this.guard.lock(row, count, this.spaceOf(this.keyOf(row)).initial);
  }

  private fillRows(row: number, count: number, rows: Float64Array): number {
    const key = this.keyOf(row);
    if (count === 1) {
      rows[0] = key;
      return 1;
    }
    const space = this.spaceOf(key);
    const request = { key, number: this.kernel.spans.request[row]!, seed: this.kernel.seed };
    const keys = this.guard.keysOf(row, space.initial);
    return rowsOf(rows, count, request, { base: space.base, keys });
  }
}
