import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { ConsumerReport } from '../../model/Report';
import { RowLine } from '../collections/RowLine';
import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import type { Channel, ChannelOwner } from '../messages/Channel';
import { Channels } from '../messages/Channels';
import type { DeliveryTerms } from '../messages/DeliveryTerms';
import { mailboxTimer } from '../messages/mailboxTimer';
import { messageCount } from '../messages/messageCount';
import { MessageStore, MOST_MESSAGES } from '../messages/MessageStore';
import { orNever } from '../messages/orNever';
import { outcomeNumber } from '../outcomeNumber';
import type { Settings } from '../Settings';
import { mostRows } from '../spans/mostRows';
import { spanState } from '../spans/spanState';
import { streamPurpose } from '../streamPurpose';
import type { Traffic } from '../Traffic';
import { Mailbox } from './Mailbox';

const HIGHEST_PRIORITY = 9;

/**
 * Holds messages until a worker acknowledges them. A worker is handed as many at a time as it takes; what is not
 * acknowledged in time, or comes back failed, is handed out again. Messages survive the death of the queue itself. A topic
 * does the same for each of its subscribers, with a copy of every message.
 */
export class Queue extends Mailbox implements ChannelOwner {
  readonly store = this.state.keep(new MessageStore());
  readonly channels: Channels;
  terms: DeliveryTerms = nothingSet;
  private readonly traffic: Traffic;
  private readonly filters = this.laterStream(streamPurpose.subscription);
  /** Messages that are being stored. */
  private readonly flow = this.state.numbers({ accepting: 0 });
  /** Calls of senders that wait for room. */
  private readonly blocked: RowLine;
  private subscribers: readonly Channel[] = [];
  private limit = Infinity;
  private whenFull = 'reject';
  private order = 'arrival';
  private delay = 0;
  private fansOut = false;
  private isAdmitting = false;

  constructor(kernel: Kernel, index: number, component: Component, kind: Kind, traffic: Traffic) {
    super(kernel, index, component, kind);
    this.traffic = traffic;
    this.blocked = this.state.keep(new RowLine(kernel.spans));
    this.channels = this.state.keep(new Channels(this));
  }

  protected override apply(settings: Settings): void {
    super.apply(settings);
    this.limit =
      settings.choice('waiting') === 'bounded' ? settings.number('queueLimit') : Infinity;
    this.whenFull = settings.choice('whenFull');
    this.order = settings.choice('order');
    this.delay = settings.number('delaySeconds');
    this.fansOut = settings.choice('copies') === 'each';
    const { retention } = this.terms;
    this.terms = termsOf(settings);
    for (const channel of this.channels.all) {
      if (retention !== this.terms.retention) channel.watchAgeAnew();
      this.arrange(channel);
    }
  }

  /** The connections to its workers, or to its subscribers; those to a queue that is no subscriber are for dead letters. */
  connect(links: readonly Link[]): void {
    const { components } = this.kernel;
    const isForDead = (link: Link): boolean =>
      !this.fansOut && components[link.to]!.kind.receives === 'message';
    const out = links.filter((link) => !isForDead(link));
    this.deadEnd = links.find(isForDead);
    this.subscribers = this.fansOut
      ? out.map((link) => this.channels.of(link.index))
      : [this.channels.of(-1)];
    for (const channel of this.channels.all) {
      const own = this.channels.connectionOf(channel);
      channel.connect(own < 0 ? out : out.filter((link) => link.index === own));
      this.arrange(channel);
      if (!this.subscribers.includes(channel)) channel.clear();
    }
  }

  /** Deliveries time out with the visibility; once acknowledged, there is nothing to wait for. */
  allowanceOn(link: Link): number {
    if (link === this.deadEnd) return link.policy.timeout;
    return this.terms.acknowledgesFirst ? 0 : this.terms.visibility;
  }

  protected accept(row: number, seconds: number): void {
    const { kernel, store } = this;
    if (this.isFull && !this.makeRoom(row)) return;
    if (kernel.spans.live > mostRows.forRequests || store.live >= MOST_MESSAGES) {
      kernel.reply(row, outcomeNumber.inFlightTooHigh);
      return;
    }
    this.admit(row, seconds);
  }

  /** The message is stored and its sender has a receipt. */
  override onWorkDone(row: number): void {
    this.flow.accepting--;
    const poison = this.isPoison() ? 1 : 0;
    for (const channel of this.subscribers) {
      if (this.passes(row, channel)) this.storeCopy(row, channel, poison);
    }
    this.kernel.reply(row, outcomeNumber.ok);
    this.goOn();
  }

  override withdraw(row: number): boolean {
    const { spans } = this.kernel;
    const state = spans.state[row]!;
    if (state !== spanState.passing && state !== spanState.waiting) return false;
    this.kernel.stopWork(row);
    spans.state[row] = spanState.replying;
    if (state === spanState.passing) {
      this.flow.accepting--;
      this.goOn();
    } else {
      this.leaveLines([row]);
    }
    return true;
  }

  /** What it was taking in when it died is not stored. */
  override onDown(instance: number, rows: readonly number[]): void {
    super.onDown(instance, rows);
    const { state } = this.kernel.spans;
    this.flow.accepting -= rows.filter((row) => state[row] === spanState.passing).length;
  }

  protected override leaveLines(rows: readonly number[]): void {
    super.leaveLines(rows);
    this.blocked.remove(rows);
  }

  override onCallSettled(row: number, call: number, outcome: number): void {
    const { spans } = this.kernel;
    this.channels.ofDelivery(spans.link[call]!).onSettled(row, call, outcome);
    this.goOn();
  }

  override onLateEnd(call: number, outcome: number): void {
    this.channels.ofDelivery(this.kernel.spans.link[call]!).onLateEnd(call, outcome);
    this.goOn();
  }

  override onTopology(): void {
    for (const channel of this.channels.all) channel.consumers.refresh();
    this.goOn();
  }

  override onUp(): void {
    this.goOn();
  }

  protected onAlarm(purpose: number, number: number): void {
    const { channels, store } = this;
    if (purpose === mailboxTimer.rest) channels.all[number]!.goOn();
    else if (purpose === mailboxTimer.retention) channels.all[number]!.expire();
    else channels.all[store.channel[number]!]!.reappear(number);
    this.goOn();
  }

  clear(): void {
    for (const channel of this.channels.all) channel.clear();
  }

  ring(seconds: number, purpose: number, number: number): number {
    return this.alarm(seconds, purpose, number);
  }

  /** Messages of high priority stand in the first lane, where priority counts; those of a tenant in its own, where tenants take turns. */
  laneOf(message: number): number {
    if (this.order === 'tenant') return this.store.tenant[message]!;
    if (this.order !== 'priority') return 0;
    return HIGHEST_PRIORITY - this.traffic.operations[this.store.operation[message]!]!.priority;
  }

  giveUp(row: number): void {
    this.bury(row);
  }

  get backlog(): number {
    const { accepting } = this.flow;
    return this.subscribers.reduce((sum, { counts }) => sum + counts.held, accepting);
  }

  get lag(): number {
    return this.fansOut
      ? this.subscribers.reduce((most, { counts }) => Math.max(most, counts.held), 0)
      : NaN;
  }

  consumerReports(): readonly ConsumerReport[] {
    return this.subscribers.map((channel) => ({
      connection: this.kernel.links[this.channels.connectionOf(channel)]?.id ?? 0,
      lag: channel.counts.held,
      oldestAgeSeconds: channel.oldestAge,
      idleConsumers: 0,
    }));
  }

  get waiting(): number {
    return this.subscribers.reduce((most, { counts }) => Math.max(most, counts.waiting), 0);
  }

  get places(): number {
    return this.limit;
  }

  get oldestAge(): number {
    return this.subscribers.reduce((most, { oldestAge }) => Math.max(most, oldestAge), 0);
  }

  private arrange({ line }: Channel): void {
    line.byKey = this.order === 'key';
    line.takesTurns = this.order === 'tenant';
  }

  /** Whether another message finds no room; a topic finds out for each subscriber when it stores the copies. */
  private get isFull(): boolean {
    return !this.fansOut && this.flow.accepting + this.channels.all[0]!.counts.held >= this.limit;
  }

  /** The visibility of everything that is out is over now. */
  redeliver(): void {
    const { kernel, index } = this;
    const { spans } = kernel;
    if (this.terms.acknowledgesFirst) return;
    for (let row = 0; row < spans.used; row++) {
      const parent = spans.parent[row]!;
      if (spans.state[row] === spanState.free || parent < 0) continue;
      const isOut = spans.state[parent] === spanState.stored && spans.component[parent] === index;
      if (isOut) kernel.abandon(row, outcomeNumber.timeout);
    }
  }

  /** Does with a message that finds the queue full what is set; true when there is room for it now. */
  private makeRoom(row: number): boolean {
    const { kernel } = this;
    if (this.whenFull === 'block') {
      kernel.spans.state[row] = spanState.waiting;
      this.blocked.push(row);
      return false;
    }
    if (this.whenFull === 'dropOldest' && this.channels.all[0]!.dropFirst()) return true;
    kernel.reply(row, outcomeNumber.queueFull);
    return false;
  }

  private admit(row: number, seconds: number): void {
    this.flow.accepting++;
    this.kernel.spans.state[row] = spanState.passing;
    this.kernel.work(row, seconds);
  }

  /** Hands out what can go, and takes in what was blocked. */
  private goOn(): void {
    for (const channel of this.channels.all) channel.dispatch();
    if (this.isAdmitting) return;
    this.isAdmitting = true;
    while (this.blocked.length > 0 && !this.isFull) {
      this.admit(this.blocked.shift(), this.timeToAccept());
    }
    this.isAdmitting = false;
  }

  /** Whether a subscriber wants a message: what the rules of its connection say. */
  private passes(row: number, channel: Channel): boolean {
    if (!this.fansOut) return true;
    const { plans, spans } = this.kernel;
    const connection = this.channels.connectionOf(channel);
    for (const step of plans.planFor(this.index, spans.operation[row]!).steps) {
      for (const call of step) {
        if (call.link !== connection) continue;
        return call.probability >= 1 || this.filters.uniform() < call.probability;
      }
    }
    return false;
  }

  /** Stores one copy of a message, or drops it where a subscriber of a topic has no room or is not there. */
  private storeCopy(row: number, channel: Channel, poison: number): void {
    const { store } = this;
    const { spans, clock } = this.kernel;
    this.messages.add(messageCount.published);
    const isUnwanted = !this.terms.durable && !channel.isAttended;
    const isFull = this.fansOut && channel.counts.held >= this.limit;
    const makesRoom = isFull && this.whenFull === 'dropOldest' && channel.dropFirst();
    if (isUnwanted || (isFull && !makesRoom) || store.live >= MOST_MESSAGES) {
      this.messages.add(messageCount.lost);
      return;
    }
    const message = store.take();
    store.operation[message] = spans.operation[row]!;
    store.verb[message] = spans.verb[row]!;
    store.key[message] = spans.key[row]!;
    store.request[message] = spans.request[row]!;
    store.user[message] = spans.user[row]!;
    store.tenant[message] = spans.tenant[row]!;
    store.version[message] = spans.version[row]!;
    store.storedAt[message] = clock.now;
    store.channel[message] = channel.number;
    store.poison[message] = poison;
    channel.enter(message, this.delay);
  }
}

const nothingSet: DeliveryTerms = {
  visibility: 0,
  maxDeliveries: Infinity,
  redeliveryDelay: 0,
  acknowledgesFirst: false,
  prefetch: 0,
  retention: Infinity,
  durable: true,
};

function termsOf(settings: Settings): DeliveryTerms {
  return {
    visibility: settings.number('visibilitySeconds'),
    maxDeliveries: orNever(settings.number('maxDeliveries')),
    redeliveryDelay: settings.number('redeliveryDelaySeconds'),
    acknowledgesFirst: settings.choice('acknowledge') === 'onReceipt',
    prefetch: settings.number('prefetch'),
    retention: orNever(settings.number('retentionSeconds')),
    durable: settings.choice('absent') === 'keep',
  };
}
