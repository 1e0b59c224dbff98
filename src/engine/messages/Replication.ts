import type { Instances } from '../Instances';
import type { Kernel } from '../Kernel';
import type { Settings } from '../Settings';
import { mailboxTimer } from './mailboxTimer';
import type { Partition } from './Partition';
import type { Partitions } from './Partitions';

/** Moments that differ by less are the same. */
const NEXT_TO_NO_TIME = 1e-9;

/** What replication needs of the log whose partitions it copies. */
export interface ReplicationOwner {
  readonly kernel: Kernel;
  readonly instances: Instances;
  readonly partitions: Partitions;
  /** Sets an alarm; its handle. */
  ring(seconds: number, purpose: number, number: number): number;
  /** So many records at the end of a partition are gone with its leader. */
  onTailLost(records: number): void;
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

  /** A record was written at the leader of its partition. */
  onStored(partition: Partition): void {
    const { numbers, records } = partition;
    if (this.acks === 'all' || !this.isCopied || !(this.copyLag > 0)) numbers.shown = records.end;
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
      this.owner.ring(this.election, mailboxTimer.partition, partition.number * 2);
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

  /** An alarm fires: the number is twice that of the partition, and one more where its records have been copied. */
  onAlarm(number: number): void {
    const partition = this.owner.partitions.all[number >>> 1]!;
    if ((number & 1) === 1) {
      this.show(partition);
      return;
    }
    partition.numbers.electing = 0;
    this.elect(partition);
  }

  /** Whether other instances have copies of each partition. */
  private get isCopied(): boolean {
    return Math.min(this.copies, this.owner.instances.placed) > 1;
  }

  private showAfter({ numbers, number }: Partition, seconds: number): void {
    numbers.showAlarm = this.owner.ring(seconds, mailboxTimer.partition, number * 2 + 1);
  }

  /** Readers may read what the other instances have copied. */
  private show(partition: Partition): void {
    const { numbers, records } = partition;
    const copied = this.owner.kernel.clock.now - this.copyLag + NEXT_TO_NO_TIME;
    numbers.showAlarm = -1;
    numbers.shown = Math.max(numbers.shown, records.first);
    while (numbers.shown < records.end && records.storedAtOf(numbers.shown) <= copied) {
      numbers.shown++;
    }
    if (numbers.shown === records.end) return;
    const due = records.storedAtOf(numbers.shown) + this.copyLag - this.owner.kernel.clock.now;
    this.showAfter(partition, Math.max(0, due));
  }

  /** Copies that the leader does not reach stay as they are; those that it reaches again have everything at once. */
  private follow(partition: Partition): void {
    const { behind, numbers } = partition;
    for (const instance of this.holdersOf(partition)) {
      if (instance === numbers.leader || this.owner.instances.isUp(instance)) {
        behind.delete(instance);
      } else if (!behind.has(instance)) {
        behind.set(instance, this.copiedEnd(partition));
      }
    }
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
    if (heir < 0) return;
    numbers.leader = heir;
    this.follow(partition);
  }

  /** The first instance that lives and whose copy is in step; -1 when there is none. */
  private heirOf(partition: Partition): number {
    const { instances } = this.owner;
    const fits = (instance: number): boolean =>
      instances.isUp(instance) && !partition.behind.has(instance);
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
