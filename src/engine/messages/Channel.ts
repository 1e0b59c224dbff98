import type { Behaviour } from '../behaviours/Behaviour';
import { Candidates } from '../behaviours/Candidates';
import { IntegerMap } from '../collections/IntegerMap';
import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import { meterCount } from '../measures/Meter';
import { outcomeNumber } from '../outcomeNumber';
import { spanFlag } from '../spans/spanFlag';
import { spanState } from '../spans/spanState';
import { StateBlock } from '../state/StateBlock';
import type { Saveable, Saved } from '../state/Saveable';
import { traceDelivery } from '../traces/traceDelivery';
import { consumerSlots } from './consumerSlots';
import type { DeliveryTerms } from './DeliveryTerms';
import { isStillOut } from './isStillOut';
import { mailboxTimer } from './mailboxTimer';
import { messageCount } from './messageCount';
import type { MessageMeter } from './MessageMeter';
import { MessageLine } from './MessageLine';
import { messageState } from './messageState';
import type { MessageStore } from './MessageStore';
import { OrderWatch } from './OrderWatch';

/** Deliveries rest for so many seconds when the first message in line has failed at this very moment. */
const SHORTEST_PAUSE = 0.001;
/** Messages handed out within one event; further ones go out in an event of their own, at the same time. */
const MOST_AT_ONCE = 1_000;
/** What `MessageStore.done` says. */
const IS_DONE = 1;
const IS_BURIED = 2;
/** Moments that differ by less are the same. */
const NEXT_TO_NO_TIME = 1e-9;

/** What a channel needs of the queue that it belongs to. */
export interface ChannelOwner {
  readonly kernel: Kernel;
  readonly index: number;
  readonly messages: MessageMeter;
  readonly store: MessageStore;
  readonly terms: DeliveryTerms;
  readonly part: Behaviour['part'];
  /** Sets an alarm; its handle. */
  ring(seconds: number, purpose: number, number: number): number;
  laneOf(message: number): number;
  giveUp(row: number): void;
}

/** One subscriber's messages: the line in which they wait, and the deliveries to its consumers that are out. */
export class Channel implements Saveable {
  readonly number: number;
  readonly state = new StateBlock();
  readonly consumers: Candidates;
  readonly line: MessageLine;
  /** Messages in it, and those that wait; `pause` is 1 while deliveries rest; the alarm of the oldest message or -1. */
  readonly counts = this.state.numbers({ held: 0, waiting: 0, pause: 0, alarm: -1 });
  private readonly owner: ChannelOwner;
  /** By the row of a delivery that is out although its time is up: its message. */
  private readonly overdue = this.state.keep(new IntegerMap());
  private readonly order = this.state.keep(new OrderWatch());
  /** While messages are handed out, within one handler. */
  private isDispatching = false;
  private readonly roomOf = (component: Behaviour): number =>
    this.owner.terms.prefetch > 0 && component.kind.receives !== 'message'
      ? this.owner.terms.prefetch
      : consumerSlots(component);

  constructor(number: number, owner: ChannelOwner) {
    this.number = number;
    this.owner = owner;
    this.consumers = this.state.keep(new Candidates(owner.kernel, owner.part.instances));
    this.line = this.state.keep(new MessageLine(owner.store));
  }

  connect(links: readonly Link[]): void {
    this.consumers.connect(links);
  }

  /** Whether an instance that could take messages answers. */
  get isAttended(): boolean {
    const { consumers } = this;
    for (let place = 0; place < consumers.count; place++) {
      if (consumers.answers(place)) return true;
    }
    return false;
  }

  /** Seconds that the first message in line has been there; 0 when none waits. */
  get oldestAge(): number {
    const { store, kernel } = this.owner;
    const oldest = this.line.oldest();
    return oldest < 0 ? 0 : kernel.clock.now - store.storedAt[oldest]!;
  }

  /** Takes a message that was stored just now; it can be handed out after so many seconds. */
  enter(message: number, delay: number): void {
    this.counts.held++;
    this.counts.waiting++;
    if (delay > 0) {
      this.hide(message, delay);
      return;
    }
    this.line.enter(message, this.owner.laneOf(message));
    this.watchAge();
  }

  /** Hands out messages as long as a worker has a place for one. */
  dispatch(): void {
    // A delivery that is answered in no time comes back here at once: the loop below goes on.
    if (this.isDispatching) return;
    this.isDispatching = true;
    for (let delivered = 0; this.mayDeliver(); delivered++) {
      if (delivered === MOST_AT_ONCE) {
        this.rest(0);
        break;
      }
      const place = this.consumers.nextWithRoom(this.roomOf);
      if (place < 0) break;
      this.deliver(this.line.takeFirst(), place);
    }
    this.isDispatching = false;
  }

  /** A delivery came back: acknowledged, failed, or not in time. `row` is that of the message while it is out. */
  onSettled(row: number, call: number, outcome: number): void {
    const { kernel, store, part } = this.owner;
    const message = kernel.spans.next[row]!;
    const isOverdue = isStillOut(kernel.spans, call);
    const isGood = outcome <= outcomeNumber.degraded;
    if (isOverdue) this.overdue.set(call, message);
    else this.comeBack(call, message);
    if (isGood || (kernel.spans.flags[call]! & spanFlag.done) !== 0) this.noteDone(message);
    if (store.state[message] === messageState.out) {
      if (isGood) this.leave(message);
      else if (part.faults.removed > 0) this.lose(message);
      else this.fail(message, row);
    } else if (!isOverdue) {
      this.noteLost(message);
    }
    store.tidy(message);
    kernel.spans.release(row);
  }

  /** A delivery that was given up came to its end all the same: the message is deleted if it is still there. */
  onLateEnd(call: number, outcome: number): void {
    const { kernel, store, messages } = this.owner;
    const message = this.overdue.get(call);
    if (message < 0) return;
    this.overdue.delete(call);
    this.comeBack(call, message);
    if (outcome <= outcomeNumber.degraded) {
      messages.add(messageCount.late);
      this.noteDone(message);
      const isTold = kernel.links[kernel.spans.link[call]!]!.faults.cut < 1;
      if (isTold && store.state[message] !== messageState.gone) this.leave(message);
    } else if (store.state[message] === messageState.gone) {
      this.noteLost(message);
    }
    store.tidy(message);
  }

  /** A delay is over: the message stands in line again. */
  reappear(message: number): void {
    const { store } = this.owner;
    store.references[message]!--;
    if (store.state[message] === messageState.delayed) {
      const lane = this.owner.laneOf(message);
      if (store.deliveries[message] === 0) this.line.enter(message, lane);
      else this.line.append(message, lane);
      this.watchAge();
    }
    store.tidy(message);
  }

  /** Deliveries have rested long enough. */
  goOn(): void {
    this.counts.pause = 0;
  }

  /** Drops the messages that have waited for too long. */
  expire(): void {
    this.counts.alarm = -1;
    this.dropExpired();
    this.watchAge();
  }

  /** Drops the message that is first in line, to make room; false when none waits. */
  dropFirst(): boolean {
    const message = this.line.first();
    if (message < 0) return false;
    this.lose(message);
    return true;
  }

  /** A message that there is no room for, or nobody to take it. */
  lose(message: number): void {
    this.leave(message);
    this.noteLost(message);
    this.owner.store.tidy(message);
  }

  /** Drops every message that waits. */
  clear(): void {
    const { store } = this.owner;
    for (let message = 0; message < store.used; message++) {
      const isHere = store.channel[message] === this.number;
      if (isHere && store.state[message] === messageState.delayed) this.lose(message);
    }
    while (this.dropFirst());
  }

  /** Sets the alarm of the oldest message in line, where messages are not kept for ever. */
  watchAge(): void {
    const { counts, owner } = this;
    const { retention } = owner.terms;
    if (counts.alarm >= 0 || retention === Infinity) return;
    const oldest = this.line.oldestWaiting();
    if (oldest < 0) return;
    const due = owner.store.storedAt[oldest]! + retention - owner.kernel.clock.now;
    counts.alarm = owner.ring(Math.max(0, due), mailboxTimer.retention, this.number);
  }

  /** Messages are kept for another time than before, those that are there as well. */
  watchAgeAnew(): void {
    this.owner.kernel.queue.cancel(this.counts.alarm);
    this.counts.alarm = -1;
    this.watchAge();
  }

  save(): Saved {
    return this.state.save();
  }

  restore(saved: Saved): void {
    this.state.restore(saved);
  }

  /** Whether the first message in line can go out. What has failed in no time rests, so that time does pass. */
  private mayDeliver(): boolean {
    const { part, store, kernel, terms } = this.owner;
    if (this.counts.pause > 0) return false;
    if (!part.instances.isUp(0) || part.faults.hanging + part.faults.idle > 0) return false;
    if (terms.retention < Infinity) this.dropExpired();
    const first = this.line.first();
    if (first < 0) return false;
    if (store.deliveries[first] === 0 || store.sentAt[first]! < kernel.clock.now) return true;
    this.rest(SHORTEST_PAUSE);
    return false;
  }

  private rest(seconds: number): void {
    this.counts.pause = 1;
    this.owner.ring(seconds, mailboxTimer.rest, this.number);
  }

  private dropExpired(): void {
    const { store, kernel, terms } = this.owner;
    const latest = kernel.clock.now - terms.retention + NEXT_TO_NO_TIME;
    const { line } = this;
    for (let message = line.oldestWaiting(); message >= 0; message = line.oldestWaiting()) {
      if (store.storedAt[message]! > latest) return;
      this.lose(message);
    }
  }

  private deliver(message: number, place: number): void {
    const { kernel, store, messages, part, terms } = this.owner;
    if (store.deliveries[message]! > 0) part.meter.counts[meterCount.redeliveries]!++;
    store.deliveries[message]!++;
    store.references[message]!++;
    store.outside[message]!++;
    store.sentAt[message] = kernel.clock.now;
    store.state[message] = messageState.out;
    this.counts.waiting--;
    messages.add(messageCount.deliveries);
    if (terms.acknowledgesFirst) this.leave(message);
    this.consumers.open(place);
    const call = this.makeCall(this.makeRow(message), message);
    kernel.departures.send(call, this.consumers.linkAt(place), this.consumers.instanceAt(place));
  }

  /** The row of a message while it is out: it is the root of what its delivery causes. */
  private makeRow(message: number): number {
    const { kernel, store, index } = this.owner;
    const { spans } = kernel;
    const row = spans.take();
    spans.parent[row] = -1;
    spans.link[row] = -1;
    spans.plan[row] = -1;
    spans.component[row] = index;
    spans.instance[row] = 0;
    spans.operation[row] = store.operation[message]!;
    spans.verb[row] = store.verb[message]!;
    spans.key[row] = store.key[message]!;
    spans.request[row] = store.request[message]!;
    spans.user[row] = store.user[message]!;
    spans.tenant[row] = store.tenant[message]!;
    spans.version[row] = store.version[message]!;
    spans.arrivedAt[row] = store.storedAt[message]!;
    spans.state[row] = spanState.stored;
    spans.next[row] = message;
    traceDelivery(kernel, row, message);
    return row;
  }

  private makeCall(row: number, message: number): number {
    const { spans } = this.owner.kernel;
    const call = spans.takeFor(row);
    spans.pending[row]!++;
    if (this.owner.store.poison[message] === 1) spans.flags[call]! |= spanFlag.poison;
    return call;
  }

  /** The delivery is really over: its consumer has room again. */
  private comeBack(call: number, message: number): void {
    const { kernel, store } = this.owner;
    this.consumers.close(kernel.spans.link[call]!, kernel.spans.target[call]!);
    store.references[message]!--;
    store.outside[message]!--;
  }

  /** The delivery of a message that is still out has failed. */
  private fail(message: number, row: number): void {
    const { store, terms } = this.owner;
    if (store.deliveries[message]! >= terms.maxDeliveries) {
      store.done[message] ||= IS_BURIED;
      this.owner.giveUp(row);
      this.leave(message);
      return;
    }
    this.counts.waiting++;
    if (terms.redeliveryDelay > 0) {
      this.hide(message, terms.redeliveryDelay);
    } else {
      this.line.append(message, this.owner.laneOf(message));
      this.watchAge();
    }
  }

  /** Keeps a message out of the line for a while. */
  private hide(message: number, seconds: number): void {
    const { store } = this.owner;
    store.state[message] = messageState.delayed;
    store.references[message]!++;
    this.owner.ring(seconds, mailboxTimer.delay, message);
  }

  /** The message is no longer in the queue; the one behind it of its key may stand in line. */
  private leave(message: number): void {
    const { store } = this.owner;
    const { counts } = this;
    if (store.state[message] !== messageState.out) counts.waiting--;
    store.state[message] = messageState.gone;
    counts.held--;
    const follower = this.line.succeed(message);
    if (follower >= 0) this.line.append(follower, this.owner.laneOf(follower));
  }

  private noteDone(message: number): void {
    const { store, messages, kernel } = this.owner;
    if (store.done[message] === IS_DONE) {
      messages.add(messageCount.duplicates);
      return;
    }
    store.done[message] = IS_DONE;
    messages.add(messageCount.completed);
    messages.endToEnd.record(kernel.clock.now - store.storedAt[message]!);
    if (this.order.isOutOfOrder(store.key[message]!, store.serial[message]!)) {
      messages.add(messageCount.outOfOrder);
    }
    if (this.order.isFull) this.order.forgetBelow(store.lowestSerial(this.number), store.used);
  }

  /** A message that is gone and was never done: unless it is a dead letter, it is lost. */
  private noteLost(message: number): void {
    const { store, messages } = this.owner;
    if (store.done[message] === 0 && store.outside[message] === 0) {
      messages.add(messageCount.lost);
    }
  }
}
