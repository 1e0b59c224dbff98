import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { MemberRole } from '../../model/StoreReport';
import { IntegerList } from '../collections/IntegerList';
import { eventKind } from '../eventKind';
import type { Kernel } from '../Kernel';
import { meterCount } from '../measures/Meter';
import { outcomeNumber } from '../outcomeNumber';
import type { RandomStream } from '../random/RandomStream';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { spanFlag } from '../spans/spanFlag';
import { spanState } from '../spans/spanState';
import { verb } from '../spans/verb';
import { StoreMeter } from '../stores/StoreMeter';
import { WritesAhead } from '../stores/WritesAhead';
import { streamPurpose } from '../streamPurpose';
import type { RunningKeys, Traffic } from '../Traffic';
import { ServerPool } from './ServerPool';

/** Keys whose versions are kept, about 100 MB; what is written to others beyond them is never found to be stale. */
export const MOST_KEYS = 4_194_304;

/** A cache in front: the newest version of a key that it has still to write, or -1. */
interface Writer {
  newestUnwritten(key: number): number;
}

/**
 * A database whose instances are members that hold copies or parts of the data. What every store has is here: times of
 * reads and writes, a limit of connections, work that members do for each other, and what is measured.
 */
export abstract class Store extends ServerPool {
  /** What is measured besides the usual. */
  readonly truth = this.state.keep(new StoreMeter());
  /** The caches in front of it, which may write to it what they have acknowledged before. */
  writers: readonly Writer[] = [];
  protected readonly writesAhead = this.state.keep(new WritesAhead());
  protected readonly traffic: Traffic;
  /** Calls that each member has taken in and not ended. */
  private readonly connected = this.state.keep(new IntegerList());
  private readonly writes = this.stream(streamPurpose.think);
  private writeTime: Sampler | undefined;
  private mostConnections = Infinity;

  constructor(kernel: Kernel, index: number, component: Component, kind: Kind, traffic: Traffic) {
    super(kernel, index, component, kind);
    this.traffic = traffic;
    this.part.follower = this;
  }

  /** The latest version of a key that it has acknowledged itself; 0 for one that was never written. */
  protected abstract latestVersion(key: number): number;

  /** The latest version of a key that was acknowledged, by itself or by a cache that writes to it later. */
  acknowledgedVersion(key: number): number {
    return this.latestVersion(key) + this.writesAhead.toLatest(key);
  }

  /** A cache acknowledges a write that it will pass on later: the number of this version of the key, or -1 where it is not kept. */
  acknowledgeAhead(key: number, cache: Writer): number {
    if (!this.writers.includes(cache) || !this.writesAhead.acknowledge(key)) return -1;
    return this.acknowledgedVersion(key);
  }

  /** A cache has lost what it had acknowledged of a key: what others have still to pass on counts, and what is here. */
  forgo(key: number): void {
    if (this.writesAhead.isEmpty) return;
    const newest = Math.max(-1, ...this.writers.map((cache) => cache.newestUnwritten(key)));
    this.writesAhead.lose(key, newest - this.latestVersion(key));
  }

  /** Whether its keys stand for units that are sold, which no cache can do for it. */
  get keepsStock(): boolean {
    return false;
  }

  /** How far the member that is furthest behind is behind, in seconds; NaN where no member follows another. */
  get replicaLag(): number {
    return NaN;
  }

  override get livesByItself(): boolean {
    return true;
  }

  /** What a member is now. */
  roleOf(_member: number): MemberRole {
    return 'member';
  }

  /** Age of the oldest commit that a member does not have, in seconds; NaN where it follows nobody. */
  lagOf(_member: number): number {
    return NaN;
  }

  override resetMeasures(): void {
    super.resetMeasures();
    this.truth.reset();
  }

  /** Reads what every store has. */
  protected applyStore(settings: Settings): void {
    this.applyStation(settings);
    this.writeTime = settings.seconds('writeTime');
    const connections = settings.number('connections');
    this.mostConnections = connections > 0 ? connections : Infinity;
  }

  override onCall(row: number): void {
    const member = this.memberOf(row);
    this.truth.calls.add(member, 1);
    if (this.writesKey(row)) this.truth.writes.add(member, 1);
    this.kernel.spans.flags[row]! |= spanFlag.connected;
    // A store makes no calls of its own: the field is free for what members do for this one.
    this.kernel.spans.plan[row] = -1;
    if (this.connected.add(member, 1) > this.mostConnections) {
      this.kernel.reply(row, outcomeNumber.refused);
    } else if (this.faults.full > 0 && this.writesKey(row)) {
      this.kernel.reply(row, outcomeNumber.error);
    } else {
      this.take(row, member);
    }
  }

  /** A call has ended, in whatever way. */
  onEnd(row: number): void {
    const { flags } = this.kernel.spans;
    if ((flags[row]! & spanFlag.connected) === 0) return;
    flags[row]! &= ~spanFlag.connected;
    this.connected.add(this.memberOf(row), -1);
    this.end(row);
  }

  /** What a member was doing for others when it went down is not done. */
  override onPlanDone(row: number, outcome: number): void {
    if (this.isInternal(row)) this.onLost(row);
    else super.onPlanDone(row, outcome);
  }

  /** A call that was taken in is over. */
  protected end(_row: number): void {}

  /** Internal work ends undone, with the member that it was at. */
  protected onLost(row: number): void {
    this.kernel.spans.release(row);
  }

  /** Whether a call is at a member that goes down, or the store is taken away: it is not to begin anything. */
  protected isAboutToEnd(row: number): boolean {
    return this.faults.removed > 0 || this.instances.isDead(this.memberOf(row));
  }

  /** A call that there is a connection for. */
  protected abstract take(row: number, member: number): void;

  /** Joins the line of its member, as every call of a server does. */
  protected queueUp(row: number): void {
    this.kernel.changed(row);
    super.onCall(row);
  }

  protected override timeOf(row: number): Sampler {
    return this.writesKey(row) ? this.writeTime! : super.timeOf(row);
  }

  protected override chanceOf(row: number): RandomStream {
    return this.writesKey(row) ? this.writes : super.chanceOf(row);
  }

  /** The version of a key that it holds: not the latest where a cache has acknowledged one that is not here yet. */
  protected heldVersion(key: number): number {
    return this.latestVersion(key) + this.writesAhead.toHeld(key);
  }

  /**
   * A write has made a version of a key by the store's own count, whose latest was `before`; returns its number among all that
   * were acknowledged. One that comes later than what was acknowledged after it takes that away.
   */
  protected stored(row: number, key: number, version: number, before: number): number {
    const { spans } = this.kernel;
    const ahead = this.writesAhead;
    const isBehind = spans.verb[row] === verb.behind && key === spans.key[row];
    if (!isBehind && ahead.isEmpty) return version;
    const latest = this.latestVersion(key);
    const number = isBehind ? spans.version[row]! : -1;
    if (ahead.store(key, latest, latest - before, number)) {
      this.meter.counts[meterCount.lostWrites]!++;
    }
    return version + ahead.toHeld(key);
  }

  /** A read is answered with a version of its key by the store's own count, which is so many behind the latest of that. */
  protected answer(row: number, version: number, behind: number): void {
    const key = this.keyOf(row);
    const ahead = this.writesAhead;
    const older = behind + ahead.toLatest(key) - ahead.toHeld(key);
    if (older > 0) this.meter.counts[meterCount.staleReads]!++;
    this.truth.readAt(older);
    this.kernel.spans.version[row] = version + ahead.toHeld(key);
    this.finish(row, outcomeNumber.ok);
  }

  /** The call is over: its slot is free, and the caller is told. */
  protected finish(row: number, outcome: number): void {
    this.leave(row);
    this.kernel.reply(row, outcome);
  }

  /** Waits for something that takes no slot here; `onWorkDone` comes after so many seconds. */
  protected stepAside(row: number, seconds: number): void {
    this.leave(row);
    this.kernel.spans.state[row] = spanState.passing;
    this.kernel.work(row, seconds);
  }

  /** A row for work that members do for each other at one of them: no call, and in no count of calls. */
  protected takeInternal(member: number): number {
    const { spans } = this.kernel;
    const row = spans.take();
    spans.parent[row] = -1;
    spans.link[row] = -1;
    spans.component[row] = this.index;
    spans.instance[row] = member;
    spans.verb[row] = verb.update;
    spans.key[row] = 0;
    spans.plan[row] = -1;
    spans.arrivedAt[row] = this.kernel.clock.now;
    spans.state[row] = spanState.passing;
    return row;
  }

  /** Has `onWorkDone` called after so many seconds, by an event of its own even for none: so that no chain of them grows deep. */
  protected workLater(row: number, seconds: number): void {
    const { kernel } = this;
    const time = kernel.clock.now + seconds;
    kernel.spans.event[row] = kernel.queue.schedule(time, eventKind.workDone, row);
  }

  /** Has internal work wait for a slot and be done; false where there is no place for it. */
  protected queueInternal(row: number): boolean {
    this.kernel.spans.arrivedAt[row] = this.kernel.clock.now;
    if (this.station.seize(row)) this.serve(row);
    else if (!this.station.join(row)) return false;
    return true;
  }

  /** Internal work is over, whether done or not. */
  protected releaseInternal(row: number): void {
    this.leave(row);
    this.kernel.spans.release(row);
  }

  /** Whether a row is no call: calls come along a connection. */
  protected isInternal(row: number): boolean {
    return this.kernel.spans.link[row]! < 0;
  }

  protected writesKey(row: number): boolean {
    return this.kernel.spans.verb[row] !== verb.read;
  }

  protected keyOf(row: number): number {
    return this.kernel.spans.key[row]!;
  }

  protected memberOf(row: number): number {
    return this.kernel.spans.instance[row]!;
  }

  /** The key space that a key belongs to. */
  protected spaceOf(key: number): RunningKeys {
    return this.traffic.spaceOf(key);
  }
}
