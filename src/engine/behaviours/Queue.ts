import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import { meterCount } from '../measures/Meter';
import { outcomeNumber } from '../outcomeNumber';
import type { RandomStream } from '../random/RandomStream';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { mostRows } from '../spans/mostRows';
import { spanState } from '../spans/spanState';
import { streamPurpose } from '../streamPurpose';
import { Behaviour } from './Behaviour';
import { Candidates } from './Candidates';
import { ServerPool } from './ServerPool';

/** Deliveries rest for so many seconds when the first message in line has failed at this very moment. */
const SHORTEST_PAUSE = 0.001;
/** Messages handed out within one event; further ones go out in an event of their own, at the same time. */
const MOST_AT_ONCE = 1_000;

/**
 * Holds messages until a worker acknowledges them. A worker is handed as many at a time as it has slots; what is not
 * acknowledged in time, or comes back failed, is handed out again. Messages survive the death of the queue itself.
 */
export class Queue extends Behaviour {
  visibility = 30;
  private readonly acceptance: RandomStream = this.stream(streamPurpose.service);
  /** The messages in line, how many there are, how many are in the queue at all; `pause` is 1 while deliveries rest. */
  private readonly line = this.state.numbers({ head: -1, tail: -1, waiting: 0, held: 0, pause: 0 });
  private readonly consumers: Candidates;
  private acceptTime: Sampler | undefined;
  private limit = Infinity;
  private maxDeliveries = Infinity;
  /** While messages are handed out, within one handler. */
  private isDispatching = false;

  constructor(kernel: Kernel, index: number, component: Component, kind: Kind) {
    super(kernel, index, component, kind);
    this.consumers = this.state.keep(new Candidates(kernel));
  }

  protected apply(settings: Settings): void {
    this.acceptTime = settings.seconds('serviceTime');
    this.limit =
      settings.choice('waiting') === 'bounded' ? settings.number('queueLimit') : Infinity;
    this.visibility = settings.number('visibilitySeconds');
    const deliveries = settings.number('maxDeliveries');
    this.maxDeliveries = deliveries > 0 ? deliveries : Infinity;
  }

  /** The connections to its workers; their deliveries time out with the visibility. */
  connect(links: readonly Link[]): void {
    this.consumers.connect(links);
  }

  override onCall(row: number): void {
    if (this.line.held >= this.limit) {
      this.kernel.reply(row, outcomeNumber.queueFull);
      return;
    }
    if (this.kernel.spans.live > mostRows.forRequests) {
      this.kernel.reply(row, outcomeNumber.inFlightTooHigh);
      return;
    }
    this.line.held++;
    this.kernel.spans.state[row] = spanState.passing;
    this.kernel.workFor(row, this.acceptTime!, this.acceptance, 1);
  }

  /** The message is stored and its sender has a receipt. */
  override onWorkDone(row: number): void {
    const { kernel } = this;
    const { spans } = kernel;
    const message = spans.take();
    spans.parent[message] = -1;
    spans.link[message] = -1;
    spans.component[message] = this.index;
    spans.instance[message] = 0;
    spans.operation[message] = spans.operation[row]!;
    spans.verb[message] = spans.verb[row]!;
    spans.key[message] = spans.key[row]!;
    spans.request[message] = spans.request[row]!;
    spans.version[message] = spans.version[row]!;
    spans.arrivedAt[message] = kernel.clock.now;
    spans.attempt[message] = 0;
    kernel.reply(row, outcomeNumber.ok);
    this.append(message);
    this.dispatch();
  }

  /** What it was taking in when it died is not stored. */
  override onDown(_instance: number, rows: readonly number[]): void {
    this.line.held -= rows.filter(
      (row) => this.kernel.spans.state[row] === spanState.passing,
    ).length;
  }

  /** A delivery came back: acknowledged, failed, or not in time. */
  override onCallSettled(message: number, call: number, outcome: number): void {
    const { spans } = this.kernel;
    this.consumers.close(spans.link[call]!, spans.target[call]!);
    if (outcome <= outcomeNumber.degraded || this.faults.removed > 0) {
      this.remove(message);
    } else if (spans.attempt[message]! >= this.maxDeliveries) {
      this.meter.counts[meterCount.deadLetters]!++;
      this.remove(message);
    } else {
      this.append(message);
    }
    this.dispatch();
  }

  override onTopology(): void {
    this.dispatch();
  }

  override onTimer(): void {
    this.line.pause = 0;
    this.dispatch();
  }

  /** Forgets the messages that wait; those that are out go when they come back. */
  clear(): void {
    const { line } = this;
    while (line.waiting > 0) this.remove(this.takeFirst());
  }

  override onUp(): void {
    this.dispatch();
  }

  /** Messages stored and not acknowledged. */
  get backlog(): number {
    return this.line.held;
  }

  /** Messages that wait to be handed out. */
  get waiting(): number {
    return this.line.waiting;
  }

  /** Most messages that fit; Infinity is no limit. */
  get places(): number {
    return this.limit;
  }

  /** Seconds that the first message in line has been in the queue; 0 when none waits. */
  get oldestAge(): number {
    const { head } = this.line;
    return head < 0 ? 0 : this.kernel.clock.now - this.kernel.spans.arrivedAt[head]!;
  }

  private append(message: number): void {
    const { spans } = this.kernel;
    const { line } = this;
    spans.state[message] = spanState.stored;
    spans.next[message] = -1;
    if (line.tail >= 0) spans.next[line.tail] = message;
    else line.head = message;
    line.tail = message;
    line.waiting++;
  }

  private remove(message: number): void {
    this.line.held--;
    this.kernel.spans.release(message);
  }

  private takeFirst(): number {
    const { line } = this;
    const message = line.head;
    line.head = this.kernel.spans.next[message]!;
    if (line.head < 0) line.tail = -1;
    line.waiting--;
    return message;
  }

  /** Hands out messages as long as a worker has a place for one. */
  private dispatch(): void {
    // A delivery that is answered in no time comes back here at once: the loop below goes on.
    if (this.isDispatching) return;
    this.isDispatching = true;
    for (let delivered = 0; this.mayDeliver(); delivered++) {
      if (delivered === MOST_AT_ONCE) {
        this.rest(0);
        break;
      }
      const place = this.consumers.nextWithRoom((component) =>
        component instanceof ServerPool ? component.station.slots : 0,
      );
      if (place < 0) break;
      this.deliver(this.takeFirst(), place);
    }
    this.isDispatching = false;
  }

  /** Whether the first message in line can go out. What has failed in no time rests, so that time does pass. */
  private mayDeliver(): boolean {
    const { line } = this;
    const { spans, clock } = this.kernel;
    if (line.head < 0 || line.pause > 0) return false;
    if (!this.instances.isUp(0) || this.faults.hanging > 0) return false;
    if (spans.attempt[line.head] === 0 || spans.sentAt[line.head]! < clock.now) return true;
    this.rest(SHORTEST_PAUSE);
    return false;
  }

  private rest(seconds: number): void {
    this.line.pause = 1;
    this.kernel.timer(this.index, seconds, 0);
  }

  private deliver(message: number, place: number): void {
    const { kernel, consumers } = this;
    const { spans } = kernel;
    if (spans.attempt[message]! > 0) this.meter.counts[meterCount.redeliveries]!++;
    spans.attempt[message]!++;
    spans.sentAt[message] = kernel.clock.now;
    consumers.open(place);
    kernel.call(message, consumers.linkAt(place), -1, true, consumers.instanceAt(place));
  }
}
