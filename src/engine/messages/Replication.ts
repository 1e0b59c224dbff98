import type { Instances } from '../Instances';
import type { Kernel } from '../Kernel';
import type { Settings } from '../Settings';
import { mailboxTimer } from './mailboxTimer';
import type { Partition } from './Partition';
import type { Partitions } from './Partitions';

/** Moments that differ by less are the same. */
const NEXT_TO_NO_TIME = 1e-9;
/** What an alarm is about; the rest of its number is the partition. */
const ELECT = 0;
const SHOW = 1;
const NOTICE = 2;
const ALARMS = 4;

/** What replication needs of the log whose partitions it copies. */
export interface ReplicationOwner {
  readonly kernel: Kernel;
  readonly instances: Instances;
  readonly partitions: Partitions;
  /** Sets an alarm; its handle. */
  ring(seconds: number, purpose: number, number: number): number;
  /** So many records at the end of a partition are gone with its leader. */
  onTailLost(records: number): void;
  /** What waited for copies to be heard of again is stored now, or never. */
  onSettled(partition: Partition, isStored: boolean): void;
}

/** The copies of a log's partitions on its instances: who leads each, how far the others are, and what a death costs. */
export class Replication {
  /** When senders have their receipt: from `all` copies, from the `leader`, or `none` awaited. */
  acks = 'all';
  private copies = 1;
  private copyLag = 0;
  private election = 0;
  private readonly owner: ReplicationOwner;

  constructor(owner: ReplicationOwner) {
    this.owner = owner;
  }

  apply(settings: Settings): void {
    this.acks = settings.choice('acks');
    this.copies = settings.number('copies');
    this.copyLag = settings.number('copyLagMs') * 1e-3;
    this.election = settings.number('electionSeconds');
  }

  /** From the writing at the leader until the sender may have its receipt. */
  get secondsToReceipt(): number {
    return this.acks === 'all' && this.isCopied ? this.copyLag : 0;
  }

  /** Whether receipts wait until a copy is heard of again, or taken for gone. */
  holds({ silent }: Partition): boolean {
    return silent.size > 0 && this.acks === 'all';
  }

  /** A record was written at the leader of its partition. */
  onStored(partition: Partition): void {
    const { numbers } = partition;
    const isShown = this.acks === 'all' || !this.isCopied || !(this.copyLag > 0);
    if (isShown) numbers.shown = Math.max(numbers.shown, endFor(partition));
    else if (numbers.showAlarm < 0) this.showAfter(partition, this.copyLag);
  }

  /** Partitions that the instance led have no leader for a while; what no other instance has a copy of is gone. */
  onDown(instance: number): void {
    if (!this.isCopied) return;
    for (const partition of this.owner.partitions.all) {
      const { numbers } = partition;
      if (numbers.leader !== instance) continue;
      // Without another one that could lead, all is there again with its disk.
      if (this.acks !== 'all' && this.heirOf(partition) >= 0) this.loseTail(partition);
      if (numbers.electing === 1) continue;
      numbers.electing = 1;
      this.owner.ring(this.election, mailboxTimer.partition, partition.number * ALARMS + ELECT);
    }
  }

  /** An instance is there again: it leads what nobody else could. */
  onUp(): void {
    for (const partition of this.owner.partitions.all) {
      if (partition.numbers.electing === 0) this.elect(partition);
    }
  }

  /** Instances may have been taken out of the placement: they hand over before they go. Who is out of touch falls behind. */
  onTopology(): void {
    const { instances, partitions } = this.owner;
    for (const partition of partitions.all) {
      if (instances.isRetired(partition.numbers.leader)) this.elect(partition);
      if (instances.isUp(partition.numbers.leader)) this.follow(partition);
    }
  }

  /** An alarm fires; the partition that it is about. */
  onAlarm(number: number): Partition {
    const partition = this.owner.partitions.all[Math.floor(number / ALARMS)]!;
    if (number % ALARMS === SHOW) {
      this.show(partition);
    } else if (number % ALARMS === NOTICE) {
      this.notice(partition);
    } else {
      partition.numbers.electing = 0;
      this.elect(partition);
    }
    return partition;
  }

  /** Whether other instances have copies of each partition. */
  private get isCopied(): boolean {
    return Math.min(this.copies, this.owner.instances.placed) > 1;
  }

  private showAfter({ numbers, number }: Partition, seconds: number): void {
    numbers.showAlarm = this.owner.ring(seconds, mailboxTimer.partition, number * ALARMS + SHOW);
  }

  /** Readers may read what the other instances have copied. */
  private show(partition: Partition): void {
    const { numbers, records } = partition;
    const copied = this.owner.kernel.clock.now - this.copyLag + NEXT_TO_NO_TIME;
    numbers.showAlarm = -1;
    numbers.shown = Math.max(numbers.shown, records.first);
    const end = endFor(partition);
    while (numbers.shown < end && records.storedAtOf(numbers.shown) <= copied) numbers.shown++;
    if (numbers.shown >= end) return;
    const due = records.storedAtOf(numbers.shown) + this.copyLag - this.owner.kernel.clock.now;
    this.showAfter(partition, Math.max(0, due));
  }

  /**
   * Copies that the leader does not reach stay as they are; those that it reaches again have everything at once. A death is
   * known at once; who is behind a partition is silent, and waited for until that is noticed.
   */
  private follow(partition: Partition): void {
    const { behind, silent, numbers } = partition;
    const wasSilent = silent.size > 0;
    for (const instance of this.holdersOf(partition)) {
      if (this.reaches(numbers.leader, instance)) {
        behind.delete(instance);
        silent.delete(instance);
      } else if (!this.owner.instances.isUp(instance)) {
        if (!behind.has(instance)) behind.set(instance, this.copiedBy(partition, instance));
        silent.delete(instance);
      } else if (!behind.has(instance) && !silent.has(instance)) {
        this.miss(partition, instance);
      }
    }
    if (wasSilent && silent.size === 0) this.settle(partition, true);
  }

  private miss(partition: Partition, instance: number): void {
    const { silent, numbers, number } = partition;
    const end = this.copiedEnd(partition);
    if (silent.size === 0) numbers.silentFrom = end;
    silent.set(instance, end);
    numbers.silentSince = this.owner.kernel.clock.now;
    if (numbers.noticeAlarm < 0) this.noticeAfter(number, this.election);
  }

  private noticeAfter(number: number, seconds: number): void {
    const purpose = mailboxTimer.partition;
    const alarm = this.owner.ring(seconds, purpose, number * ALARMS + NOTICE);
    this.owner.partitions.all[number]!.numbers.noticeAlarm = alarm;
  }

  /** Silent copies are waited for no more; a leader that is itself on the smaller side is replaced. */
  private notice(partition: Partition): void {
    const { silent, behind, numbers, number } = partition;
    numbers.noticeAlarm = -1;
    if (silent.size === 0) return;
    const left = numbers.silentSince + this.election - this.owner.kernel.clock.now;
    const isLed = this.owner.instances.isUp(numbers.leader);
    if (isLed && left < NEXT_TO_NO_TIME && this.isFavoured(numbers.leader)) {
      for (const instance of this.holdersOf(partition)) {
        if (silent.has(instance)) behind.set(instance, silent.get(instance));
      }
      silent.clear();
      this.settle(partition, true);
      return;
    }
    const heir = isLed && left < NEXT_TO_NO_TIME ? this.heirOf(partition) : -1;
    if (heir >= 0) this.install(partition, heir);
    else this.noticeAfter(number, left < NEXT_TO_NO_TIME ? this.election : left);
  }

  /** Another instance leads from now on, with what it has. */
  private install(partition: Partition, heir: number): void {
    const { behind, silent, numbers, records } = partition;
    const wasSilent = silent.size > 0;
    if (silent.has(heir)) this.cutOff(partition, silent.get(heir));
    numbers.leader = heir;
    silent.clear();
    for (const instance of this.holdersOf(partition)) {
      if (this.reaches(heir, instance)) behind.delete(instance);
      else if (!behind.has(instance)) behind.set(instance, records.end);
    }
    if (wasSilent) this.settle(partition, false);
  }

  private settle(partition: Partition, isStored: boolean): void {
    if (partition.numbers.showAlarm < 0) this.show(partition);
    this.owner.onSettled(partition, isStored);
  }

  /** Whether an instance lives and what a leader sends comes to it. */
  private reaches(leader: number, instance: number): boolean {
    const { instances, kernel } = this.owner;
    const { zone } = instances;
    return instances.isUp(instance) && !kernel.partition.separates(zone[leader]!, zone[instance]!);
  }

  /** Whether an instance is on the side of a partition where at least half of those that live are. */
  private isFavoured(instance: number): boolean {
    const { instances, kernel } = this.owner;
    if (!kernel.partition.isActive) return true;
    let seen = 0;
    for (let other = 0; other < instances.count; other++) {
      if (this.reaches(instance, other)) seen++;
    }
    return seen * 2 >= instances.up;
  }

  private copiedBy(partition: Partition, instance: number): number {
    const { silent } = partition;
    return silent.has(instance) ? silent.get(instance) : this.copiedEnd(partition);
  }

  /** The offset up to which the copies in step have the records. */
  private copiedEnd({ records, numbers }: Partition): number {
    if (this.acks === 'all') return records.end;
    const copied = this.owner.kernel.clock.now - this.copyLag;
    let end = Math.max(numbers.shown, records.first);
    while (end < records.end && records.storedAtOf(end) <= copied) end++;
    return end;
  }

  /** The leader is dead: what it had acknowledged and nobody had copied was never there. */
  private loseTail(partition: Partition): void {
    this.cutOff(partition, this.copiedEnd(partition));
  }

  /** Records from an offset on are gone, but for those that readers may have read. */
  private cutOff({ records, numbers }: Partition, offset: number): void {
    const { end } = records;
    records.dropFrom(Math.max(offset, numbers.shown));
    this.owner.onTailLost(end - records.end);
  }

  /**
   * Gives a partition whose leader does not live another one whose copy is in step, where there is one. Without one it waits,
   * unless its leader is taken away for good.
   */
  private elect(partition: Partition): void {
    const { instances } = this.owner;
    const { numbers, behind } = partition;
    if (instances.isUp(numbers.leader)) return;
    let heir = this.heirOf(partition);
    if (heir < 0 && instances.isRetired(numbers.leader)) {
      heir = this.holdersOf(partition).find((instance) => instances.isUp(instance)) ?? heir;
      if (behind.has(heir)) this.cutOff(partition, behind.get(heir));
    }
    if (heir >= 0) this.install(partition, heir);
  }

  /** The first other instance that lives, whose copy is in step and that no partition cuts off; -1 when there is none. */
  private heirOf(partition: Partition): number {
    const { instances } = this.owner;
    const fits = (instance: number): boolean =>
      instance !== partition.numbers.leader &&
      instances.isUp(instance) &&
      !partition.behind.has(instance) &&
      this.isFavoured(instance);
    return this.holdersOf(partition).find(fits) ?? -1;
  }

  /** The instances that have a copy of a partition, its first leader before the others. */
  private holdersOf({ number }: Partition): readonly number[] {
    const { instances } = this.owner;
    const holders: number[] = [];
    for (let step = 0; step < instances.count && holders.length < this.copies; step++) {
      const instance = (number + step) % instances.count;
      if (!instances.isRetired(instance)) holders.push(instance);
    }
    return holders;
  }
}

/** The offset up to which readers may come to read: what a silent copy does not have is not copied. */
function endFor({ records, silent, numbers }: Partition): number {
  return silent.size > 0 ? Math.min(records.end, numbers.silentFrom) : records.end;
}
