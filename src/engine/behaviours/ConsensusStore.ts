import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { MemberRole } from '../../model/StoreReport';
import { IntegerList } from '../collections/IntegerList';
import { IntegerMap } from '../collections/IntegerMap';
import { downReason } from '../Instances';
import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import { outcomeNumber } from '../outcomeNumber';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { spanState } from '../spans/spanState';
import { verb } from '../spans/verb';
import { Copies } from '../stores/Copies';
import { Election, type Electorate, MOST_VOTERS } from '../stores/Election';
import { insertAscending } from '../stores/insertAscending';
import { storeCount } from '../stores/StoreMeter';
import { streamPurpose } from '../streamPurpose';
import type { Traffic } from '../Traffic';
import { MemberStore } from './MemberStore';

/** Kinds of timers; the rest of the subject is a member or an event of the election. */
const NOTICE = 0;
const ELECTION = 1;
const TIMERS = 2;
/** Steps of a call: at work, waiting for a majority, and waiting in vain. */
const AGREED = 1;
const IN_VAIN = 2;
/** Step of a message to a follower that has missed some. */
const CATCHES_UP = 1;
const NOBODY = -1;
const { ok, unavailable, conflict } = outcomeNumber;

/**
 * A store whose members agree on every write: the leader takes it, and it counts once a majority has it on disk. When the
 * leader is gone the others elect a new one; without a majority nothing is answered, so nothing acknowledged is ever lost.
 */
export class ConsensusStore extends MemberStore {
  /** `leader`: its instance, or -1 after it died. `lostAt`: since when there is none with a majority, seconds, or -1. */
  private readonly roles = this.state.numbers({ leader: 0, lostAt: NOBODY });
  private readonly copies = this.state.keep(new Copies());
  /** Members that have missed what the group has agreed on: 1, or 2 while it is on its way to them. */
  private readonly behind = this.state.keep(new IntegerMap());
  /** How far the log of each member reaches. */
  private readonly logs = this.state.keep(new IntegerList());
  private readonly delays = this.laterStream(streamPurpose.messages);
  private readonly appends = this.laterStream(streamPurpose.acknowledgement);
  private readonly election: Election;
  private readonly answers = new Float64Array(MOST_VOTERS);
  private reads = 'quorum';
  private appendTime: Sampler | undefined;
  private ownDelay: Sampler | undefined;
  private heartbeat = 0.1;
  private patience = 1;

  constructor(kernel: Kernel, index: number, component: Component, kind: Kind, traffic: Traffic) {
    super(kernel, index, component, kind, traffic);
    const stream = this.laterStream(streamPurpose.elections);
    this.election = this.state.keep(new Election(this.electorate(), stream));
  }

  protected override apply(settings: Settings): void {
    this.applyStore(settings);
    const wasAny = this.reads === 'any';
    this.reads = settings.choice('reads');
    this.appendTime = settings.seconds('appendTime');
    this.ownDelay =
      settings.choice('messages') === 'own' ? settings.seconds('messageDelay') : undefined;
    this.heartbeat = settings.number('heartbeatMs') * 1e-3;
    this.patience = settings.number('electionMs') * 1e-3;
    this.detection = this.patience;
    this.election.setTimeouts(this.patience, settings.number('electionLongestMs') * 1e-3);
    const before = this.order;
    this.arrange();
    this.copies.fit(this.instances.count, this.order.length);
    // Voters are numbered by their order: an election that is under way begins anew.
    if (before.join() !== this.order.join()) this.election.stop();
    if (before.length > 0) this.greet(before, wasAny);
    if (this.roles.leader >= 0 && this.instances.isRetired(this.roles.leader)) this.handOver();
  }

  protected override latestVersion(key: number): number {
    return this.copies.latest(key);
  }

  override roleOf(member: number): MemberRole {
    return member === this.roles.leader ? 'primary' : 'replica';
  }

  /** Callers know the leader, and turn to a member near them where they do not reach it. */
  override pick(row: number, link: Link): number {
    const { leader } = this.roles;
    const { partition } = this.kernel;
    if (leader < 0 || (this.reads === 'any' && !this.writesKey(row))) return super.pick(row, link);
    if (!partition.isActive) return leader;
    const zone = partition.zoneOfCaller(row, link.from);
    const isApart = partition.separates(zone, this.instances.zone[leader]!);
    return isApart ? super.pick(row, link) : leader;
  }

  protected override take(row: number, member: number): void {
    const isAny = this.reads === 'any' && !this.writesKey(row);
    if (isAny || (member === this.roles.leader && this.hasMajority(member))) {
      this.queueUp(row);
    } else {
      this.waitInVain(row);
    }
  }

  override onWorkDone(row: number): void {
    const { spans } = this.kernel;
    if (this.isInternal(row)) this.learn(row);
    else if (spans.step[row] === IN_VAIN) this.fail(row);
    else if (this.reads === 'any' && !this.writesKey(row)) this.readAt(row, this.memberOf(row));
    else if (spans.step[row] === AGREED) this.agree(row);
    else this.ask(row);
  }

  override onTimer(subject: number): void {
    const number = Math.floor(subject / TIMERS);
    if (subject % TIMERS === NOTICE) {
      this.noticeNow(number);
      return;
    }
    const winner = this.election.fire(number);
    if (winner >= 0) this.lead(this.order[winner]!);
  }

  override onDown(instance: number, rows: readonly number[]): void {
    super.onDown(instance, rows);
    // It comes back as a follower, if at all.
    if (instance === this.roles.leader) this.loseLeader();
  }

  override onUp(instance: number): void {
    super.onUp(instance);
    this.election.join(this.order.indexOf(instance));
  }

  override onTopology(): void {
    super.onTopology();
    // One that starts anew comes back as a follower.
    if (this.instances.isBooting(this.roles.leader)) this.roles.leader = NOBODY;
    this.considerElection();
    this.bringUpToDate();
  }

  protected override noticeAfter(seconds: number, member: number): void {
    this.kernel.timer(this.index, seconds, member * TIMERS + NOTICE);
  }

  /** The leader's own work is done: a write, and a read that must not be old, wait for a majority. */
  private ask(row: number): void {
    const { spans } = this.kernel;
    if (!this.writesKey(row) && this.reads === 'leader') {
      this.readAt(row, this.memberOf(row));
      return;
    }
    const delay = this.majorityAfter(this.memberOf(row), this.writesKey(row));
    if (delay === Infinity) {
      this.leave(row);
      this.waitInVain(row);
      return;
    }
    spans.step[row] = AGREED;
    this.stepAside(row, delay);
  }

  /** Enough members have answered. */
  private agree(row: number): void {
    const member = this.memberOf(row);
    const isLeader = member === this.roles.leader && this.hasMajority(member);
    if (!isLeader) this.fail(row);
    else if (this.writesKey(row)) this.write(row);
    else this.readAt(row, member);
  }

  private write(row: number): void {
    const { spans } = this.kernel;
    const { copies } = this;
    const key = this.keyOf(row);
    const base = spans.version[row]!;
    if (spans.verb[row] === verb.conditional && base >= 0 && base !== this.heldVersion(key)) {
      this.finish(row, conflict);
      return;
    }
    const version = copies.begin(key);
    const before = copies.latest(key);
    copies.acknowledge(key, version);
    copies.put(this.memberOf(row), key, version);
    spans.version[row] = this.stored(row, key, version, before);
    const length = this.logs.add(this.memberOf(row), 1);
    for (const member of this.order) {
      if (!this.reaches(this.memberOf(row), member)) {
        this.behind.set(member, 1);
        continue;
      }
      this.logs.set(member, length);
      if (this.reads === 'any' && member !== this.memberOf(row)) this.tell(member, key, version);
    }
    this.finish(row, ok);
  }

  /** A follower hears with the next message that a write counts. */
  private tell(member: number, key: number, version: number): void {
    const row = this.takeInternal(member);
    this.kernel.spans.key[row] = key;
    this.kernel.spans.version[row] = version;
    this.workLater(row, this.way(this.roles.leader, member));
  }

  private learn(row: number): void {
    const member = this.memberOf(row);
    if (this.kernel.spans.step[row] === CATCHES_UP) this.catchUp(member);
    else this.copies.put(member, this.keyOf(row), this.kernel.spans.version[row]!);
    this.releaseInternal(row);
  }

  /** What was on its way to a member that went down does not reach it. */
  protected override onLost(row: number): void {
    this.behind.set(this.memberOf(row), 1);
    super.onLost(row);
  }

  /** Members that are new have missed everything; where followers begin to answer reads, they know what was agreed on. */
  private greet(before: readonly number[], wasAny: boolean): void {
    for (const member of this.order) {
      if (!before.includes(member)) this.behind.set(member, 1);
      else if (!wasAny && this.reads === 'any' && !this.behind.has(member)) this.catchUp(member);
    }
  }

  /** With its next heartbeat the leader sends what they have missed to those that it reaches. */
  private bringUpToDate(): void {
    const { leader } = this.roles;
    if (this.behind.size === 0 || this.reads !== 'any') return;
    if (leader < 0 || !this.hasMajority(leader)) return;
    for (const member of this.order) {
      if (this.behind.get(member) !== 1 || !this.reaches(leader, member)) continue;
      this.behind.set(member, 2);
      const row = this.takeInternal(member);
      this.kernel.spans.step[row] = CATCHES_UP;
      const { now } = this.kernel.clock;
      const beat = this.heartbeat > 0 ? this.lastBeat(now) + this.heartbeat - now : 0;
      this.workLater(row, beat + this.way(leader, member));
    }
  }

  private catchUp(member: number): void {
    const { copies, roles } = this;
    // What was sent to it was lost on the way.
    if (roles.leader >= 0 && !this.reaches(roles.leader, member)) {
      this.behind.set(member, 1);
      return;
    }
    this.behind.delete(member);
    for (let place = 0; place < copies.places; place++) {
      const key = copies.keyAt(place);
      if (key >= 0) copies.put(member, key, copies.latest(key));
    }
  }

  private readAt(row: number, member: number): void {
    const key = this.keyOf(row);
    const latest = this.copies.latest(key);
    const version = member === this.roles.leader ? latest : this.copies.at(member, key);
    this.answer(row, version, latest - version);
  }

  /** Without a leader that has a majority: the caller is told once the member has waited as long as it waits for a leader. */
  private waitInVain(row: number): void {
    const { spans, clock } = this.kernel;
    const { leader, lostAt } = this.roles;
    const isMissed = leader >= 0 && this.misses(this.memberOf(row), leader);
    const since = isMissed ? -Infinity : lostAt < 0 ? clock.now : lostAt;
    const left = since + this.patience - clock.now;
    spans.step[row] = IN_VAIN;
    spans.state[row] = spanState.passing;
    this.kernel.work(row, Math.max(0, left));
  }

  private fail(row: number): void {
    this.truth.counts[storeCount.quorumFailures]!++;
    this.finish(row, unavailable);
  }

  /** Members that vote: the first of all. */
  private get voters(): number {
    return Math.min(this.order.length, MOST_VOTERS);
  }

  private hasMajority(leader: number): boolean {
    let seen = 0;
    for (let place = 0; place < this.voters; place++) {
      if (this.reaches(leader, this.order[place]!)) seen++;
    }
    return seen * 2 > this.voters;
  }

  /** Seconds until a majority has answered the leader; Infinity where too few can. */
  private majorityAfter(leader: number, writes: boolean): number {
    const { answers } = this;
    let count = 0;
    for (let place = 0; place < this.voters; place++) {
      const member = this.order[place]!;
      if (member === leader || !this.reaches(leader, member)) continue;
      const append = writes ? this.appendTime!.sample(this.appends) : 0;
      insertAscending(
        answers,
        count++,
        this.way(leader, member) + append + this.way(member, leader),
      );
    }
    const needed = Math.floor(this.voters / 2);
    if (needed === 0) return 0;
    return count < needed ? Infinity : answers[needed - 1]!;
  }

  private way(from: number, to: number): number {
    return this.ownDelay?.sample(this.delays) ?? this.wayBetween(from, to);
  }

  private loseLeader(): void {
    this.roles.leader = NOBODY;
    this.considerElection();
  }

  /** Begins an election where there is no leader with a majority but a majority without one; ends it where that has changed. */
  private considerElection(): void {
    const { roles, election } = this;
    const { now } = this.kernel.clock;
    const hasLeader = roles.leader >= 0 && this.hasMajority(roles.leader);
    if (hasLeader) {
      election.stop();
      if (roles.lostAt >= 0) this.truth.leaderless.record(now - roles.lostAt);
      roles.lostAt = NOBODY;
      return;
    }
    if (roles.lostAt < 0) roles.lostAt = now;
    const canElect = this.order.some((member) => this.canLead(member));
    if (!canElect) election.stop();
    else if (!election.running) this.beginElection();
    else election.rejoin();
  }

  private canLead(member: number): boolean {
    return this.instances.isUp(member) && this.hasMajority(member);
  }

  private beginElection(): void {
    const { now } = this.kernel.clock;
    this.truth.counts[storeCount.elections]!++;
    this.election.begin(this.voters, () => now - this.lastBeat(now));
  }

  private lastBeat(now: number): number {
    return this.heartbeat > 0 ? Math.floor(now / this.heartbeat) * this.heartbeat : now;
  }

  /** A member has won. */
  private lead(winner: number): void {
    const { counts } = this.truth;
    counts[storeCount.electionRounds]! += this.election.rounds;
    counts[storeCount.splitVotes]! += this.election.splitVotes;
    this.roles.leader = winner;
    if (this.behind.has(winner)) this.catchUp(winner);
    this.considerElection();
    this.bringUpToDate();
  }

  /** The leader is taken out of the placement: it hands over before it goes, to the one with the longest log that can lead. */
  private handOver(): void {
    const able = this.order.filter((member) => this.canLead(member));
    const [heir = NOBODY] = able.toSorted((one, two) => this.logs.at(two) - this.logs.at(one));
    this.roles.leader = heir;
    if (this.behind.has(heir)) this.catchUp(heir);
  }

  private electorate(): Electorate {
    return {
      takesPart: (voter) => this.takesPart(voter),
      reaches: (first, second) => this.reaches(this.order[first]!, this.order[second]!),
      delay: (first, second) => this.way(this.order[first]!, this.order[second]!),
      logLength: (voter) => this.logs.at(this.order[voter]!),
      schedule: (delay, subject) =>
        this.kernel.timer(this.index, delay, subject * TIMERS + ELECTION),
      cancel: (handle) => void this.kernel.queue.cancel(handle),
    };
  }

  /** Members that can see no majority stay quiet, as with a vote before the vote. */
  private takesPart(voter: number): boolean {
    const member = this.order[voter];
    if (member === undefined || this.instances.down[member] === downReason.retired) return false;
    return this.canLead(member);
  }
}
