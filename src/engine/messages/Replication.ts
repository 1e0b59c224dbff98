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
      if (this.acks !== 'all') this.loseTail(partition);
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

  /** Instances may have been taken out of the placement: they hand over before they go. */
  onTopology(): void {
    const { instances, partitions } = this.owner;
    for (const partition of partitions.all) {
      if (instances.isRetired(partition.numbers.leader)) this.elect(partition);
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

  /** The leader is dead: what it had acknowledged and nobody had copied was never there. */
  private loseTail({ records, numbers }: Partition): void {
    const copied = this.owner.kernel.clock.now - this.copyLag;
    let end = Math.max(numbers.shown, records.first);
    while (end < records.end && records.storedAtOf(end) <= copied) end++;
    const lost = records.end - end;
    records.dropFrom(end);
    this.owner.onTailLost(lost);
  }

  /** Gives a partition whose leader does not live another one that has a copy, where there is one. */
  private elect(partition: Partition): void {
    const { copies } = this;
    const { instances } = this.owner;
    const { numbers, number } = partition;
    if (instances.isUp(numbers.leader)) return;
    let seen = 0;
    for (let step = 0; step < instances.count && seen < copies; step++) {
      const instance = (number + step) % instances.count;
      if (instances.isRetired(instance)) continue;
      seen++;
      if (!instances.isUp(instance)) continue;
      numbers.leader = instance;
      return;
    }
  }
}
