import { NumberList } from '../collections/NumberList';
import { meterCount } from '../measures/Meter';
import type { Settings } from '../Settings';
import { MOST_COPIES } from '../stores/Coordinations';
import { Copies } from '../stores/Copies';
import { Divergence } from '../stores/Divergence';
import { Hints } from '../stores/Hints';
import { WriteStamps } from '../stores/WriteStamps';
import { storeCount } from '../stores/StoreMeter';
import { mixKey } from './mixKey';
import { MemberStore } from './MemberStore';

/** Kinds of timers; the rest of the subject is a member, or what the store itself sets one for. */
const NOTICE = 0;
const DELIVER = 1;
const OTHER = 2;
const TIMERS = 3;
/** Moments that differ by less are the same. */
const NEXT_TO_NO_TIME = 1e-9;

/**
 * Copies of each key on several equal members: which member holds which, what those that were away have missed, and how the
 * two sides of a partition become one again.
 */
export abstract class CopyStore extends MemberStore {
  protected readonly copies = this.state.keep(new Copies());
  private readonly hints = this.state.keep(new Hints());
  /** When each member is to be told what it has missed, seconds. */
  private readonly tellAt = this.state.keep(new NumberList(0));
  private readonly stamps = this.state.keep(new WriteStamps());
  private readonly divergence = this.state.keep(new Divergence());
  private copiesOfKey = 3;
  private keepsHints = true;
  private merge = 'latest';

  /** Reads how many copies there are and how they are brought up to date. */
  protected applyCopies(settings: Settings): void {
    this.detection = settings.number('detectSeconds');
    this.copiesOfKey = settings.number('copies');
    this.keepsHints = settings.flag('hints');
    this.merge = settings.choice('merge');
    this.rearrange();
  }

  protected override latestVersion(key: number): number {
    return this.copies.latest(key);
  }

  override onTimer(subject: number): void {
    const number = Math.floor(subject / TIMERS);
    if (subject % TIMERS === OTHER) this.onOwnTimer(number);
    else if (subject % TIMERS === DELIVER) this.deliver(number);
    else this.noticeNow(number);
  }

  /** A timer set with `ownTimer` fires. */
  protected abstract onOwnTimer(number: number): void;

  /** Sets a timer with a number; returns its handle. */
  protected ownTimer(delay: number, number: number): number {
    return this.kernel.timer(this.index, delay, number * TIMERS + OTHER);
  }

  override onUp(instance: number): void {
    super.onUp(instance);
    this.deliverSoon(instance);
  }

  /** What was sent to it while it booted it has missed as well. */
  override onReady(instance: number): void {
    super.onReady(instance);
    this.deliverSoon(instance);
  }

  protected override noticeAfter(seconds: number, member: number): void {
    this.kernel.timer(this.index, seconds, member * TIMERS + NOTICE);
  }

  /** Both sides of a partition know each other's writes again: what both wrote is merged. */
  protected override onHealed(): void {
    for (const member of this.order) this.deliverSoon(member);
    for (let place = 0; place < this.divergence.places; place++) {
      const key = this.divergence.conflictAt(place);
      if (key >= 0) this.mergeKey(key);
    }
    this.divergence.clear();
  }

  private mergeKey(key: number): void {
    const { copies, divergence, truth } = this;
    truth.counts[storeCount.conflictingKeys]!++;
    if (this.merge !== 'union') {
      const winner = this.merge === 'latest' ? divergence.lastSide(key) : this.majoritySide;
      this.discard(divergence.writesOf(1 - winner, key));
    }
    const version = copies.begin(key);
    for (let copy = 0; copy < this.copyCount; copy++) {
      copies.put(this.holderOf(key, copy), key, version);
    }
    copies.acknowledge(key, version);
  }

  /** So many acknowledged writes are gone, because others have won. */
  protected discard(writes: number): void {
    this.truth.counts[storeCount.discardedWrites]! += writes;
    this.meter.counts[meterCount.lostWrites]! += writes;
  }

  protected get copyCount(): number {
    return Math.min(this.copiesOfKey, this.order.length, MOST_COPIES);
  }

  /** The member that holds a copy of a key, by the copy's number. */
  protected holderOf(key: number, copy: number): number {
    return this.order[(mixKey(key) + copy) % this.order.length]!;
  }

  /** Whether a write is stamped older than what its key has, because the clocks of those who took them disagree. */
  protected isOutdone(coordinator: number, key: number): boolean {
    const { skew } = this.faults;
    if (skew === 0 || this.merge !== 'latest') return false;
    const last = Math.max(1, this.instances.count - 1);
    const ahead = skew * ((2 * coordinator) / last - 1);
    return !this.stamps.wins(key, this.kernel.clock.now + ahead);
  }

  /** What the members that a coordinator takes for gone miss of a write is kept for them. */
  protected hintMissing(coordinator: number, key: number, version: number): void {
    if (!this.keepsHints || (this.missing.size === 0 && !this.isDivided)) return;
    for (let copy = 0; copy < this.copyCount; copy++) {
      const member = this.holderOf(key, copy);
      if (this.misses(coordinator, member)) this.hint(coordinator, member, key, version);
    }
  }

  /** A member did not get a write that was sent to it: whoever sent it keeps it. */
  protected hint(keeper: number, member: number, key: number, version: number): void {
    if (this.keepsHints) this.hints.keep(keeper, member, key, version);
  }

  /** The write of a call was acknowledged by a coordinator; returns the version that it made. */
  protected acknowledge(row: number, coordinator: number, version: number): number {
    const key = this.keyOf(row);
    const before = this.copies.latest(key);
    this.copies.acknowledge(key, version);
    if (this.isDivided) this.divergence.note(this.sideOf(coordinator), key, version);
    return this.stored(row, key, version, before);
  }

  private deliverSoon(member: number): void {
    this.tellAt.set(member, this.kernel.clock.now + this.detection);
    if (this.hints.length === 0) return;
    this.kernel.timer(this.index, this.detection, member * TIMERS + DELIVER);
  }

  /** A member that is back is told what it has missed, by those that it reaches; after its last return only. */
  private deliver(member: number): void {
    const { copies, truth, kernel } = this;
    const isEarly = this.tellAt.at(member) - kernel.clock.now > NEXT_TO_NO_TIME;
    if (isEarly || !this.instances.isUp(member)) return;
    this.hints.take(
      member,
      (keeper) => this.isAnswered(keeper, member),
      (key, version) => {
        copies.put(member, key, version);
        truth.counts[storeCount.hintsDelivered]!++;
      },
    );
  }

  /** Takes the members as they are now; those that are new get the copies that they are to hold. */
  protected rearrange(): void {
    const { copies } = this;
    const before = this.order;
    this.arrange();
    copies.fit(this.instances.count, this.copyCount);
    if (before.length === 0) return;
    for (let place = 0; place < copies.places; place++) {
      if (copies.keyAt(place) >= 0) this.complete(copies.keyAt(place), before);
    }
  }

  /** Members that have no copy of a key and are to have one get it, and members that come back what was written meanwhile. */
  private complete(key: number, before: readonly number[]): void {
    const { copies } = this;
    for (let copy = 0; copy < this.copyCount; copy++) {
      const member = this.holderOf(key, copy);
      const isNew = copies.at(member, key) === 0 || !before.includes(member);
      if (isNew) copies.put(member, key, copies.latest(key));
    }
  }
}
