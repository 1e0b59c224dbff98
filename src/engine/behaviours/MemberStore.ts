import type { Id } from '../../model/Id';
import { IntegerMap } from '../collections/IntegerMap';
import { NumberList } from '../collections/NumberList';
import type { Link } from '../Link';
import { memberDelay } from '../stores/memberDelay';
import { streamPurpose } from '../streamPurpose';
import { Store } from './Store';

/** Moments that differ by less are the same. */
const NEXT_TO_NO_TIME = 1e-9;

/**
 * A store of equal members that send each other messages. Its callers ask a member in their own zone where there is one,
 * each as likely; who is gone is left out once that is noticed.
 */
export abstract class MemberStore extends Store {
  /** Members known to be missing. */
  protected readonly missing = this.state.keep(new IntegerMap());
  /** When each member went down last, seconds. */
  private readonly downAt = this.state.keep(new NumberList(0));
  /** `since`: when a partition began to stand, seconds, or -1. `majority`: the side of it on which more members are, or were. */
  private readonly parting = this.state.numbers({ since: -1, majority: 0 });
  private readonly choices = this.laterStream(streamPurpose.members);
  /** The members in the placement, those of the zones in turn. */
  protected order: readonly number[] = [];
  /** Seconds until who is gone is noticed. */
  protected detection = 0;

  /** Puts the members in order: neighbours are in different zones as far as can be. */
  protected arrange(): void {
    const byZone = new Map<Id, number[]>();
    for (let member = 0; member < this.instances.count; member++) {
      if (this.instances.isRetired(member)) continue;
      const zone = this.instances.zone[member]!;
      const others = byZone.get(zone);
      if (others === undefined) byZone.set(zone, [member]);
      else others.push(member);
    }
    const order: number[] = [];
    for (let round = 0; order.length < this.instances.placed; round++) {
      for (const members of byZone.values()) {
        if (round < members.length) order.push(members[round]!);
      }
    }
    this.order = order;
  }

  override pick(row: number, link: Link): number {
    if (this.order.length === 1) return this.order[0]!;
    const zone = this.kernel.partition.zoneOfCaller(row, link.from);
    for (let care = zone === 0 ? 1 : 0; care < 3; care++) {
      const count = this.candidate(-1, zone, care);
      if (count > 0) return this.candidate(this.draw(count), zone, care);
    }
    return this.order[0]!;
  }

  /** One of so many at random. */
  protected draw(count: number): number {
    return count === 1 ? 0 : this.choices.integer(count);
  }

  /**
   * With number -1: how many members a caller in a zone would ask; else the one with this number. Care 0: those in its own
   * zone that are not known to be missing; 1: any of those that it reaches; 2: all that it reaches, or else all.
   */
  private candidate(number: number, zone: Id, care: number): number {
    let found = 0;
    for (const member of this.order) {
      const there = this.instances.zone[member]!;
      const fits =
        care === 2 ||
        (!this.missing.has(member) &&
          !this.kernel.partition.separates(zone, there) &&
          (care === 1 || there === zone));
      if (fits && found++ === number) return member;
    }
    return number < 0 ? found : this.order[0]!;
  }

  /** Whether messages between two members arrive now. */
  protected reaches(first: number, second: number): boolean {
    const { zone } = this.instances;
    return (
      this.instances.isUp(second) && !this.kernel.partition.separates(zone[first]!, zone[second]!)
    );
  }

  /** Whether what a member waits for reaches it: one that was taken away or boots still finishes what it has. */
  protected isAnswered(from: number, member: number): boolean {
    const { zone } = this.instances;
    return (
      !this.instances.isDead(member) && !this.kernel.partition.separates(zone[from]!, zone[member]!)
    );
  }

  /** Whether a member takes another one for gone. */
  protected misses(member: number, other: number): boolean {
    if (this.missing.has(other)) return true;
    const { since } = this.parting;
    if (since < 0 || this.kernel.clock.now - since < this.detection) return false;
    const { zone } = this.instances;
    return this.kernel.partition.separates(zone[member]!, zone[other]!);
  }

  /** Seconds of a message between two members by their places. */
  protected wayBetween(first: number, second: number): number {
    return memberDelay(this.instances.zone[first]!, this.instances.zone[second]!);
  }

  override onDown(instance: number, rows: readonly number[]): void {
    super.onDown(instance, rows);
    this.downAt.set(instance, this.kernel.clock.now);
    this.noticeAfter(this.detection, instance);
  }

  override onUp(instance: number): void {
    this.missing.delete(instance);
  }

  /** It may have been taken for gone while it booted. */
  override onReady(instance: number): void {
    this.missing.delete(instance);
  }

  /** A partition begins to stand, or has ended. */
  override onTopology(): void {
    const { parting, kernel } = this;
    const isParted = kernel.partition.isActive && this.isParted();
    if (isParted) {
      if (parting.since < 0) parting.since = kernel.clock.now;
      const across = this.order.reduce((sum, member) => sum + this.sideOf(member), 0);
      parting.majority = across * 2 > this.order.length ? 1 : 0;
    }
    const hasHealed = !isParted && parting.since >= 0;
    if (hasHealed) parting.since = -1;
    super.onTopology();
    if (hasHealed) this.onHealed();
  }

  override onRestored(): void {
    super.onRestored();
    this.arrange();
  }

  /** Whether a partition stands between members. */
  protected get isDivided(): boolean {
    return this.parting.since >= 0;
  }

  /** The side on which more members are, or were. */
  protected get majoritySide(): number {
    return this.parting.majority;
  }

  /** Which side of the partition a member is on: 0 is that of the first. */
  protected sideOf(member: number): number {
    const { zone } = this.instances;
    return this.kernel.partition.separates(zone[this.order[0]!]!, zone[member]!) ? 1 : 0;
  }

  /** Has `noticeNow` called after so many seconds for a member that went down. */
  protected abstract noticeAfter(seconds: number, member: number): void;

  /** A member that went down counts as gone, unless it was back meanwhile and its time is not up. */
  protected noticeNow(member: number): void {
    if (this.instances.isUp(member)) return;
    const left = this.downAt.at(member) + this.detection - this.kernel.clock.now;
    if (left < NEXT_TO_NO_TIME) this.missing.set(member, 1);
    else this.noticeAfter(left, member);
  }

  /** The members reach each other again. */
  protected onHealed(): void {}

  private isParted(): boolean {
    return this.order.some((member) => this.sideOf(member) === 1);
  }
}
