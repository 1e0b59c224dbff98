import type { MemberRole } from '../../model/StoreReport';
import { IntegerMap } from '../collections/IntegerMap';
import { NumberList } from '../collections/NumberList';
import { downReason } from '../Instances';
import { meterCount } from '../measures/Meter';
import { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import type { ReplicaLog } from '../stores/ReplicaLog';
import { ReplicaLogs } from '../stores/ReplicaLogs';
import { streamPurpose } from '../streamPurpose';
import { MOST_KEYS, Store } from './Store';

const PROMOTE = 1;
const MISSED = 2;
/** Moments that differ by less are the same. */
const NEXT_TO_NO_TIME = 1e-9;

/**
 * A store with one primary and replicas that follow it with a lag. When the primary is not seen any more, a replica takes
 * its place after a while; what had not reached that one is lost.
 */
export abstract class ReplicatedStore extends Store {
  /**
   * `primary`: its instance. `promotion`: handle of the timer of a failover under way, or -1. `rival`: a replaced primary
   * that does not know it yet, or -1. `paused`: the member that stands still, or -1.
   */
  protected readonly roles = this.state.numbers({
    primary: 0,
    promotion: -1,
    rival: -1,
    paused: -1,
  });
  /** Latest acknowledged version of each key that was ever written. */
  protected readonly latest = this.state.keep(new IntegerMap());
  /** Commits that the replicas do not have yet. */
  protected readonly logs = this.state.keep(new ReplicaLogs());
  /** Members known to be missing: no reads go to them. */
  protected readonly missing = this.state.keep(new IntegerMap());
  /** When each member went down last, seconds. */
  private readonly downAt = this.state.keep(new NumberList(0));
  private readonly lags = this.laterStream(streamPurpose.replicaLag);
  private lag: Sampler | undefined;
  private failover = 0;
  private detection = 0;
  /** Seconds between checks of the members; 0: who is down is noticed after `detection`. */
  private checks = 0;
  private misses = 1;
  private needsMajority = false;
  /** Whether what is acknowledged is on a replica as well. */
  protected isSafe = false;
  /** Whether replicas have what they have worked on, and not simply what has arrived. */
  protected copiesByWork = false;

  /** Reads what follows from copies: lag, detection and failover. */
  protected applyReplication(settings: Settings): void {
    this.logs.fit(this.instances.count);
    // What has reached the replicas by the old lag has reached them.
    this.catchUpAll();
    this.lag =
      settings.choice('lag') === 'own'
        ? settings.seconds('lagTimes')
        : new Sampler({ type: 'constant', value: settings.number('replicaLagMs') }, 1e-3);
    this.failover = settings.number('failoverSeconds');
    this.detection = settings.number('detectSeconds');
    this.checks = settings.choice('detection') === 'checks' ? settings.number('checkSeconds') : 0;
    this.misses = settings.number('checkMisses');
    this.needsMajority = settings.choice('failoverNeeds') === 'majority';
    if (this.instances.isRetired(this.roles.primary)) this.handOver();
  }

  protected override latestVersion(key: number): number {
    return this.latest.get(key, 0);
  }

  /** Age of the oldest commit that has not reached the replica that is furthest behind, in seconds. */
  override get replicaLag(): number {
    if (this.instances.up < 2) return NaN;
    let longest = 0;
    for (let member = 0; member < this.instances.count; member++) {
      if (this.follows(member)) longest = Math.max(longest, this.lagOf(member));
    }
    return longest;
  }

  override roleOf(member: number): MemberRole {
    if (member === this.roles.primary) return 'primary';
    return member === this.roles.rival ? 'rival' : 'replica';
  }

  override lagOf(member: number): number {
    if (!this.follows(member)) return NaN;
    const { oldest } = this.logOf(member);
    return oldest === Infinity ? 0 : this.kernel.clock.now - oldest;
  }

  /** A dead primary is replaced after a while; a dead member gets no reads once it is noticed. */
  override onDown(instance: number, rows: readonly number[]): void {
    super.onDown(instance, rows);
    this.downAt.set(instance, this.kernel.clock.now);
    this.kernel.timer(this.index, this.noticedAfter(this.kernel.clock.now), MISSED + instance);
    if (instance === this.roles.rival) this.roles.rival = -1;
    if (instance === this.roles.primary) this.loseSight();
  }

  override onUp(instance: number): void {
    this.missing.delete(instance);
    if (instance === this.roles.primary) this.endFailover();
  }

  /** It may have been taken for missing while it booted. */
  override onReady(instance: number): void {
    this.missing.delete(instance);
  }

  override onTimer(subject: number): void {
    if (subject === PROMOTE) this.promote();
    else this.miss(subject - MISSED);
  }

  /** A member that went down counts as missing, unless it was back meanwhile and its time is not up. */
  private miss(member: number): void {
    if (this.instances.isUp(member)) return;
    const left = this.noticedAfter(this.downAt.at(member));
    if (left < NEXT_TO_NO_TIME) this.missing.set(member, 1);
    else this.kernel.timer(this.index, left, MISSED + member);
  }

  /** Somewhere something has changed: who sees whom is found out anew. */
  override onTopology(): void {
    this.followConnections();
    super.onTopology();
  }

  override onRestored(): void {
    super.onRestored();
    this.logs.fit(this.instances.count);
  }

  /** Seconds from now until who is gone since some moment is noticed, by the next so many checks in a row; none when that is over. */
  private noticedAfter(since: number): number {
    const { now } = this.kernel.clock;
    if (this.checks === 0 && since === now) return this.detection;
    const at =
      this.checks === 0
        ? since + this.detection
        : (Math.floor(since / this.checks) + this.misses) * this.checks;
    return Math.max(0, at - now);
  }

  /** Seconds for which a member that does not answer is still waited for; 0 once it is noticed, or where it answers. */
  protected silentFor(member: number): number {
    const isUp = this.instances.isUp(member);
    if (isUp && this.reaches(this.roles.primary, member)) return 0;
    return this.noticedAfter(isUp ? this.logs.at(member).cutAt : this.downAt.at(member));
  }

  /** Whether a member is a replica of the primary. */
  protected follows(member: number): boolean {
    return member !== this.roles.primary && !this.instances.isRetired(member);
  }

  /** Whether two members reach each other now, if both are up. */
  protected reaches(first: number, second: number): boolean {
    const { zone } = this.instances;
    return !this.kernel.partition.separates(zone[first]!, zone[second]!);
  }

  /** What one replica does not have, brought up to now. */
  protected logOf(member: number): ReplicaLog {
    const log = this.logs.at(member);
    if (!this.copiesByWork) log.catchUp(this.kernel.clock.now);
    return log;
  }

  /** A row of a call was written on the primary: its replicas get it after their lag. Returns its version. */
  protected replicate(row: number, key: number): number {
    const before = this.latest.get(key, 0);
    if (before > 0 || this.latest.size < MOST_KEYS) this.latest.set(key, before + 1);
    if (this.instances.count > 1) this.ship(key);
    return this.stored(row, key, before + 1, before);
  }

  /** One replica is sent a commit that was made now. */
  protected shipTo(member: number, key: number, arrival: number): void {
    const log = this.logOf(member);
    log.push(this.kernel.clock.now, arrival, key);
  }

  private ship(key: number): void {
    const { now } = this.kernel.clock;
    const lag = this.lag!;
    for (let member = 0; member < this.instances.count; member++) {
      if (!this.follows(member)) continue;
      const delay = lag.isConstant ? lag.mean() : lag.sample(this.lags);
      const isThere = delay === 0 && !this.copiesByWork && this.logs.at(member).cutAt === Infinity;
      if (!isThere) this.shipTo(member, key, now + delay);
    }
  }

  protected catchUpAll(): void {
    for (let member = 0; member < this.instances.count; member++) this.logOf(member);
  }

  /** Replicas that are down or that the primary does not reach get nothing; one that does not see it may take its place. */
  private followConnections(): void {
    const { instances, roles, faults } = this;
    const { now } = this.kernel.clock;
    const isGone = !instances.isUp(roles.primary) || roles.paused === roles.primary;
    let isUnseen = isGone;
    for (let member = 0; member < instances.count; member++) {
      if (!this.follows(member)) continue;
      const isApart = !this.reaches(roles.primary, member);
      const log = this.logs.at(member);
      if (isApart && instances.isUp(member) && !this.seesRival(member)) isUnseen = true;
      const isInTouch = !isGone && !isApart && instances.isUp(member);
      if (isInTouch && faults.stopped === 0) log.cutAt = Infinity;
      else if (log.cutAt === Infinity) log.cutAt = now;
    }
    if (
      roles.rival >= 0 &&
      roles.rival !== roles.paused &&
      this.reaches(roles.rival, roles.primary)
    ) {
      roles.rival = -1;
    }
    if (isUnseen) this.loseSight();
    else this.endFailover();
  }

  /** The primary is not seen any more by some replica: a failover begins. */
  private loseSight(): void {
    const { roles } = this;
    if (this.failover <= 0 || this.instances.count < 2 || roles.promotion >= 0) return;
    const delay = this.failover + (this.checks > 0 ? this.noticedAfter(this.kernel.clock.now) : 0);
    roles.promotion = this.kernel.timer(this.index, delay, PROMOTE);
  }

  /** Another member that is up takes the primary's place at once, with all that was acknowledged; without one, nothing happens. */
  switchOver(): void {
    const { instances, roles } = this;
    for (let member = 0; member < instances.count; member++) {
      const isFit = instances.isUp(member) && member !== roles.paused;
      if (member === roles.primary || !isFit || !this.reaches(member, roles.primary)) continue;
      this.endFailover();
      this.logs.at(member).clear();
      this.lead(member);
      roles.rival = -1;
      return;
    }
  }

  /** The primary is taken out of the placement: another member takes its place at once. Nothing is lost where the old one lives. */
  private handOver(): void {
    const { instances, roles } = this;
    const { down } = instances;
    this.endFailover();
    const lives = down[roles.primary] === downReason.retired;
    const up = lives ? down.indexOf(0) : this.fittest(() => true);
    const next = up >= 0 ? up : down.findIndex((_, place) => !instances.isRetired(place));
    if (lives) this.logs.at(next).clear();
    this.lead(next);
  }

  /** The replica that has most takes the primary's place; without one, the failover is tried again later. */
  private promote(): void {
    const { roles } = this;
    const next = this.heir();
    roles.promotion = next < 0 ? this.kernel.timer(this.index, this.failover, PROMOTE) : -1;
    if (next >= 0) this.lead(next);
  }

  /** Of the members that are up and do not see the primary, the one that is least behind; -1 when there is none. */
  private heir(): number {
    const { instances, roles } = this;
    const isGone = !instances.isUp(roles.primary) || roles.paused === roles.primary;
    return this.fittest((member) => {
      if (!isGone && this.reaches(member, roles.primary)) return false;
      return !this.seesRival(member) && (!this.needsMajority || this.hasMajority(member));
    });
  }

  /** Of the members that are up and may lead, the one that is least behind; -1 when there is none. */
  private fittest(mayLead: (member: number) => boolean): number {
    const { instances, roles } = this;
    let best = -1;
    for (let member = 0; member < instances.count; member++) {
      if (member === roles.primary || member === roles.paused || !instances.isUp(member)) continue;
      if (!mayLead(member)) continue;
      if (best < 0 || this.logOf(member).length < this.logs.at(best).length) best = member;
    }
    return best;
  }

  /** Whether a member follows a primary that was replaced, and misses none. */
  private seesRival(member: number): boolean {
    const { rival } = this.roles;
    return rival >= 0 && this.reaches(member, rival);
  }

  private hasMajority(member: number): boolean {
    const { instances } = this;
    let seen = 0;
    for (let other = 0; other < instances.count; other++) {
      const isThere = instances.isUp(other) && other !== this.roles.paused;
      if (isThere && this.reaches(member, other)) seen++;
    }
    return seen * 2 > instances.placed;
  }

  /** A member becomes the primary; what it does not have is lost. */
  private lead(next: number): void {
    const { instances, roles, meter } = this;
    const log = this.logOf(next);
    // While it was in touch nothing was acknowledged that it does not have.
    if (this.isSafe) log.completeUntilCut();
    const lost = log.length;
    meter.counts[meterCount.lostWrites]! += lost;
    for (let key = log.copyOldest(); key >= 0; key = log.copyOldest()) {
      this.latest.set(key, this.latest.get(key, 0) - 1);
      this.takeBack(key);
    }
    const old = roles.primary;
    const isAlive = instances.isUp(old);
    if (!isAlive && !instances.isRetired(old)) this.missing.set(old, 1);
    roles.rival = isAlive ? old : -1;
    roles.primary = next;
    for (let member = 0; member < instances.count; member++) {
      const isInTouch = instances.isUp(member) && this.reaches(next, member);
      if (isInTouch || member === old) this.logs.at(member).clear();
      else this.logs.at(member).dropNewest(lost);
    }
    this.followConnections();
  }

  /** The last write of a key that is not yet taken back is gone. */
  protected takeBack(_key: number): void {}

  private endFailover(): void {
    const { roles } = this;
    if (roles.promotion >= 0) this.kernel.queue.cancel(roles.promotion);
    roles.promotion = -1;
  }
}
