import { IntegerMap } from '../collections/IntegerMap';
import { Ring } from '../collections/Ring';
import type { Behaviour } from '../behaviours/Behaviour';
import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import { meterCount } from '../measures/Meter';
import { outcomeNumber } from '../outcomeNumber';
import { spanFlag } from '../spans/spanFlag';
import { spanState } from '../spans/spanState';
import { StateBlock } from '../state/StateBlock';
import type { Saveable, Saved } from '../state/Saveable';
import { traceDelivery } from '../traces/traceDelivery';
import { GroupAssignment } from './GroupAssignment';
import { GroupPartition } from './GroupPartition';
import type { GroupTerms } from './GroupTerms';
import { isStillOut } from './isStillOut';
import { mailboxTimer } from './mailboxTimer';
import { messageCount } from './messageCount';
import type { MessageMeter } from './MessageMeter';
import { OrderWatch } from './OrderWatch';
import type { Partition } from './Partition';
import type { RecordDeliveries } from './RecordDeliveries';

/** Records handed out within one event; further ones go out in an event of their own, at the same time. */
const MOST_AT_ONCE = 1_000;
/** A record that failed in no time is tried again after so many seconds, so that time does pass. */
const SHORTEST_PAUSE = 0.001;
/** Moments that differ by less are the same. */
const NEXT_TO_NO_TIME = 1e-9;

/** What a consumer group needs of the log that it reads. */
export interface GroupOwner {
  readonly kernel: Kernel;
  readonly index: number;
  readonly part: Behaviour['part'];
  readonly messages: MessageMeter;
  readonly groupTerms: GroupTerms;
  readonly deliveries: RecordDeliveries;
  partitionAt(partition: number): Partition;
  /** Whether readers reach a partition now. */
  isReadable(partition: Partition): boolean;
  /** Sets an alarm; its handle. */
  ring(seconds: number, purpose: number, number: number): number;
  giveUp(row: number): void;
  /** A group has noted how far it has come in a partition. */
  onCommitted(partition: number): void;
}

/** The instances of one component that share the partitions of a log: each partition is read by one of them, in order. */
export class ConsumerGroup implements Saveable {
  readonly number: number;
  /** Whether its connection is in the drawing. */
  isThere = true;
  readonly link: Link;
  readonly state = new StateBlock();
  readonly progress: GroupPartition[] = [];
  private readonly owner: GroupOwner;
  private readonly order = this.state.keep(new OrderWatch());
  /** By the row of a delivery that was given up while it was out: its place. */
  private readonly overdue = this.state.keep(new IntegerMap());
  /** Deliveries that are to be tried again once consumers are not stopped any more. */
  private readonly held = this.state.keep(new Ring());
  /** `resting`: 1 while deliveries go on in another event. */
  private readonly numbers = this.state.numbers({ resting: 0 });
  readonly assignment: GroupAssignment;
  /** The partition that is being handed out, within one handler, or -1; and whether another one waits for it. */
  private pumping = -1;
  private isWanted = false;

  constructor(number: number, link: Link, owner: GroupOwner) {
    this.number = number;
    this.link = link;
    this.owner = owner;
    this.assignment = this.state.keep(new GroupAssignment(this, owner));
  }

  /** Members that read no partition. */
  get idle(): number {
    const owners = new Set(this.progress.map(({ at }) => at.owner));
    return this.assignment.members.filter((member) => !owners.has(member)).length;
  }

  /** Takes up partitions that are new: it reads what is stored from now on. */
  fit(partitions: number): void {
    while (this.progress.length < partitions) {
      const mine = new GroupPartition();
      mine.startAt(this.owner.partitionAt(this.progress.length).numbers.shown);
      this.progress.push(mine);
      this.assignment.startAnew();
    }
  }

  /** An alarm of the group fires. */
  onAlarm(purpose: number): void {
    if (purpose !== mailboxTimer.rest) {
      this.assignment.onAlarm(purpose);
      return;
    }
    this.numbers.resting = 0;
    this.pumpAll();
  }

  /** Hands out what can be handed out of every partition. */
  pumpAll(): void {
    if (this.owner.part.faults.idle === 0) {
      for (let left = this.held.length; left > 0; left--) this.retry(this.held.shift());
    }
    for (let partition = 0; partition < this.progress.length; partition++) this.pump(partition);
  }

  /** Hands out the records of a partition as long as its owner takes them. */
  pump(partition: number): void {
    // A delivery that is answered in no time comes back here at once: the loop below goes on.
    if (this.pumping >= 0) {
      this.isWanted ||= this.pumping !== partition;
      return;
    }
    this.pumping = partition;
    for (let sent = 0; this.mayFetch(partition); sent++) {
      if (sent === MOST_AT_ONCE) {
        this.numbers.resting = 1;
        this.owner.ring(0, mailboxTimer.rest, this.number);
        break;
      }
      this.fetch(partition);
    }
    this.pumping = -1;
    if (!this.isWanted) return;
    this.isWanted = false;
    this.pumpAll();
  }

  /** A delivery came back. `row` is that of the record while it is out. */
  onSettled(row: number, call: number, outcome: number): void {
    const { spans } = this.owner.kernel;
    const delivery = spans.next[row]!;
    if (isStillOut(spans, call)) this.overdue.set(call, delivery);
    else this.finish(delivery, row, call, outcome);
    spans.release(row);
  }

  /** A delivery that was given up has come to its end: its work may have been done. */
  onLateEnd(call: number, outcome: number): void {
    const { deliveries, messages } = this.owner;
    const delivery = this.overdue.get(call);
    if (delivery < 0) return;
    this.overdue.delete(call);
    if (outcome <= outcomeNumber.degraded) {
      messages.add(messageCount.late);
      this.noteDone(delivery);
    }
    deliveries.release(delivery);
  }

  /** The pause before a further try is over. */
  retry(delivery: number): void {
    const { deliveries, part } = this.owner;
    if (this.isStale(delivery)) deliveries.release(delivery);
    else if (part.faults.idle > 0) this.held.push(delivery);
    else this.send(delivery);
  }

  /** Records before an offset of a partition are deleted; tells how many it will never do. */
  skipTo(partition: number, offset: number): number {
    return this.progress[partition]!.skipTo(offset);
  }

  /** Reads on from where it had noted to be; what is out is done by its consumers all the same. */
  readAgain(): void {
    this.progress.forEach((mine, partition) => {
      const { records } = this.owner.partitionAt(partition);
      const lost = mine.rewind(Math.max(mine.at.committed, records.first));
      this.owner.messages.add(messageCount.lost, lost);
    });
    this.pumpAll();
  }

  /** Messages that are stored and not done with. */
  get lag(): number {
    return this.progress.reduce(
      (sum, mine, partition) => sum + mine.lag(this.owner.partitionAt(partition).records.end),
      0,
    );
  }

  /** Seconds that the oldest record which is not done with has been there; 0 when there is none. */
  get oldestAge(): number {
    let oldest = 0;
    this.progress.forEach(({ at }, partition) => {
      const { records } = this.owner.partitionAt(partition);
      const from = Math.max(at.low, records.first);
      if (from >= records.end) return;
      oldest = Math.max(oldest, this.owner.kernel.clock.now - records.storedAtOf(from));
    });
    return oldest;
  }

  save(): Saved {
    return [this.state.save(), this.progress.map((mine) => mine.save())];
  }

  restore(saved: Saved): void {
    const [state, progress] = saved as [Saved, readonly Saved[]];
    this.state.restore(state);
    this.progress.length = 0;
    for (const mine of progress) {
      const fresh = new GroupPartition();
      fresh.restore(mine);
      this.progress.push(fresh);
    }
  }

  /** Whether an instance of the consumers can be reached. */
  answers(instance: number): boolean {
    const { link } = this;
    const consumers = this.owner.kernel.parts[link.to]!;
    const isThere = link.faults.removed === 0 && consumers.faults.removed === 0;
    if (!isThere || link.faults.cut >= 1 || !consumers.instances.isUp(instance)) return false;
    return this.reaches(0, instance);
  }

  /** Whether a consumer and the broker that leads a partition reach each other; the first one's keeps the list of members. */
  private reaches(partition: number, consumer: number): boolean {
    const { kernel, part } = this.owner;
    if (!kernel.partition.isActive) return true;
    const { leader } = this.owner.partitionAt(partition).numbers;
    const zones = kernel.parts[this.link.to]!.instances.zone;
    return !kernel.partition.separates(part.instances.zone[leader]!, zones[consumer]!);
  }

  private mayFetch(partition: number): boolean {
    const { owner } = this;
    const mine = this.progress[partition]!;
    const { at } = mine;
    if (at.owner < 0 || at.orphaned + at.paused + this.numbers.resting > 0 || !this.isThere) {
      return false;
    }
    if (at.inFlight >= owner.groupTerms.window || at.gapFrom >= 0) return false;
    const from = owner.partitionAt(partition);
    if (at.position >= from.numbers.shown || !owner.isReadable(from)) return false;
    return this.answers(at.owner) && this.reaches(partition, at.owner);
  }

  private fetch(partition: number): void {
    const { deliveries } = this.owner;
    const { at } = this.progress[partition]!;
    const { records } = this.owner.partitionAt(partition);
    const delivery = deliveries.take();
    deliveries.group[delivery] = this.number;
    deliveries.partition[delivery] = partition;
    deliveries.offset[delivery] = at.position;
    deliveries.serial[delivery] = records.serialOf(at.position);
    deliveries.key[delivery] = records.keyOf(at.position);
    deliveries.storedAt[delivery] = records.storedAtOf(at.position);
    deliveries.epoch[delivery] = at.epoch;
    at.position++;
    at.inFlight++;
    if (this.owner.groupTerms.acknowledgesFirst) at.committed = at.position;
    this.send(delivery);
  }

  private send(delivery: number): void {
    const { kernel, deliveries, messages, part, index } = this.owner;
    const { spans } = kernel;
    const partition = deliveries.partition[delivery]!;
    const offset = deliveries.offset[delivery]!;
    const { records } = this.owner.partitionAt(partition);
    if (deliveries.attempts[delivery]! > 0) part.meter.counts[meterCount.redeliveries]!++;
    deliveries.attempts[delivery]!++;
    messages.add(messageCount.deliveries);
    const row = spans.take();
    spans.parent[row] = -1;
    spans.link[row] = -1;
    spans.plan[row] = -1;
    spans.component[row] = index;
    spans.instance[row] = this.owner.partitionAt(partition).numbers.leader;
    records.read(offset, spans, row);
    spans.state[row] = spanState.stored;
    spans.next[row] = delivery;
    traceDelivery(kernel, row, offset);
    const call = spans.takeFor(row);
    spans.pending[row]!++;
    if (records.isPoison(offset)) spans.flags[call]! |= spanFlag.poison;
    kernel.departures.send(call, this.link, this.progress[partition]!.at.owner);
  }

  private isStale(delivery: number): boolean {
    const { deliveries } = this.owner;
    const { at } = this.progress[deliveries.partition[delivery]!]!;
    return deliveries.epoch[delivery] !== at.epoch;
  }

  /** A delivery is over: done, to be tried again, or the end of a consumer. */
  private finish(delivery: number, row: number, call: number, outcome: number): void {
    const { kernel, deliveries } = this.owner;
    const { spans } = kernel;
    const isGood = outcome <= outcomeNumber.degraded;
    const wasDone = isGood || spans.isMarked(call, spanFlag.done);
    if (wasDone) this.noteDone(delivery);
    const isStale = this.isStale(delivery);
    if (!wasDone && this.owner.groupTerms.acknowledgesFirst) this.noteLost(delivery);
    else if (!isGood && !isStale && !this.hasCrashed(call)) {
      if (this.tryAgain(delivery, row, call)) return;
    }
    if (!isStale) {
      const partition = deliveries.partition[delivery]!;
      const { at } = this.progress[partition]!;
      if (isGood || !this.hasCrashed(call) || this.owner.groupTerms.acknowledgesFirst) {
        at.inFlight--;
        this.pass(partition, deliveries.offset[delivery]!);
      } else {
        // Nobody reads on until the partition has another owner.
        at.orphaned = 1;
      }
    }
    deliveries.release(delivery);
  }

  /** The record has failed at a consumer that lives: true when it will be tried again, false when it is given up. */
  private tryAgain(delivery: number, row: number, call: number): boolean {
    const { owner } = this;
    const { maxDeliveries, redeliveryDelay } = owner.groupTerms;
    if (owner.deliveries.attempts[delivery]! >= maxDeliveries) {
      this.noteGivenUp(delivery);
      owner.giveUp(row);
      return false;
    }
    const { spans, clock } = owner.kernel;
    const took = clock.now - spans.sentAt[call]!;
    const shortest = took < NEXT_TO_NO_TIME ? SHORTEST_PAUSE : 0;
    owner.ring(Math.max(redeliveryDelay, shortest), mailboxTimer.delay, delivery);
    return true;
  }

  private hasCrashed(call: number): boolean {
    return !this.answers(this.owner.kernel.spans.target[call]!);
  }

  /** A record is done with: the next one of its partition can go out. */
  private pass(partition: number, offset: number): void {
    const mine = this.progress[partition]!;
    mine.pass(offset);
    const { commit } = this.owner.groupTerms;
    if (!(commit > 0) && mine.at.low > mine.at.committed) {
      mine.at.committed = mine.at.low;
      this.owner.onCommitted(partition);
    }
    this.pump(partition);
  }

  private noteDone(delivery: number): void {
    const { deliveries, messages, kernel } = this.owner;
    const mine = this.progress[deliveries.partition[delivery]!]!;
    if (!mine.isFirst(deliveries.offset[delivery]!)) {
      messages.add(messageCount.duplicates);
      return;
    }
    messages.add(messageCount.completed);
    messages.endToEnd.record(kernel.clock.now - deliveries.storedAt[delivery]!);
    if (this.order.isOutOfOrder(deliveries.key[delivery]!, deliveries.serial[delivery]!)) {
      messages.add(messageCount.outOfOrder);
    }
    if (this.order.isFull) this.order.forgetBelow(this.lowestSerial(), this.progress.length);
  }

  /** It will never be done by this group, which goes on to the next one. */
  private noteGivenUp(delivery: number): void {
    const { deliveries } = this.owner;
    this.progress[deliveries.partition[delivery]!]!.isFirst(deliveries.offset[delivery]!);
  }

  private noteLost(delivery: number): void {
    const { deliveries, messages } = this.owner;
    const mine = this.progress[deliveries.partition[delivery]!]!;
    if (mine.isFirst(deliveries.offset[delivery]!)) messages.add(messageCount.lost);
  }

  /** The lowest serial of the records that may still be done for the first time. */
  private lowestSerial(): number {
    return this.progress.reduce((lowest, { at }, partition) => {
      const { records } = this.owner.partitionAt(partition);
      const from = Math.max(at.everLow, records.first);
      return from < records.end ? Math.min(lowest, records.serialOf(from)) : lowest;
    }, Infinity);
  }
}
