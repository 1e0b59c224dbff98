import { IntegerList } from '../collections/IntegerList';
import { IntegerMap } from '../collections/IntegerMap';
import { Ring } from '../collections/Ring';
import type { Link } from '../Link';
import { meterCount } from '../measures/Meter';
import { outcomeNumber } from '../outcomeNumber';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { spanState } from '../spans/spanState';
import { verb } from '../spans/verb';
import { MOST_ROWS, RowGuard } from '../stores/RowGuard';
import { rowsOf } from '../stores/rowsOf';
import { Stock } from '../stores/Stock';
import { storeCount } from '../stores/StoreMeter';
import { streamPurpose } from '../streamPurpose';
import { ReplicatedStore } from './ReplicatedStore';

/** A replica that finds its own line full tries again after so many seconds. */
const APPLY_AGAIN = 0.001;
/** Steps of a call here, and of a replica's work. */
const AT_WORK = 0;
const ACKNOWLEDGED = 1;
const APPLIED = 2;
const { ok, refused, unavailable, conflict } = outcomeNumber;

/**
 * A relational database: the primary takes the writes, replicas may answer reads with the past. Writes to the same rows are
 * kept apart by locks or by looking at the end; an acknowledgement may wait for replicas.
 */
export class PrimaryStore extends ReplicatedStore {
  private readonly choices = this.stream(streamPurpose.choice);
  private readonly acknowledgements = this.laterStream(streamPurpose.acknowledgement);
  private readonly guard = this.state.keep(
    new RowGuard((row, count, rows) => this.fillRows(row, count, rows)),
  );
  private readonly stock = this.state.keep(new Stock(this.truth));
  /** What a member that stands still has taken in or done, and not gone on with. */
  private readonly frozen = this.state.keep(new Ring());
  /** Versions that the conditional writes which had read none began with. */
  private readonly bases = this.state.keep(new IntegerMap());
  /** 1 for each replica that is at work on a commit, or waits for one. */
  private readonly applying = this.state.keep(new IntegerList());
  private readonly rows = new Float64Array(MOST_ROWS);
  private isHandingOn = false;
  private reads = 'replicas';
  private acknowledges = 'primary';
  private acknowledgeTime: Sampler | undefined;
  private applyShare = 0;
  private isFenced = true;
  private locking = 'none';
  private rowsPerWrite = 1;

  protected override apply(settings: Settings): void {
    this.applyStore(settings);
    this.applyReplication(settings);
    this.reads = settings.choice('reads');
    this.acknowledges = settings.choice('acknowledges');
    this.isSafe = this.acknowledges !== 'primary';
    this.acknowledgeTime = settings.seconds('acknowledgeTime');
    this.applyShare = settings.number('applyShare') / 100;
    this.copiesByWork = this.applyShare > 0;
    this.isFenced = settings.choice('fencing') === 'tokens';
    this.locking = settings.choice('locking');
    this.rowsPerWrite = settings.number('rowsPerWrite');
    this.stock.units = settings.number('stock');
  }

  override get keepsStock(): boolean {
    return this.stock.units > 0;
  }

  override get livesByItself(): boolean {
    return this.instances.count > 1;
  }

  /** Writes go to the primary; reads to a member that serves them, spread at random. */
  override pick(row: number, link: Link): number {
    if (this.instances.count === 1) return this.roles.primary;
    const { partition } = this.kernel;
    const zone = partition.isActive ? partition.zoneOfCaller(row, link.from) : 0;
    if (this.writesKey(row)) return this.primaryFor(zone);
    const count = this.readers(-1, zone);
    if (count === 0) return this.primaryFor(zone);
    return this.readers(count === 1 ? 0 : this.choices.integer(count), zone);
  }

  /** The member that a caller in a zone takes for the primary. */
  private primaryFor(zone: number): number {
    const { roles, kernel, instances } = this;
    if (roles.rival < 0 || !kernel.partition.isActive) return roles.primary;
    const sees = (member: number): boolean =>
      !kernel.partition.separates(zone, instances.zone[member]!);
    return !sees(roles.primary) && sees(roles.rival) ? roles.rival : roles.primary;
  }

  protected override take(row: number, member: number): void {
    if (member === this.roles.paused) {
      this.kernel.spans.state[row] = spanState.passing;
      this.frozen.push(row);
    } else if (!this.writesKey(row)) {
      this.queueUp(row);
    } else if (!this.takesWrites(member)) {
      this.refuseWrite(row, member);
    } else if (this.locking !== 'locks') {
      this.queueUp(row);
    } else if (this.lockRows(row, this.rowsPerWrite)) {
      this.truth.lockWait.record(0);
      this.queueUp(row);
    } else {
      this.truth.counts[storeCount.lockWaits]!++;
      this.kernel.spans.state[row] = spanState.passing;
      this.kernel.tracer?.locked(row);
    }
  }

  /** The call's locks go to those who wait for them. */
  protected override end(row: number): void {
    if (this.bases.size > 0) this.bases.delete(row);
    this.guard.end(row);
    // What takes no time ends within this loop: the outermost goes on with whoever is next.
    if (this.isHandingOn) return;
    this.isHandingOn = true;
    for (let heir = this.guard.takeReady(); heir >= 0; heir = this.guard.takeReady()) {
      if (this.isAboutToEnd(heir)) continue;
      this.truth.lockWait.record(this.kernel.clock.now - this.kernel.spans.arrivedAt[heir]!);
      this.queueUp(heir);
    }
    this.isHandingOn = false;
  }

  protected override startWork(row: number): void {
    if (this.isInternal(row)) {
      const factor = this.slowness(row) * this.applyShare;
      this.timeWork(row, this.timeOf(row).sample(this.chanceOf(row)) * factor);
      return;
    }
    const { spans } = this.kernel;
    if (spans.verb[row] === verb.conditional && spans.version[row]! < 0) {
      const key = this.keyOf(row);
      this.bases.set(row, this.versionOf(key) + this.writesAhead.toHeld(key));
    }
    if (this.locking === 'versions' && this.writesKey(row)) this.guard.begin(row);
    super.startWork(row);
  }

  override onWorkDone(row: number): void {
    if (this.isInternal(row)) this.applied(row);
    else if (this.memberOf(row) === this.roles.paused) this.frozen.push(row);
    else if (!this.writesKey(row)) this.read(row);
    else if (this.waitsForReplicas(row)) this.stepAside(row, this.acknowledgedAfter());
    else this.finish(row, this.write(row));
  }

  /** What a member that stands still has cannot be taken back from it, nor while it wakes what it has not yet gone on with. */
  override withdraw(row: number): boolean {
    if (this.memberOf(row) === this.roles.paused || this.frozen.has(row)) return false;
    return super.withdraw(row);
  }

  override onDown(instance: number, rows: readonly number[]): void {
    if (instance === this.roles.paused) this.frozen.clear();
    super.onDown(instance, rows);
  }

  override onTopology(): void {
    const { roles, faults } = this;
    if (faults.paused > 0 && roles.paused < 0) roles.paused = roles.primary;
    const awake = faults.paused === 0 ? roles.paused : -1;
    if (awake >= 0) this.wake();
    super.onTopology();
    for (let member = 0; member < this.instances.count; member++) this.applyNext(member);
  }

  /** The member that stood still goes on with what it has, taking itself for what it was. */
  private wake(): void {
    const { spans } = this.kernel;
    this.roles.paused = -1;
    for (let left = this.frozen.length; left > 0; left--) {
      const row = this.frozen.shift();
      const isDone = spans.state[row] === spanState.serving || spans.step[row] === ACKNOWLEDGED;
      if (isDone) this.onWorkDone(row);
      else this.take(row, this.memberOf(row));
    }
  }

  private takesWrites(member: number): boolean {
    const { roles } = this;
    return member === roles.primary || (member === roles.rival && !this.isFenced);
  }

  private refuseWrite(row: number, member: number): void {
    if (member === this.roles.rival) this.truth.counts[storeCount.staleWritesFenced]!++;
    this.kernel.reply(row, refused);
  }

  /** With -1: how many members serve reads from a zone. Else the instance of the one with this number. */
  private readers(number: number, zone: number): number {
    let found = 0;
    for (let instance = 0; instance < this.instances.count; instance++) {
      if (this.servesReads(instance, zone) && found++ === number) return instance;
    }
    return found;
  }

  private servesReads(instance: number, zone: number): boolean {
    const { instances, kernel } = this;
    if (instances.isRetired(instance) || this.missing.has(instance)) return false;
    if (kernel.partition.separates(zone, instances.zone[instance]!)) return false;
    if (this.reads === 'all') return true;
    return (this.reads === 'primary') === (instance === this.roles.primary);
  }

  private versionOf(key: number): number {
    return this.stock.units > 0 ? this.stock.takenOf(key) : this.latest.get(key, 0);
  }

  private read(row: number): void {
    const key = this.keyOf(row);
    const member = this.memberOf(row);
    const behind = member === this.roles.primary ? 0 : this.logOf(member).behind(key);
    this.answer(row, Math.max(0, this.versionOf(key) - behind), behind);
  }

  /** Whether the work of a write is done, but not yet that of the replicas that it waits for. */
  private waitsForReplicas(row: number): boolean {
    const { spans } = this.kernel;
    if (!this.isSafe || this.instances.count === 1 || spans.step[row] !== AT_WORK) return false;
    spans.step[row] = ACKNOWLEDGED;
    return true;
  }

  /** Seconds until the replicas that a write waits for have it: one or all of those that are not known to be missing. */
  private acknowledgedAfter(): number {
    const { instances, roles } = this;
    let [first, last] = [Infinity, 0];
    for (let member = 0; member < instances.count; member++) {
      if (!this.follows(member)) continue;
      // Who is silent holds the write up until it is noticed.
      const silence = this.silentFor(member);
      const answers = instances.isUp(member) && this.reaches(roles.primary, member);
      if (!answers && silence === 0) continue;
      const delay = answers ? this.acknowledgeTime!.sample(this.acknowledgements) : silence;
      first = Math.min(first, delay);
      last = Math.max(last, delay);
    }
    return this.acknowledges === 'one' && first < Infinity ? first : last;
  }

  /** A write takes effect. */
  private write(row: number): number {
    const member = this.memberOf(row);
    if (member === this.roles.rival && !this.isFenced) return this.writeStale(row);
    if (member !== this.roles.primary) return unavailable;
    if (this.stock.units > 0) return this.sell(row);
    if (!this.mayWrite(row)) return conflict;
    const count = this.fillRows(row, this.rowsPerWrite, this.rows);
    const key = this.keyOf(row);
    for (let place = 0; place < count; place++) {
      const version = this.replicate(row, this.rows[place]!);
      if (this.locking === 'versions') this.guard.change(this.rows[place]!);
      if (this.rows[place] === key) this.kernel.spans.version[row] = version;
    }
    return ok;
  }

  private sell(row: number): number {
    const { spans } = this.kernel;
    const isConditional = spans.verb[row] === verb.conditional;
    const outcome = this.stock.sell(
      this.keyOf(row),
      Math.max(0, spans.version[row]!),
      isConditional,
    );
    if (outcome === ok) this.replicate(row, this.keyOf(row));
    spans.version[row] = this.stock.takenOf(this.keyOf(row));
    return outcome;
  }

  /** Whether nothing that the write was based on has changed. */
  private mayWrite(row: number): boolean {
    const { spans } = this.kernel;
    if (spans.verb[row] === verb.conditional) {
      const base = this.bases.get(row, spans.version[row]);
      if (base !== this.heldVersion(this.keyOf(row))) return false;
    }
    return this.locking !== 'versions' || this.guard.isUnchanged(row, this.rowsPerWrite);
  }

  /** A replaced primary that does not know it acknowledges a write that nobody will find. */
  private writeStale(row: number): number {
    if (
      this.stock.units > 0 &&
      !this.stock.sellApart(this.keyOf(row), this.kernel.spans.version[row]!)
    )
      return conflict;
    this.truth.counts[storeCount.staleWritesTaken]!++;
    this.meter.counts[meterCount.lostWrites]!++;
    return ok;
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

  protected override takeBack(key: number): void {
    this.stock.takeBack(key);
  }

  protected override shipTo(member: number, key: number, arrival: number): void {
    super.shipTo(member, key, arrival);
    this.applyNext(member);
  }

  /** Has a replica begin with the oldest commit that it does not have, once it is there. */
  private applyNext(member: number): void {
    if (!this.copiesByWork || this.applying.at(member) > 0) return;
    const { instances, kernel } = this;
    const log = this.logs.at(member);
    const arrival = log.arrival;
    if (arrival > log.cutAt || arrival === Infinity || !instances.isUp(member)) return;
    this.applying.set(member, 1);
    const row = this.takeInternal(member);
    this.workLater(row, Math.max(0, arrival - kernel.clock.now));
  }

  /** A commit has arrived at a replica, or the work on it is done. */
  private applied(row: number): void {
    const { spans } = this.kernel;
    const member = this.memberOf(row);
    if (spans.step[row] !== APPLIED) {
      spans.step[row] = APPLIED;
      if (this.queueInternal(row)) return;
      spans.step[row] = AT_WORK;
      spans.state[row] = spanState.passing;
      this.workLater(row, APPLY_AGAIN);
      return;
    }
    this.applying.set(member, 0);
    this.releaseInternal(row);
    this.logs.at(member).copyOldest();
    this.applyNext(member);
  }

  protected override onLost(row: number): void {
    this.applying.set(this.memberOf(row), 0);
    super.onLost(row);
  }
}
