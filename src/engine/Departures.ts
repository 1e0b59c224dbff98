import type { Part } from './behaviours/Part';
import { eventKind } from './eventKind';
import { downReason } from './Instances';
import type { Kernel } from './Kernel';
import type { Link } from './Link';
import { linkCount } from './measures/LinkMeter';
import { mostDirectHops } from './mostDirectHops';
import { outcomeNumber } from './outcomeNumber';
import { direction } from './policies/Wire';
import { mostRows } from './spans/mostRows';
import { spanFlag } from './spans/spanFlag';
import { spanState } from './spans/spanState';
import type { TraceRecorder } from './traces/TraceRecorder';

const { unavailable, inFlightTooHigh } = outcomeNumber;

/** The way out of a call, whatever may happen to it: held up by a policy, turned away, lost, followed by a trace, not waited for. */
export class Departures {
  private readonly kernel: Kernel;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** As `Kernel.call`. */
  call(
    parent: number,
    link: Link,
    what: number,
    waits: boolean,
    instance: number,
    rule: number,
  ): number {
    const { spans } = this.kernel;
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
    const { spans, clock, tracer, policies } = this.kernel;
    spans.link[row] = link.index;
    spans.hop[row] = link.index;
    spans.sentAt[row] = clock.now;
    spans.component[row] = link.to;
    spans.instance[row] = instance >= 0 ? instance : this.pick(row, link);
    spans.target[row] = spans.instance[row]!;
    spans.state[row] = spanState.sent;
    if (tracer !== undefined) this.ask(row, link, tracer);
    const hasPolicy = link.guard !== undefined || spans.ticket[row]! >= 0;
    const waits = (spans.flags[row]! & spanFlag.async) === 0;
    if (!hasPolicy || !waits || policies.admit(row, link)) this.dispatch(row, link);
  }

  private ask(row: number, link: Link, tracer: TraceRecorder): void {
    const { followed, parent } = this.kernel.spans;
    const caller = parent[row]!;
    if (followed[row] !== 0 || (caller >= 0 && followed[caller] !== 0)) tracer.asked(row, link);
  }

  private pick(row: number, link: Link): number {
    const { components, spans, policies } = this.kernel;
    const instance = components[link.to]!.pick(row, link);
    return spans.ticket[row]! < 0 ? instance : policies.copies.pickElsewhere(row, link, instance);
  }

  /** An attempt goes out. */
  dispatch(row: number, link: Link): void {
    const { spans, clock, tracer } = this.kernel;
    const parent = spans.parent[row]!;
    spans.sentAt[row] = clock.now;
    if (tracer !== undefined && spans.followed[row] !== 0) tracer.sent(row);
    if (!link.isTouched) this.kernel.touched.link(link);
    const { counts } = link.meter;
    counts[linkCount.sent]!++;
    if ((spans.flags[row]! & spanFlag.async) !== 0) {
      counts[linkCount.async]!++;
      spans.parent[row] = -1;
    } else if (spans.ticket[row]! >= 0) {
      this.kernel.policies.begin(row, link);
    } else {
      const timeoutClass = this.timeoutClassOf(row, link);
      if (timeoutClass >= 0) this.kernel.timeouts.arm(row, timeoutClass);
    }
    this.transmit(row, link, this.kernel.parts[link.from]!, this.placeOf(parent, link));
  }

  /** The class of the timeout of a call; its rule may have one of its own. */
  timeoutClassOf(row: number, link: Link): number {
    if (!link.hasRuleTimeouts) return link.timeoutClass;
    return this.kernel.timeouts.classOf(this.allowanceOf(row, link));
  }

  /** Seconds that the caller waits for an attempt, 0 for ever; its rule may say so itself. */
  allowanceOf(row: number, link: Link): number {
    const own = link.hasRuleTimeouts ? this.kernel.plans.ownTimeout(row, link.index) : -1;
    return own < 0 ? link.allowance : own;
  }

  /** Puts a call on the way to its callee, from an instance of the caller. */
  transmit(row: number, link: Link, caller: Part, place: number): void {
    const { kernel } = this;
    const { spans, isSound, recorder } = kernel;
    const callee = kernel.parts[link.to]!;
    const isNowhere = !isSound && (link.faults.removed > 0 || callee.faults.removed > 0);
    if (isNowhere || spans.live > mostRows.forCalls) {
      kernel.replies.turnAway(row, isNowhere ? unavailable : inFlightTooHigh);
      return;
    }
    const isLost = !isSound && this.isLost(row, link, callee);
    if (isLost || link.guard?.losesCall() === true) {
      kernel.replies.lose(row);
      return;
    }
    const { due } = kernel.queue;
    link.delay(caller, place, callee, spans.instance[row]!, due);
    if (link.guard !== undefined)
      due[0]! += link.guard.sending(direction.call, kernel.payloads[0], spans.operation[row]!);
    if (recorder?.samples(spans.request[row]!) === true)
      recorder.call(spans, row, link, kernel.clock.now, due[0]!);
    if (due[0]! > 0 || ++kernel.directHops > mostDirectHops) {
      due[0]! += kernel.clock.now;
      spans.event[row] = kernel.queue.scheduleDue(eventKind.arrive, row);
    } else {
      kernel.arrive(row);
    }
  }

  /** Puts the delay of a hop between a call and its caller, in either direction, seconds, into `queue.due`. */
  delay(row: number, link: Link): void {
    const { spans, parts, queue } = this.kernel;
    const place = this.placeOf(spans.parent[row]!, link);
    link.delay(parts[link.from]!, place, parts[link.to]!, spans.instance[row]!, queue.due);
  }

  /** The instance of a caller at the near end of a connection; 0 where it is elsewhere, or nobody. */
  private placeOf(caller: number, link: Link): number {
    const { spans } = this.kernel;
    return spans.component[caller] === link.from ? spans.instance[caller]! : 0;
  }

  /** Whether a fault keeps a call that sets out now from reaching its callee, without a word. */
  private isLost(row: number, link: Link, { instances }: Part): boolean {
    const { spans, partition } = this.kernel;
    if (link.losesNow() || partition.isBetween(row, link)) return true;
    return (instances.down[spans.instance[row]!]! & downReason.zoneLost) !== 0;
  }
}
