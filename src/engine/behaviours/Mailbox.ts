import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { ConsumerReport } from '../../model/Report';
import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import { Batches } from '../messages/Batches';
import { mailboxTimer, TIMER_PURPOSES } from '../messages/mailboxTimer';
import { messageCount } from '../messages/messageCount';
import { MessageMeter } from '../messages/MessageMeter';
import { meterCount } from '../measures/Meter';
import { outcomeNumber } from '../outcomeNumber';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { spanState } from '../spans/spanState';
import { streamPurpose } from '../streamPurpose';
import { Behaviour } from './Behaviour';

/** What queue, topic and log have in common: batches of senders, messages that nobody can do, dead letters, and the ground truth. */
export abstract class Mailbox extends Behaviour {
  override readonly keepsMessages = true;
  readonly messages: MessageMeter;
  /** The connection along which dead letters go; without one they are only counted. */
  protected deadEnd: Link | undefined;
  private readonly batches: Batches;
  private readonly acceptance = this.stream(streamPurpose.service);
  private readonly poison = this.laterStream(streamPurpose.poison);
  private acceptTime: Sampler | undefined;
  private linger = 0;
  private batchLimit = Infinity;
  private poisonShare = 0;

  constructor(kernel: Kernel, index: number, component: Component, kind: Kind) {
    super(kernel, index, component, kind);
    this.messages = this.state.keep(new MessageMeter());
    this.meter.further = this.messages;
    this.batches = this.state.keep(new Batches(kernel.spans));
  }

  protected override apply(settings: Settings): void {
    this.acceptTime = settings.seconds('serviceTime');
    const inBatches = settings.choice('sending') === 'batches';
    this.linger = inBatches ? settings.number('lingerMs') * 1e-3 : 0;
    const most = settings.number('batchMessages');
    this.batchLimit = most > 0 ? most : Infinity;
    this.poisonShare = settings.number('poisonShare');
  }

  /** Seconds that a delivery along a connection may take; 0: for ever. */
  abstract allowanceOn(link: Link): number;
  /** Takes the connections that go out from it. */
  abstract connect(links: readonly Link[]): void;
  /** Takes a call of a sender in, which will take so many seconds to store. */
  protected abstract accept(row: number, seconds: number): void;
  /** Drops the messages that wait; those that are out go when they come back. */
  abstract clear(): void;
  /** A timer other than that of a batch fires: what it is for, and which one. */
  protected abstract onAlarm(purpose: number, number: number): void;
  /** Messages that are stored and not done, each copy counted. */
  abstract get backlog(): number;
  /** The same of the subscriber or group that has most of them; NaN where all consumers share the messages. */
  abstract get lag(): number;
  abstract consumerReports(): readonly ConsumerReport[];
  /** Messages stored in each partition; empty where there are none. */
  storedByPartition(): readonly number[] {
    return [];
  }
  /** Messages that wait to be handed out, and how many may; 0 is no limit. */
  abstract get waiting(): number;
  abstract get places(): number;
  /** Seconds that the oldest message which waits has been there; 0 when none waits. */
  abstract get oldestAge(): number;

  /** Everything that consumers have and have not acknowledged is handed out once more. */
  abstract redeliver(): void;

  override onCall(row: number): void {
    if (this.faults.full > 0) {
      this.kernel.reply(row, outcomeNumber.error);
      return;
    }
    if (this.linger > 0) {
      this.hold(row);
      return;
    }
    this.messages.add(messageCount.batches);
    this.accept(row, this.timeToAccept());
  }

  override onDown(_instance: number, rows: readonly number[]): void {
    this.leaveLines(rows);
  }

  /** Calls of senders that wait here have ended. */
  protected leaveLines(rows: readonly number[]): void {
    this.batches.remove(rows);
  }

  override onTimer(subject: number): void {
    const purpose = subject & (TIMER_PURPOSES - 1);
    const number = subject >> 3;
    if (purpose === mailboxTimer.batch) {
      this.batches.setEvent(number, -1);
      this.sendBatch(number);
    } else {
      this.onAlarm(purpose, number);
    }
  }

  protected alarm(seconds: number, purpose: number, number: number): number {
    return this.kernel.timer(this.index, seconds, purpose + number * TIMER_PURPOSES);
  }

  /** In which of its batches a sender puts a message, where it has several. */
  protected batchOf(_row: number): number {
    return 0;
  }

  /** Whether a message is one that no worker can ever do. */
  protected isPoison(): boolean {
    return this.poisonShare > 0 && this.poison.uniform() < this.poisonShare;
  }

  /** A message is given up: counted, and sent on where a connection for dead letters is drawn. `row` tells of what it is. */
  protected bury(row: number): void {
    this.meter.counts[meterCount.deadLetters]!++;
    if (this.deadEnd !== undefined) this.kernel.call(row, this.deadEnd, -1, false);
  }

  protected timeToAccept(): number {
    return this.acceptTime!.sample(this.acceptance);
  }

  /** A batch opens with its first message, and goes out after the linger time or when it is full. */
  private hold(row: number): void {
    const { batches, kernel } = this;
    kernel.spans.state[row] = spanState.waiting;
    const place = batches.join(kernel.spans.hop[row]! * 1_024 + this.batchOf(row), row);
    if (batches.lengthAt(place) >= this.batchLimit) {
      this.sendBatch(place);
    } else if (batches.eventAt(place) < 0) {
      batches.setEvent(place, this.alarm(this.linger, mailboxTimer.batch, place));
    }
  }

  private sendBatch(place: number): void {
    const { batches, kernel } = this;
    if (batches.eventAt(place) >= 0) kernel.queue.cancel(batches.eventAt(place));
    batches.setEvent(place, -1);
    if (batches.lengthAt(place) === 0) return;
    this.messages.add(messageCount.batches);
    const seconds = this.timeToAccept();
    // What comes in while it is sent is of the next batch.
    for (let left = batches.lengthAt(place); left > 0; left--) {
      const row = batches.shift(place);
      if (row < 0) return;
      this.accept(row, seconds);
    }
  }
}
