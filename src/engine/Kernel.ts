import type { Behaviour } from './behaviours/Behaviour';
import type { Part } from './behaviours/Part';
import { Attempts } from './Attempts';
import { Clock } from './Clock';
import { eventKind } from './eventKind';
import { EventQueue } from './EventQueue';
import { Handovers } from './Handovers';
import { downReason } from './Instances';
import type { Link } from './Link';
import { linkCount } from './measures/LinkMeter';
import { RequestMeter } from './measures/RequestMeter';
import { Touched } from './measures/Touched';
import { Partition } from './faults/Partition';
import type { HopRecorder } from './report/HopRecorder';
import { outcomeNumber } from './outcomeNumber';
import type { RandomStream } from './random/RandomStream';
import type { Sampler } from './random/Sampler';
import { mostDirectHops } from './mostDirectHops';
import { PlanRunner } from './plans/PlanRunner';
import { Replies } from './Replies';
import { CallPolicies } from './policies/CallPolicies';
import { direction } from './policies/Wire';
import { mostRows } from './spans/mostRows';
import { spanFlag } from './spans/spanFlag';
import { spanState } from './spans/spanState';
import { SpanTable } from './spans/SpanTable';
import { StateBlock } from './state/StateBlock';
import { Timeouts } from './Timeouts';
import type { TraceRecorder } from './traces/TraceRecorder';
import type { RunningOperation } from './Traffic';

const { ok, timeout, unavailable, refused, error, inFlightTooHigh } = outcomeNumber;

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
  readonly touched = new Touched();
  readonly requests = this.state.keep(new RequestMeter(this.clock, this.spans));
  readonly plans: PlanRunner = new PlanRunner(this);
  readonly partition: Partition = new Partition(this);
  readonly policies = this.state.keep(new CallPolicies(this));
  readonly handovers = new Handovers(this);
  readonly attempts = new Attempts(this);
  readonly replies = new Replies(this);
  readonly components: Behaviour[] = [];
  readonly parts: Part[] = [];
  readonly links: Link[] = [];
  /** Sizes of calls and of replies by operation, bytes; 0: as the connection says. */
  payloads: readonly [calls: readonly number[], replies: readonly number[]] = [[], []];
  /** The operations of the run by their numbers. */
  operations: readonly RunningOperation[] = [];
  /** Told of hops on the canvas; looking changes nothing. */
  recorder: HopRecorder | undefined = undefined;
  /** Told of the life of each call; looking changes nothing. */
  tracer: TraceRecorder | undefined = undefined;
  /** Nothing is broken, and nothing was taken out of the design: nobody need look for a fault. Kept by the fault board. */
  isSound = true;
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

  /**
   * Fires events that are due by `limit`, until there are none or one of three counts is reached: so many more events fired,
   * requests started, and rows of the span table taken. The counts are whole numbers below 2^31.
   */
  run(limit: number, events: number, requests: number, rows: number): void {
    const { queue, clock, spans, components } = this;
    const lastRequest = clock.requests + requests;
    const lastRow = spans.taken + rows;
    queue.limit = limit;
    for (let fired = 0; fired < events; fired++) {
      if (clock.requests >= lastRequest || spans.taken >= lastRow || !queue.pop()) return;
      clock.now = queue.poppedTime;
      clock.events++;
      this.directHops = 0;
      const code = queue.poppedCode;
      const subject = queue.poppedSubject;
      switch (code & 15) {
        case eventKind.arrive:
          this.arrive(subject);
          break;
        case eventKind.workDone:
          spans.event[subject] = -1;
          this.changed(subject);
          components[spans.component[subject]!]!.onWorkDone(subject);
          break;
        case eventKind.replied:
          this.replies.replied(subject);
          break;
        case eventKind.timer:
          components[code >>> 4]!.onTimer(subject);
          break;
        default:
          this.fireOther(code, subject);
      }
      if (this.tracer?.hasChanges === true) this.tracer.settle();
    }
  }

  /** Fires an event of a kind that is rarer than calls and timers. */
  private fireOther(code: number, subject: number): void {
    switch (code & 15) {
      case eventKind.backoffOver:
        this.attempts.resend(subject);
        break;
      case eventKind.timeout:
        this.attempts.expireAll(subject);
        break;
      case eventKind.limit:
        this.policies.onLimit(subject);
        break;
      case eventKind.copy:
        this.policies.copies.onDue(subject);
        break;
      case eventKind.grant:
        this.policies.onGrant(this.links[code >>> 4]!, subject);
        break;
      default:
        this.components[code >>> 4]!.onStationEvent(subject);
    }
  }

  /** A span may do something else from now on: whoever follows it is told. */
  changed(row: number): void {
    if (this.tracer !== undefined && this.spans.followed[row] !== 0) this.tracer.changed(row);
  }

  /** Sets a timer of a component; returns its handle, to cancel it by. */
  timer(component: number, delay: number, subject: number): number {
    const { queue, clock } = this;
    queue.due[0] = clock.now + delay;
    return queue.scheduleDue(eventKind.timer | (component << 4), subject);
  }

  /** As `timer`, with the delay in `queue.due`. */
  timerDue(component: number, subject: number): number {
    const { queue, clock } = this;
    queue.due[0]! += clock.now;
    return queue.scheduleDue(eventKind.timer | (component << 4), subject);
  }

  /** Has `onWorkDone` of the span's component called after `delay` seconds, at once for 0. */
  work(row: number, delay: number): void {
    this.changed(row);
    if (delay > 0) {
      this.queue.due[0] = this.clock.now + delay;
      this.spans.event[row] = this.queue.scheduleDue(eventKind.workDone, row);
    } else {
      this.components[this.spans.component[row]!]!.onWorkDone(row);
    }
  }

  /** Takes back what `work` has scheduled for a span, if it has. */
  stopWork(row: number): void {
    const { event } = this.spans;
    if (event[row]! >= 0) this.queue.cancel(event[row]!);
    event[row] = -1;
  }

  /** As `work`, with a time drawn from a distribution and multiplied by `factor`. */
  workFor(row: number, time: Sampler, stream: RandomStream, factor: number): void {
    const { queue, clock, spans } = this;
    this.changed(row);
    time.draw(stream, queue.due);
    const delay = queue.due[0]! * factor;
    if (delay > 0) {
      queue.due[0] = clock.now + delay;
      spans.event[row] = queue.scheduleDue(eventKind.workDone, row);
    } else {
      this.components[spans.component[row]!]!.onWorkDone(row);
    }
  }

  /** A span calls along a connection: the callee is asked `what` (a value of `verb`; -1: what the operation does). */
  call(parent: number, link: Link, what: number, waits: boolean, instance = -1, rule = 0): number {
    const { spans } = this;
    const row = spans.takeFor(parent);
    if (what >= 0) spans.verb[row] = what;
    spans.rule[row] = rule;
    if (waits) {
      spans.pending[parent]!++;
    } else {
      spans.flags[row]! |= spanFlag.async;
    }
    this.send(row, link, instance);
    return row;
  }

  /** Sends an attempt, to an instance or to the one that the callee picks (-1), as soon as the policy lets it go out. */
  send(row: number, link: Link, instance: number): void {
    const { spans, clock } = this;
    spans.link[row] = link.index;
    spans.hop[row] = link.index;
    spans.sentAt[row] = clock.now;
    spans.component[row] = link.to;
    spans.instance[row] = instance >= 0 ? instance : this.pick(row, link);
    spans.target[row] = spans.instance[row]!;
    spans.state[row] = spanState.sent;
    if (this.tracer !== undefined) this.ask(row, link, this.tracer);
    const hasPolicy = link.guard !== undefined || spans.ticket[row]! >= 0;
    const waits = (spans.flags[row]! & spanFlag.async) === 0;
    if (!hasPolicy || !waits || this.policies.admit(row, link)) this.dispatch(row, link);
  }

  private ask(row: number, link: Link, tracer: TraceRecorder): void {
    const { followed, parent } = this.spans;
    const caller = parent[row]!;
    if (followed[row] !== 0 || (caller >= 0 && followed[caller] !== 0)) tracer.asked(row, link);
  }

  private pick(row: number, link: Link): number {
    const instance = this.components[link.to]!.pick(row, link);
    return this.spans.ticket[row]! < 0
      ? instance
      : this.policies.copies.pickElsewhere(row, link, instance);
  }

  /** An attempt goes out. */
  dispatch(row: number, link: Link): void {
    const { spans, clock } = this;
    const parent = spans.parent[row]!;
    spans.sentAt[row] = clock.now;
    if (this.tracer !== undefined && spans.followed[row] !== 0) this.tracer.sent(row);
    if (!link.isTouched) this.touched.link(link);
    const { counts } = link.meter;
    counts[linkCount.sent]!++;
    if ((spans.flags[row]! & spanFlag.async) !== 0) {
      counts[linkCount.async]!++;
      spans.parent[row] = -1;
    } else if (spans.ticket[row]! >= 0) {
      this.policies.begin(row, link);
    } else {
      const timeoutClass = this.timeoutClassOf(row, link);
      if (timeoutClass >= 0) this.timeouts.arm(row, timeoutClass);
    }
    const isOwn = link.fixed < 0 && spans.component[parent] === link.from;
    this.transmit(row, link, this.parts[link.from]!, isOwn ? spans.instance[parent]! : 0);
  }

  /** The class of the timeout of a call; its rule may have one of its own. */
  timeoutClassOf(row: number, link: Link): number {
    if (!link.hasRuleTimeouts) return link.timeoutClass;
    return this.timeouts.classOf(this.allowanceOf(row, link));
  }

  /** Seconds that the caller waits for an attempt, 0 for ever; its rule may say so itself. */
  allowanceOf(row: number, link: Link): number {
    const own = link.hasRuleTimeouts ? this.plans.ownTimeout(row, link.index) : -1;
    return own < 0 ? link.allowance : own;
  }

  /** Puts a call on the way to its callee, from an instance of the caller. */
  transmit(row: number, link: Link, caller: Part, place: number): void {
    const { spans } = this;
    const callee = this.parts[link.to]!;
    const instance = spans.instance[row]!;
    const { isSound } = this;
    const isNowhere = !isSound && (link.faults.removed > 0 || callee.faults.removed > 0);
    if (isNowhere || spans.live > mostRows.forCalls) {
      this.replies.turnAway(row, isNowhere ? unavailable : inFlightTooHigh);
      return;
    }
    const isLost = !isSound && this.isLost(row, link, callee);
    if (isLost || link.guard?.losesCall() === true) {
      this.replies.lose(row);
      return;
    }
    const { due } = this.queue;
    if (link.fixed >= 0) due[0] = link.fixed + link.faults.added;
    else link.delay(caller, place, callee, instance, due);
    if (link.guard !== undefined)
      due[0]! += link.guard.sending(direction.call, this.payloads[0], spans.operation[row]!);
    if (this.recorder?.samples(spans.request[row]!) === true)
      this.recorder.call(spans, row, link, this.clock.now, due[0]!);
    if (due[0]! > 0 || ++this.directHops > mostDirectHops) {
      due[0]! += this.clock.now;
      spans.event[row] = this.queue.scheduleDue(eventKind.arrive, row);
    } else {
      this.arrive(row);
    }
  }

  /** Whether a fault keeps a call that sets out now from reaching its callee, without a word. */
  private isLost(row: number, link: Link, { instances }: Part): boolean {
    if (link.losesNow() || this.partition.isBetween(row, link)) return true;
    return (instances.down[this.spans.instance[row]!]! & downReason.zoneLost) !== 0;
  }

  /** An instance was started anew, perhaps with another version: told to whoever knows what versions do. */
  onRestart: (() => void) | undefined = undefined;

  /** Instances came, went or changed: everybody who chooses among them is told. */
  noticeTopology(): void {
    this.touched.everything();
    for (const component of this.components) component.onTopology();
  }

  private arrive(row: number): void {
    const { spans, clock } = this;
    const component = this.parts[spans.component[row]!]!;
    spans.event[row] = -1;
    spans.arrivedAt[row] = clock.now;
    spans.plan[row] = this.plans.forCall(component.index, row);
    const { instances } = component;
    const isSound = this.isSound && instances.up === instances.count;
    const down = isSound ? 0 : instances.down[spans.instance[row]!]!;
    if ((down & downReason.zoneLost) !== 0 && component.faults.removed === 0) {
      this.replies.lose(row);
      return;
    }
    if (!component.isTouched) this.touched.component(component);
    component.meter.arrive();
    if (this.tracer !== undefined && spans.followed[row] !== 0) this.tracer.arrived(row);
    if (!isSound && this.isTurnedAway(row, component, down)) return;
    if (spans.deadline[row]! <= clock.now) this.expire(row);
    else this.components[component.index]!.onCall(row);
  }

  /** Whether a component does not take in a call that has come to it: it is told so, unless the component hangs. */
  private isTurnedAway(row: number, { faults }: Part, down: number): boolean {
    const isDown = (down & (downReason.killed | downReason.booting)) !== 0;
    if (faults.removed > 0) this.reply(row, unavailable);
    else if (isDown || faults.hanging > 1) this.reply(row, refused);
    else if (faults.hanging > 0) this.spans.state[row] = spanState.hung;
    else return false;
    return true;
  }

  /** The span ends at its component; the outcome goes to whoever waits for it. */
  reply(row: number, outcome: number): void {
    const { spans } = this;
    const component = this.parts[spans.component[row]!]!;
    const flags = spans.flags[row]!;
    const isPoison = (flags & spanFlag.poison) !== 0;
    const fails = !this.isSound && outcome === ok && component.failsNow(spans.instance[row]!);
    const result = outcome === ok && (fails || isPoison) ? error : outcome;
    component.end(row, result);
    if ((flags & spanFlag.forNobody) !== 0) {
      this.replies.discard(row, result);
      return;
    }
    this.replies.respond(row, result, component);
  }

  /** The deadline of a span has passed before it was started: it is not. */
  expire(row: number): void {
    const { spans } = this;
    const component = this.parts[spans.component[row]!]!;
    component.end(row, timeout);
    this.policies.countExpired(row);
    if (this.replies.isForNobody(row)) this.replies.drop(row, timeout);
    else this.replies.respond(row, timeout, component);
  }

  /** The caller gives an attempt up; what the callee does goes on, unless the policy cancels it. */
  abandon(row: number, outcome: number): void {
    this.attempts.abandon(row, outcome);
  }

  /** A call that waits for a further attempt fails without one. */
  giveUp(row: number, outcome: number): void {
    this.attempts.giveUp(row, outcome);
  }

  /** A join has what it waited for, or never will: its caller goes on, and calls that are still out are for nobody. */
  settleJoin(join: number): void {
    this.attempts.settleJoin(join);
  }

  /** A call that was not sent, or that waits at its caller to be sent, fails there. */
  refuse(row: number, outcome: number): void {
    this.spans.state[row] = spanState.replying;
    this.attempts.giveUp(row, outcome);
  }
}
