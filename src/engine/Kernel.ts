import type { Behaviour } from './behaviours/Behaviour';
import type { Part } from './behaviours/Part';
import { Attempts } from './Attempts';
import { Clock } from './Clock';
import { Departures } from './Departures';
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
import { mostRows } from './spans/mostRows';
import { spanFlag } from './spans/spanFlag';
import { spanState } from './spans/spanState';
import { SpanTable } from './spans/SpanTable';
import { StateBlock } from './state/StateBlock';
import { Timeouts } from './Timeouts';
import type { TraceRecorder } from './traces/TraceRecorder';
import type { RunningOperation } from './Traffic';

const { timeout, unavailable, refused } = outcomeNumber;
/** Marks of a span whose end is not simply told to its caller. */
const UNUSUAL = spanFlag.forNobody | spanFlag.poison;

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
  readonly departures = new Departures(this);
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
      if (clock.requests >= lastRequest || spans.taken >= lastRow) return;
      // `queue.pop` in its two parts: of the whole a compiler does not put the first, which is what happens most, in here.
      if (queue.popNext() === false && queue.popAny() === false) return;
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

  /**
   * A span calls along a connection: the callee is asked `what` (a value of `verb`; -1: what the operation does). What most
   * calls need is done here in one go; `Departures` does the same for those that a policy, a fault or a trace looks at.
   */
  call(parent: number, link: Link, what: number, waits: boolean, instance = -1, rule = 0): number {
    const { spans, clock, queue } = this;
    const isPlain = waits === true && link.isPlain === true && this.isSound === true;
    const isFollowed = this.tracer !== undefined && spans.followed[parent] !== 0;
    if (!isPlain || isFollowed || spans.live >= mostRows.forCalls)
      return this.departures.call(parent, link, what, waits, instance, rule);
    const row = spans.allot();
    spans.copyOrigin(parent, row);
    spans.verb[row] = what >= 0 ? what : spans.verb[parent]!;
    spans.version[row] = spans.version[parent]!;
    spans.parent[row] = parent;
    spans.rule[row] = rule;
    spans.pending[parent]!++;
    spans.link[row] = link.index;
    spans.hop[row] = link.index;
    spans.sentAt[row] = clock.now;
    spans.component[row] = link.to;
    const target = instance >= 0 ? instance : this.components[link.to]!.pick(row, link);
    spans.instance[row] = target;
    spans.target[row] = target;
    if (link.isTouched === false) this.touched.link(link);
    link.meter.counts[linkCount.sent]!++;
    if (link.timeoutClass >= 0) this.timeouts.arm(row, link.timeoutClass);
    const { due } = queue;
    if (link.fixed >= 0) due[0] = link.fixed + link.faults.added;
    else this.departures.delay(row, link);
    if (this.recorder?.samples(spans.request[row]!) === true)
      this.recorder.call(spans, row, link, clock.now, due[0]!);
    if (due[0]! > 0 || ++this.directHops > mostDirectHops) {
      due[0]! += clock.now;
      spans.event[row] = queue.scheduleDue(eventKind.arrive, row);
    } else {
      this.arrive(row);
    }
    return row;
  }

  /** An instance was started anew, perhaps with another version: told to whoever knows what versions do. */
  onRestart: (() => void) | undefined = undefined;
  /** An autoscaler has added or taken away instances: told to whoever knows what faults do to them. */
  onScaled: (() => void) | undefined = undefined;

  /** Instances came, went or changed: everybody who chooses among them is told. */
  noticeTopology(): void {
    this.touched.everything();
    for (const component of this.components) component.onTopology();
  }

  /** A call has come to its callee. */
  arrive(row: number): void {
    const { spans, clock } = this;
    const component = this.parts[spans.component[row]!]!;
    spans.event[row] = -1;
    spans.arrivedAt[row] = clock.now;
    spans.plan[row] = this.plans.forCall(component.index, row);
    const { instances } = component;
    const isSound = this.isSound === true && instances.up === instances.count;
    if (!isSound && this.isGone(row, component)) return;
    if (component.isTouched === false) this.touched.component(component);
    component.meter.arrive();
    if (this.tracer !== undefined && spans.followed[row] !== 0) this.tracer.arrived(row);
    if (!isSound && this.isTurnedAway(row, component)) return;
    if (spans.deadline[row]! <= clock.now) this.expire(row);
    else this.components[component.index]!.onCall(row);
  }

  /** Whether a call has come to where nothing answers any more; its caller learns nothing. */
  private isGone(row: number, { instances, faults }: Part): boolean {
    const down = instances.down[this.spans.instance[row]!]!;
    if ((down & downReason.zoneLost) === 0 || faults.removed > 0) return false;
    this.replies.lose(row);
    return true;
  }

  /** Whether a component does not take in a call that has come to it: it is told so, unless the component hangs. */
  private isTurnedAway(row: number, { instances, faults }: Part): boolean {
    const down = instances.down[this.spans.instance[row]!]!;
    const isDown = (down & (downReason.killed | downReason.booting)) !== 0;
    if (faults.removed > 0) this.reply(row, unavailable);
    else if (isDown || faults.hanging > 1) this.reply(row, refused);
    else if (faults.hanging > 0) this.spans.state[row] = spanState.hung;
    else return false;
    return true;
  }

  /**
   * The span ends at its component; the outcome goes to whoever waits for it. What most need is done here in one go; `Replies`
   * does the same where a fault or a policy may change it, or where nobody waits.
   */
  reply(row: number, outcome: number): void {
    const { spans, queue } = this;
    const component = this.parts[spans.component[row]!]!;
    if (this.isSound === false || (spans.flags[row]! & UNUSUAL) !== 0) {
      this.replies.end(row, outcome, component);
      return;
    }
    component.end(row, outcome);
    const link = this.links[spans.hop[row]!]!;
    if (link.guard !== undefined) {
      this.replies.respond(row, outcome, component);
      return;
    }
    spans.outcome[row] = outcome;
    spans.state[row] = spanState.replying;
    const { due } = queue;
    if (link.fixed >= 0) due[0] = link.fixed + link.faults.added;
    else this.departures.delay(row, link);
    if (this.recorder?.samples(spans.request[row]!) === true)
      this.recorder.reply(spans, row, link, this.clock.now, due[0]!, outcome);
    if (due[0]! > 0 || ++this.directHops > mostDirectHops) {
      due[0]! += this.clock.now;
      spans.event[row] = queue.scheduleDue(eventKind.replied, row);
    } else {
      this.replies.replied(row);
    }
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
