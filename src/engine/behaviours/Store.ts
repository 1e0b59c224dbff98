import { CommitLog } from '../collections/CommitLog';
import { IntegerMap } from '../collections/IntegerMap';
import { downReason } from '../Instances';
import { meterCount } from '../measures/Meter';
import { outcomeNumber } from '../outcomeNumber';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { verb } from '../spans/verb';
import { streamPurpose } from '../streamPurpose';
import { ServerPool } from './ServerPool';

const PROMOTE = 1;
const MISSED = 2;
/** Keys whose versions are kept, about 100 MB; what is written to others beyond them is never found to be stale. */
const MOST_KEYS = 4_194_304;

/**
 * A database with members: one primary takes the writes, replicas follow with a lag and may answer reads with the past.
 * When the primary dies, a replica takes its place after a while, and what had not reached it is lost.
 */
export class Store extends ServerPool {
  /** `primary`: its instance. `promotion`: handle of the timer of a failover under way, or -1. `diedAt`: of the primary. */
  private readonly roles = this.state.numbers({ primary: 0, promotion: -1, diedAt: 0 });
  /** Latest acknowledged version of each key that was ever written. */
  private readonly latest = this.state.keep(new IntegerMap());
  /** Commits of each key that the replicas do not have yet. */
  private readonly behind = this.state.keep(new IntegerMap());
  private readonly commits = this.state.keep(new CommitLog());
  private readonly writes = this.stream(streamPurpose.think);
  private readonly choices = this.stream(streamPurpose.choice);
  private writeTime: Sampler | undefined;
  private reads = 'replicas';
  private lag = 0;
  private failover = 0;
  private detection = 0;

  protected override apply(settings: Settings): void {
    this.applyStation(settings);
    this.writeTime = settings.seconds('writeTime');
    this.reads = settings.choice('reads');
    // What has reached the replicas by the old lag has reached them.
    this.catchUp(this.kernel.clock.now);
    this.lag = settings.number('replicaLagMs') * 1e-3;
    this.failover = settings.number('failoverSeconds');
    this.detection = settings.number('detectSeconds');
    if (this.instances.isRetired(this.roles.primary)) this.handOver();
  }

  /** Writes go to the primary; reads to a member that serves them, spread at random. */
  override pick(row: number): number {
    if (this.instances.count === 1 || this.kernel.spans.verb[row] !== verb.read) {
      return this.roles.primary;
    }
    const count = this.readers(-1);
    if (count === 0) return this.roles.primary;
    return this.readers(count === 1 ? 0 : this.choices.integer(count));
  }

  override onCall(row: number): void {
    const writes = this.kernel.spans.verb[row] !== verb.read;
    if (writes && this.kernel.spans.instance[row] !== this.roles.primary) {
      this.kernel.reply(row, outcomeNumber.refused);
    } else {
      super.onCall(row);
    }
  }

  override onWorkDone(row: number): void {
    const { spans } = this.kernel;
    if (spans.verb[row] === verb.read) this.read(row);
    else this.commit(row);
    this.leave(row);
    this.kernel.reply(row, outcomeNumber.ok);
  }

  /** A dead primary is replaced after the failover time; a dead member gets no reads once it is noticed. */
  override onDown(instance: number, rows: readonly number[]): void {
    super.onDown(instance, rows);
    this.notice(instance);
    if (instance !== this.roles.primary) return;
    this.roles.diedAt = this.kernel.clock.now;
    if (this.failover > 0 && this.instances.count > 1 && this.roles.promotion < 0) {
      this.roles.promotion = this.kernel.timer(this.index, this.failover, PROMOTE);
    }
  }

  override onUp(instance: number): void {
    this.missing.delete(instance);
    if (instance === this.roles.primary) this.endFailover();
  }

  override onTimer(subject: number): void {
    if (subject === PROMOTE) this.promote();
    else if (!this.instances.isUp(subject - MISSED)) this.missing.set(subject - MISSED, 1);
  }

  /** The latest acknowledged version of a key; 0 for one that was never written. */
  latestVersion(key: number): number {
    return this.latest.get(key, 0);
  }

  /** Age of the oldest commit that has not reached the replicas, in seconds. */
  get replicaLag(): number {
    if (this.instances.up < 2) return NaN;
    this.catchUp(this.kernel.clock.now);
    return this.commits.length === 0 ? 0 : this.kernel.clock.now - this.commits.firstTime;
  }

  protected override startWork(row: number): void {
    if (this.kernel.spans.verb[row] === verb.read) super.startWork(row);
    else this.kernel.workFor(row, this.writeTime!, this.writes, this.faults.slow);
  }

  /** Members known to be missing: no reads go to them. */
  private readonly missing = this.state.keep(new IntegerMap());

  private notice(instance: number): void {
    this.kernel.timer(this.index, this.detection, MISSED + instance);
  }

  /** With -1: how many members serve reads. Else the instance of the one with this number. */
  private readers(number: number): number {
    let found = 0;
    for (let instance = 0; instance < this.instances.count; instance++) {
      if (this.servesReads(instance) && found++ === number) return instance;
    }
    return found;
  }

  private servesReads(instance: number): boolean {
    if ((this.instances.down[instance]! & 4) !== 0 || this.missing.has(instance)) return false;
    if (this.reads === 'all') return true;
    return (this.reads === 'primary') === (instance === this.roles.primary);
  }

  private commit(row: number): void {
    const { spans, clock } = this.kernel;
    const key = spans.key[row]!;
    const version = this.latest.get(key, 0) + 1;
    if (version > 1 || this.latest.size < MOST_KEYS) this.latest.set(key, version);
    spans.version[row] = version;
    if (this.instances.count > 1 && this.lag > 0) {
      this.catchUp(clock.now);
      if (this.commits.isFull) this.copied(this.commits.shift());
      this.commits.push(clock.now, key);
      this.behind.set(key, this.behind.get(key, 0) + 1);
    }
  }

  private read(row: number): void {
    const { spans, clock } = this.kernel;
    const key = spans.key[row]!;
    let version = this.latest.get(key, 0);
    if (spans.instance[row] !== this.roles.primary) {
      this.catchUp(clock.now);
      const behind = this.behind.get(key, 0);
      if (behind > 0) this.meter.counts[meterCount.staleReads]!++;
      version -= behind;
    }
    spans.version[row] = version;
  }

  /** Commits older than the lag have reached the replicas; none does while the primary is dead. */
  private catchUp(now: number): void {
    const { commits, roles, instances } = this;
    const until = (instances.isUp(roles.primary) ? now : roles.diedAt) - this.lag;
    while (commits.firstTime <= until) this.copied(commits.shift());
  }

  private copied(key: number): void {
    const behind = this.behind.get(key, 0) - 1;
    if (behind > 0) this.behind.set(key, behind);
    else this.behind.delete(key);
  }

  /** The primary is taken out of the placement: another member takes its place at once. Nothing is lost where the old one lives. */
  private handOver(): void {
    const { instances, roles } = this;
    const { down } = instances;
    this.endFailover();
    if (down[roles.primary] === downReason.retired) {
      while (this.commits.length > 0) this.copied(this.commits.shift());
    }
    const up = down.indexOf(0);
    this.lead(up >= 0 ? up : down.findIndex((_, place) => !instances.isRetired(place)));
  }

  /** The first replica that is up becomes the primary; without one, the failover is tried again later. */
  private promote(): void {
    const { roles } = this;
    const next = this.instances.down.indexOf(0);
    roles.promotion = next < 0 ? this.kernel.timer(this.index, this.failover, PROMOTE) : -1;
    if (next >= 0) this.lead(next);
  }

  /** A member becomes the primary; what it does not have is lost. */
  private lead(next: number): void {
    const { instances, roles, meter } = this;
    this.catchUp(this.kernel.clock.now);
    meter.counts[meterCount.lostWrites]! += this.commits.length;
    while (this.commits.length > 0) {
      const key = this.commits.shift();
      this.latest.set(key, this.latest.get(key, 0) - 1);
    }
    this.behind.clear();
    if (!instances.isRetired(roles.primary)) this.missing.set(roles.primary, 1);
    roles.primary = next;
  }

  private endFailover(): void {
    const { roles } = this;
    if (roles.promotion >= 0) this.kernel.queue.cancel(roles.promotion);
    roles.promotion = -1;
  }
}
