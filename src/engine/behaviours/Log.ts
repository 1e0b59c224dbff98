import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { ConsumerReport } from '../../model/Report';
import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import { ConsumerGroups } from '../messages/ConsumerGroups';
import type { ConsumerGroup, GroupOwner } from '../messages/ConsumerGroup';
import type { GroupTerms } from '../messages/GroupTerms';
import { groupTermsOf } from '../messages/groupTermsOf';
import { mailboxTimer } from '../messages/mailboxTimer';
import { messageCount } from '../messages/messageCount';
import type { Partition } from '../messages/Partition';
import { PartitionPace } from '../messages/PartitionPace';
import { Partitions } from '../messages/Partitions';
import { orNever } from '../messages/orNever';
import { Replication, type ReplicationOwner } from '../messages/Replication';
import { RecordDeliveries } from '../messages/RecordDeliveries';
import { outcomeNumber } from '../outcomeNumber';
import type { Settings } from '../Settings';
import { mostRows } from '../spans/mostRows';
import { spanState } from '../spans/spanState';
import { streamPurpose } from '../streamPurpose';
import { Mailbox } from './Mailbox';
import { mixKey } from './mixKey';

/** Most records in one log: about 250 MB; what comes beyond is turned away. */
const MOST_RECORDS = 4_194_304;
/** Moments that differ by less are the same. */
const NEXT_TO_NO_TIME = 1e-9;
/** In the column of a row where the upper bits of its partition ride: it has one. */
const PICKED = 128;

/**
 * Keeps records in partitions, in the order in which they came, and lets each consumer group read them at its own pace:
 * a group is what one connection leads to. Its instances are brokers: each partition is led by one of them, and others
 * have copies of it.
 */
export class Log extends Mailbox implements GroupOwner, ReplicationOwner {
  readonly partitions = this.state.keep(new Partitions());
  readonly deliveries = this.state.keep(new RecordDeliveries());
  readonly groups: ConsumerGroups;
  groupTerms: GroupTerms = nothingSet;
  private readonly choices = this.laterStream(streamPurpose.partition);
  private readonly flow = this.state.numbers({ serial: 0, turn: 0, kept: 0 });
  private count = 1;
  private assignment = 'key';
  private readonly replication: Replication;
  private readonly pace = new PartitionPace(this);
  private retention = Infinity;
  private mostKept = Infinity;
  /** Groups whose connection is in the drawing. */
  private readers: readonly ConsumerGroup[] = [];

  constructor(kernel: Kernel, index: number, component: Component, kind: Kind) {
    super(kernel, index, component, kind);
    this.replication = new Replication(this);
    this.groups = this.state.keep(
      new ConsumerGroups(this, (connection) => kernel.links[connection]!),
    );
  }

  protected override apply(settings: Settings): void {
    super.apply(settings);
    this.count = settings.number('partitions');
    this.assignment = settings.choice('assignment');
    this.replication.apply(settings);
    this.pace.set(settings.number('partitionRate'));
    this.keepFor(orNever(settings.number('retentionSeconds')));
    this.mostKept = orNever(settings.number('retainedMessages'));
    this.groupTerms = groupTermsOf(settings);
    this.partitions.fit(this.count, this.instances.count);
  }

  connect(links: readonly Link[]): void {
    const { components } = this.kernel;
    const isForDead = (link: Link): boolean => components[link.to]!.kind.receives === 'message';
    this.deadEnd = links.find(isForDead);
    const reading = links.filter((link) => !isForDead(link));
    this.readers = reading.map((link) => this.groups.admit(link.index));
    for (const group of this.groups.all) {
      group.isThere = this.readers.includes(group);
      if (group.isThere) group.fit(this.partitions.all.length);
    }
  }

  /** A group is not hurried: what is out stays out until it comes back. */
  allowanceOn(link: Link): number {
    return link === this.deadEnd ? link.policy.timeout : 0;
  }

  /** The partition of a record is chosen by its sender, which calls the instance that leads it. */
  override pick(row: number): number {
    const { spans } = this.kernel;
    const partition = this.choosePartition(spans.key[row]!);
    // A call to a log has no plan: the partition rides in the columns of its steps.
    spans.step[row] = partition & 255;
    spans.misses[row] = (partition >>> 8) | PICKED;
    return this.partitions.all[partition]!.numbers.leader;
  }

  protected override batchOf(row: number): number {
    return this.partitionOf(row).number;
  }

  protected accept(row: number, seconds: number): void {
    const { kernel } = this;
    if (kernel.spans.live > mostRows.forRequests || this.flow.kept >= MOST_RECORDS) {
      kernel.reply(row, outcomeNumber.inFlightTooHigh);
      return;
    }
    const delay = seconds + this.pace.timeInLine(this.partitionOf(row));
    if (this.replication.acks === 'none') {
      this.onWorkDone(row);
      return;
    }
    kernel.spans.state[row] = spanState.passing;
    kernel.work(row, delay + this.replication.secondsToReceipt);
  }

  override onWorkDone(row: number): void {
    const partition = this.partitionOf(row);
    const { instance } = this.kernel.spans;
    if (partition.behind.size > 0 && partition.behind.has(instance[row]!)) {
      // It led the partition until others took it for gone.
      this.kernel.reply(row, outcomeNumber.unavailable);
      return;
    }
    if (this.replication.holds(partition)) return;
    this.store(row);
    this.kernel.reply(row, outcomeNumber.ok);
    this.pump(partition);
  }

  onSettled(partition: Partition, isStored: boolean): void {
    for (const row of this.heldIn(partition)) {
      if (!this.isHeld(row)) continue;
      if (isStored) this.onWorkDone(row);
      else this.kernel.reply(row, outcomeNumber.unavailable);
    }
    this.pump(partition);
  }

  /** Calls whose receipts wait for silent copies, in the order in which they came. */
  private heldIn(partition: Partition): readonly number[] {
    const { spans } = this.kernel;
    const rows: number[] = [];
    for (let row = 0; row < spans.used; row++) {
      if (this.isHeld(row) && this.partitionOf(row) === partition) rows.push(row);
    }
    return rows.toSorted((one, other) => spans.arrivedAt[one]! - spans.arrivedAt[other]!);
  }

  private isHeld(row: number): boolean {
    const { state, component, event } = this.kernel.spans;
    return state[row] === spanState.passing && component[row] === this.index && event[row]! < 0;
  }

  override withdraw(row: number): boolean {
    const { spans } = this.kernel;
    const state = spans.state[row]!;
    if (state !== spanState.passing && state !== spanState.waiting) return false;
    this.kernel.stopWork(row);
    spans.state[row] = spanState.replying;
    if (state === spanState.waiting) this.leaveLines([row]);
    return true;
  }

  override onCall(row: number): void {
    const { spans } = this.kernel;
    if ((spans.misses[row]! & PICKED) === 0) this.pick(row);
    super.onCall(row);
  }

  override onCallSettled(row: number, call: number, outcome: number): void {
    this.groups.of(this.kernel.spans.link[call]!)?.onSettled(row, call, outcome);
  }

  override onLateEnd(call: number, outcome: number): void {
    this.groups.of(this.kernel.spans.link[call]!)?.onLateEnd(call, outcome);
  }

  override onDown(instance: number, rows: readonly number[]): void {
    super.onDown(instance, rows);
    this.replication.onDown(instance);
  }

  override onUp(): void {
    this.replication.onUp();
    this.pumpAll();
  }

  override onTopology(): void {
    this.replication.onTopology();
    for (const group of this.readers) group.assignment.check();
    this.pumpAll();
  }

  protected onAlarm(purpose: number, number: number): void {
    const { partitions, deliveries, groups } = this;
    if (purpose === mailboxTimer.delay) {
      groups.all[deliveries.group[number]!]!.retry(number);
    } else if (purpose === mailboxTimer.retention) {
      this.expire(partitions.all[number]!);
    } else if (purpose === mailboxTimer.partition) {
      this.pump(this.replication.onAlarm(number));
    } else {
      groups.all[number]!.onAlarm(purpose);
    }
  }

  ring(seconds: number, purpose: number, number: number): number {
    return this.alarm(seconds, purpose, number);
  }

  giveUp(row: number): void {
    this.bury(row);
  }

  partitionAt(partition: number): Partition {
    return this.partitions.all[partition]!;
  }

  isReadable({ numbers }: Partition): boolean {
    return this.faults.hanging + this.faults.idle === 0 && this.instances.isUp(numbers.leader);
  }

  /** Records at the end of a partition are gone with its leader. */
  onTailLost(records: number): void {
    this.flow.kept -= records;
    this.messages.add(messageCount.lost, records * this.readers.length);
  }

  /** Records that every group is done with need not be kept. */
  onCommitted(number: number): void {
    const partition = this.partitions.all[number]!;
    let needed = partition.records.end;
    for (const group of this.readers) {
      const { low, committed } = group.progress[number]!.at;
      needed = Math.min(needed, low, committed);
    }
    this.forgetBefore(partition, needed);
  }

  clear(): void {
    for (const group of this.groups.all) group.isThere = false;
    this.readers = [];
    for (const partition of this.partitions.all) {
      this.forgetBefore(partition, partition.records.end);
    }
  }

  /** Every group reads on from where it had last noted to be. */
  redeliver(): void {
    for (const group of this.readers) group.readAgain();
  }

  /** Records that somebody may still read. */
  get recordsKept(): number {
    return this.flow.kept;
  }

  get backlog(): number {
    return this.readers.reduce((sum, group) => sum + group.lag, 0);
  }

  get lag(): number {
    return this.readers.reduce((most, group) => Math.max(most, group.lag), 0);
  }

  get waiting(): number {
    return this.lag;
  }

  get places(): number {
    return Infinity;
  }

  get oldestAge(): number {
    return this.readers.reduce((most, group) => Math.max(most, group.oldestAge), 0);
  }

  consumerReports(): readonly ConsumerReport[] {
    return this.readers.map((group) => ({
      connection: group.link.id,
      lag: group.lag,
      oldestAgeSeconds: group.oldestAge,
      idleConsumers: group.idle,
    }));
  }

  override storedByPartition(): readonly number[] {
    return this.partitions.all.map(({ numbers }) => numbers.stored);
  }

  private choosePartition(key: number): number {
    if (this.count === 1) return 0;
    if (this.assignment === 'random') return this.choices.integer(this.count);
    if (this.assignment === 'key') return mixKey(key) % this.count;
    this.flow.turn = (this.flow.turn + 1) % this.count;
    return this.flow.turn;
  }

  /** The partition that a call is for. */
  partitionOf(row: number): Partition {
    const { step, misses } = this.kernel.spans;
    return this.partitions.all[step[row]! + (misses[row]! & (PICKED - 1)) * 256]!;
  }

  private store(row: number): void {
    const { kernel, flow } = this;
    const partition = this.partitionOf(row);
    const { records, numbers } = partition;
    const readers = this.readers.length;
    records.append(kernel.spans, row, kernel.clock.now, ++flow.serial, this.isPoison() ? 1 : 0);
    flow.kept++;
    numbers.stored++;
    this.messages.add(messageCount.published, readers);
    if (readers === 0) this.forgetBefore(partition, records.end);
    this.replication.onStored(partition);
    if (records.length > this.mostKept) this.deleteBefore(partition, records.end - this.mostKept);
    this.watchAge(partition);
  }

  private pump({ number }: Partition): void {
    for (const group of this.readers) group.pump(number);
  }

  private pumpAll(): void {
    for (const group of this.readers) group.pumpAll();
  }

  /** Takes how long records are kept, seconds: those that are there as well. */
  private keepFor(seconds: number): void {
    if (seconds === this.retention) return;
    this.retention = seconds;
    for (const partition of this.partitions.all) {
      this.kernel.queue.cancel(partition.numbers.ageAlarm);
      partition.numbers.ageAlarm = -1;
      this.watchAge(partition);
    }
  }

  /** Sets the alarm of the oldest record that somebody has still to be given. */
  private watchAge(partition: Partition): void {
    const { numbers, records, number } = partition;
    if (numbers.ageAlarm >= 0 || this.retention === Infinity) return;
    const oldest = this.firstUnread(partition);
    if (oldest >= records.end) return;
    const due = records.storedAtOf(oldest) + this.retention - this.kernel.clock.now;
    numbers.ageAlarm = this.alarm(Math.max(0, due), mailboxTimer.retention, number);
  }

  private firstUnread({ number, records }: Partition): number {
    let first = records.end;
    for (const group of this.readers) {
      first = Math.min(first, group.progress[number]!.at.position);
    }
    return Math.max(first, records.first);
  }

  private expire(partition: Partition): void {
    const { numbers, records } = partition;
    const latest = this.kernel.clock.now - this.retention + NEXT_TO_NO_TIME;
    numbers.ageAlarm = -1;
    let offset = this.firstUnread(partition);
    while (offset < records.end && records.storedAtOf(offset) <= latest) offset++;
    this.deleteBefore(partition, offset);
    this.watchAge(partition);
  }

  /** Records before an offset are deleted, read or not. */
  private deleteBefore(partition: Partition, offset: number): void {
    for (const group of this.readers) {
      this.messages.add(messageCount.lost, group.skipTo(partition.number, offset));
    }
    partition.numbers.shown = Math.max(partition.numbers.shown, offset);
    this.onCommitted(partition.number);
    this.pump(partition);
  }

  private forgetBefore({ records }: Partition, offset: number): void {
    const before = records.length;
    records.dropBefore(offset);
    this.flow.kept -= before - records.length;
  }
}

const nothingSet: GroupTerms = {
  commit: 0,
  window: 1,
  maxDeliveries: Infinity,
  redeliveryDelay: 0,
  acknowledgesFirst: false,
  session: 0,
  rebalance: 0,
  cooperates: false,
};
