import type { Behaviour } from './behaviours/Behaviour';
import type { Part } from './behaviours/Part';
import { Clock } from './Clock';
import { eventKind } from './eventKind';
import { EventQueue } from './EventQueue';
import { downReason } from './Instances';
import type { Link } from './Link';
import { linkCount } from './measures/LinkMeter';
import { meterCount } from './measures/Meter';
import { RequestMeter } from './measures/RequestMeter';
import type { HopRecorder } from './report/HopRecorder';
import { outcomeNumber } from './outcomeNumber';
import type { RandomStream } from './random/RandomStream';
import type { Sampler } from './random/Sampler';
import { PlanRunner } from './plans/PlanRunner';
import { mostRows } from './spans/mostRows';
import { spanFlag } from './spans/spanFlag';
import { spanState } from './spans/spanState';
import { SpanTable } from './spans/SpanTable';
import { StateBlock } from './state/StateBlock';
import { Timeouts } from './Timeouts';

/** After so many seconds without an answer a caller without a timeout is told that the other side is gone. */
const LINK_GIVES_UP = 60;
/** Hops without delay that follow each other within one event; further ones are events of their own, at the same time. */
const MOST_DIRECT_HOPS = 64;
/** Two attempts are never closer than the second of these, in seconds: else the first of them lies between. */
const SHORTEST_PAUSE = 0.001;
const NEXT_TO_NO_TIME = 1e-9;
const { ok, degraded, timeout, unavailable, refused, error, inFlightTooHigh } = outcomeNumber;

/**
 * Time, order and the life of a call: send, arrive, reply, time out, try again. It knows components only as behaviours and
 * connections only as links; what they mean is theirs.
 */
export class Kernel {
  readonly seed: number;
  readonly state = new StateBlock();
  readonly queue = this.state.keep(new EventQueue());
  readonly spans = this.state.keep(new SpanTable());
  readonly clock = this.state.keep(new Clock());
  readonly timeouts = this.state.keep(new Timeouts(this.queue, this.spans));
  readonly requests = this.state.keep(new RequestMeter(this.clock, this.spans));
  readonly plans = new PlanRunner(this);
  readonly components: Behaviour[] = [];
  readonly parts: Part[] = [];
  readonly links: Link[] = [];
  /** Told of hops on the canvas; looking changes nothing. */
  recorder: HopRecorder | undefined;
  /** Hops without delay since the present event, or action, began: it bounds stack and time of one event. */
  directHops = 0;

  constructor(seed: number) {
    this.seed = seed;
  }

  /** Takes a component in; its place is its index. */
  add(component: Behaviour): void {
    this.components.push(component);
    this.parts.push(component.part);
  }

  /** Fires the earliest event if it is due by `limit`; false when none is. */
  fire(limit: number): boolean {
    const { queue, clock } = this;
    if (!queue.popUntil(limit)) return false;
    clock.now = queue.poppedTime;
    clock.events++;
    this.directHops = 0;
    const subject = queue.poppedSubject;
    switch (queue.poppedCode & 15) {
      case eventKind.arrive:
        this.arrive(subject);
        break;
      case eventKind.workDone:
        this.spans.event[subject] = -1;
        this.components[this.spans.component[subject]!]!.onWorkDone(subject);
        break;
      case eventKind.replied:
        this.replied(subject);
        break;
      case eventKind.backoffOver:
        this.resend(subject);
        break;
      case eventKind.timeout:
        this.expireAll(subject);
        break;
      default:
        this.components[queue.poppedCode >>> 4]!.onTimer(subject);
    }
    return true;
  }

  /** Sets a timer of a component; returns its handle, to cancel it by. */
  timer(component: number, delay: number, subject: number): number {
    const { queue, clock } = this;
    return queue.schedule(clock.now + delay, eventKind.timer | (component << 4), subject);
  }

  /** Has `onWorkDone` of the span's component called after `delay` seconds, at once for 0. */
  work(row: number, delay: number): void {
    if (delay > 0) {
      this.spans.event[row] = this.queue.schedule(this.clock.now + delay, eventKind.workDone, row);
    } else {
      this.components[this.spans.component[row]!]!.onWorkDone(row);
    }
  }

  /** As `work`, with a time drawn from a distribution and multiplied by `factor`. */
  workFor(row: number, time: Sampler, stream: RandomStream, factor: number): void {
    this.work(row, time.sample(stream) * factor);
  }

  /** A span calls along a connection: the callee is asked `what` (a value of `verb`; -1: what the operation does). */
  call(parent: number, link: Link, what: number, waits: boolean, instance = -1): number {
    const { spans } = this;
    const row = spans.take();
    spans.operation[row] = spans.operation[parent]!;
    spans.key[row] = spans.key[parent]!;
    spans.request[row] = spans.request[parent]!;
    spans.verb[row] = what < 0 ? spans.verb[parent]! : what;
    spans.version[row] = spans.version[parent]!;
    spans.parent[row] = parent;
    if (waits) {
      spans.pending[parent]!++;
    } else {
      spans.flags[row]! |= spanFlag.async;
    }
    this.send(row, link, instance);
    return row;
  }

  /** Sends an attempt, to an instance or to the one that the callee picks (-1). */
  send(row: number, link: Link, instance: number): void {
    const { spans, clock } = this;
    const parent = spans.parent[row]!;
    spans.link[row] = link.index;
    spans.hop[row] = link.index;
    spans.sentAt[row] = clock.now;
    spans.component[row] = link.to;
    spans.instance[row] = instance >= 0 ? instance : this.components[link.to]!.pick(row, link);
    spans.target[row] = spans.instance[row]!;
    spans.state[row] = spanState.sent;
    const { counts } = link.meter;
    counts[linkCount.sent]!++;
    const async = (spans.flags[row]! & spanFlag.async) !== 0;
    if (async) {
      counts[linkCount.async]!++;
      spans.parent[row] = -1;
    } else if (link.timeoutClass >= 0) {
      this.timeouts.arm(row, link.timeoutClass, clock.now);
    }
    const place = spans.component[parent] === link.from ? spans.instance[parent]! : 0;
    this.transmit(row, link, this.parts[link.from]!, place);
  }

  /** Puts a call on the way to its callee, from an instance of the caller. */
  private transmit(row: number, link: Link, caller: Part, place: number): void {
    const { spans } = this;
    const callee = this.parts[link.to]!;
    const instance = spans.instance[row]!;
    const isNowhere = link.faults.removed > 0 || callee.faults.removed > 0;
    if (isNowhere || spans.live > mostRows.forCalls) {
      this.turnAway(row, isNowhere ? unavailable : inFlightTooHigh);
      return;
    }
    const isGone = (callee.instances.down[instance]! & downReason.zoneLost) !== 0;
    if (link.faults.cut > 0 || isGone) {
      this.lose(row);
      return;
    }
    const delay = link.delay(caller, place, callee, instance);
    this.recorder?.call(spans, row, link, this.clock.now, delay);
    if (delay > 0 || ++this.directHops > MOST_DIRECT_HOPS) {
      spans.event[row] = this.queue.schedule(this.clock.now + delay, eventKind.arrive, row);
    } else {
      this.arrive(row);
    }
  }

  /** The call goes nowhere: the caller learns it by its timeout, or after a long while. */
  lose(row: number): void {
    const { spans } = this;
    if (this.isForNobody(row)) spans.release(row);
    else if (spans.timeoutClass[row]! >= 0) spans.flags[row]! |= spanFlag.silent;
    else this.answer(row, unavailable, LINK_GIVES_UP);
  }

  /** The callee does not exist any more, or there is no room to simulate the call: a failure at once, without a span. */
  private turnAway(row: number, outcome: number): void {
    const { spans } = this;
    spans.outcome[row] = outcome;
    spans.state[row] = spanState.replying;
    if (this.isForNobody(row)) spans.release(row);
    else this.replied(row);
  }

  /** Whether nobody waits for an answer, or nobody any more. */
  private isForNobody(row: number): boolean {
    return (this.spans.flags[row]! & (spanFlag.async | spanFlag.abandoned)) !== 0;
  }

  /** The work is done for nobody. Where somebody did wait, it was wasted. */
  private discard(row: number): void {
    const { spans } = this;
    if ((spans.flags[row]! & spanFlag.abandoned) !== 0) {
      this.parts[spans.component[row]!]!.meter.counts[meterCount.wasted]!++;
      this.links[spans.link[row]!]!.meter.counts[linkCount.late]!++;
    }
    spans.release(row);
  }

  private arrive(row: number): void {
    const { spans, clock } = this;
    const component = this.parts[spans.component[row]!]!;
    spans.event[row] = -1;
    spans.arrivedAt[row] = clock.now;
    spans.plan[row] = this.plans.current(component.index, spans.operation[row]!);
    const down = component.instances.down[spans.instance[row]!]!;
    if ((down & downReason.zoneLost) !== 0 && component.faults.removed === 0) {
      this.lose(row);
      return;
    }
    component.meter.arrive();
    if (component.faults.removed > 0) {
      this.reply(row, unavailable);
    } else if ((down & downReason.killed) !== 0) {
      this.reply(row, refused);
    } else if (component.faults.hanging > 0) {
      spans.state[row] = spanState.hung;
    } else {
      this.components[component.index]!.onCall(row);
    }
  }

  /** The span ends at its component; the outcome goes to whoever waits for it. */
  reply(row: number, outcome: number): void {
    const { spans } = this;
    const component = this.parts[spans.component[row]!]!;
    let result = outcome;
    if (result === ok && component.failsNow()) result = error;
    component.meter.end(row, result);
    if (this.isForNobody(row)) {
      this.discard(row);
      return;
    }
    const link = this.links[spans.hop[row]!]!;
    if (link.faults.cut > 0) {
      spans.state[row] = spanState.replying;
      this.lose(row);
      return;
    }
    this.answer(row, result, this.replyDelay(row, link, component));
  }

  private replyDelay(row: number, link: Link, component: Part): number {
    const { spans } = this;
    const parent = spans.parent[row]!;
    const place = spans.component[parent] === link.from ? spans.instance[parent]! : 0;
    return link.delay(this.parts[link.from]!, place, component, spans.instance[row]!);
  }

  /** Puts a reply on the way to the caller. */
  private answer(row: number, outcome: number, delay: number): void {
    const { spans } = this;
    spans.outcome[row] = outcome;
    spans.state[row] = spanState.replying;
    const hop = this.links[spans.hop[row]!]!;
    this.recorder?.reply(spans, row, hop, this.clock.now, delay, outcome);
    if (delay > 0 || ++this.directHops > MOST_DIRECT_HOPS) {
      spans.event[row] = this.queue.schedule(this.clock.now + delay, eventKind.replied, row);
    } else {
      this.replied(row);
    }
  }

  private replied(row: number): void {
    const { spans } = this;
    spans.event[row] = -1;
    const link = this.links[spans.link[row]!]!;
    if (this.isForNobody(row)) {
      this.discard(row);
      return;
    }
    this.timeouts.disarm(row);
    const outcome = spans.outcome[row]!;
    link.meter.settle(row, outcome);
    if (outcome > degraded && this.mayRetry(row, link)) {
      this.components[link.from]!.onAttemptOver(row);
      const holder = spans.pending[row] === 0 ? row : spans.takeForRetry(row);
      if (holder !== row) spans.release(row);
      this.backOff(holder, link);
      return;
    }
    this.settle(spans.parent[row]!, row, outcome);
    spans.release(row);
  }

  /** Every call of a timeout class whose time is up. */
  private expireAll(timeoutClass: number): void {
    const { timeouts, clock } = this;
    for (;;) {
      const row = timeouts.takeExpired(timeoutClass, clock.now);
      if (row < 0) return;
      this.abandon(row, timeout);
    }
  }

  /** The caller gives an attempt up; what the callee does goes on. */
  abandon(row: number, outcome: number): void {
    const { spans } = this;
    const link = this.links[spans.link[row]!]!;
    const parent = spans.parent[row]!;
    this.timeouts.disarm(row);
    link.meter.settle(row, outcome);
    if (this.mayRetry(row, link)) {
      this.components[link.from]!.onAttemptOver(row);
      this.backOff(spans.takeForRetry(row), link);
    } else {
      this.settle(parent, row, outcome);
    }
    spans.parent[row] = -1;
    if ((spans.flags[row]! & spanFlag.silent) !== 0) spans.release(row);
    else spans.flags[row]! |= spanFlag.abandoned;
  }

  private mayRetry(row: number, link: Link): boolean {
    const { spans } = this;
    if (spans.attempt[row]! >= link.policy.attempts || link.faults.removed > 0) return false;
    // The earlier attempt keeps its row while the callee is at it.
    if (spans.live > mostRows.forCalls) return false;
    return spans.state[spans.parent[row]!] === spanState.calling;
  }

  private backOff(row: number, link: Link): void {
    const { spans } = this;
    let pause = link.pause(spans.attempt[row]!);
    // Attempts that fail at once and follow at once would leave no time between them.
    if (this.clock.now + pause - spans.sentAt[row]! < NEXT_TO_NO_TIME) pause = SHORTEST_PAUSE;
    spans.attempt[row]!++;
    spans.flags[row] = 0;
    spans.outcome[row] = 0;
    spans.step[row] = 0;
    spans.misses[row] = 0;
    spans.state[row] = spanState.backingOff;
    spans.event[row] = this.queue.schedule(this.clock.now + pause, eventKind.backoffOver, row);
  }

  private resend(row: number): void {
    const { spans } = this;
    const link = this.links[spans.link[row]!]!;
    spans.event[row] = -1;
    const parent = spans.parent[row]!;
    if (spans.state[parent] !== spanState.calling) {
      this.giveUp(row, unavailable);
      return;
    }
    link.meter.counts[linkCount.retries]!++;
    this.components[link.from]!.resend(row, link);
  }

  /** A call that waits for a further attempt fails without one. */
  giveUp(row: number, outcome: number): void {
    this.settle(this.spans.parent[row]!, row, outcome);
    this.spans.release(row);
  }

  /** The call is over for its caller, further attempts included. */
  private settle(parent: number, row: number, outcome: number): void {
    const { spans } = this;
    spans.pending[parent]!--;
    const state = spans.state[parent]!;
    if (state === spanState.calling || state === spanState.stored) {
      this.components[spans.component[parent]!]!.onCallSettled(parent, row, outcome);
      return;
    }
    if (spans.state[row] !== spanState.backingOff) {
      this.components[this.links[spans.link[row]!]!.from]!.onAttemptOver(row);
    }
    if (state === spanState.ghost) spans.release(parent);
  }

  /** The span has done its part here and goes on to the next component; whoever waits for it waits for that one. */
  forward(row: number, link: Link): void {
    const { spans } = this;
    const component = this.parts[spans.component[row]!]!;
    this.components[component.index]!.onForward(row);
    component.meter.end(row, ok);
    const place = spans.instance[row]!;
    spans.hop[row] = link.index;
    spans.component[row] = link.to;
    spans.step[row] = 0;
    spans.misses[row] = 0;
    spans.state[row] = spanState.sent;
    spans.instance[row] = this.components[link.to]!.pick(row, link);
    link.meter.counts[linkCount.sent]!++;
    link.meter.counts[linkCount.async]!++;
    this.transmit(row, link, component, place);
  }
}
