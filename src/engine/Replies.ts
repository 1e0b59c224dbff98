import { eventKind } from './eventKind';
import type { Part } from './behaviours/Part';
import type { Kernel } from './Kernel';
import type { Link } from './Link';
import { linkCount } from './measures/LinkMeter';
import { meterCount } from './measures/Meter';
import { mostDirectHops } from './mostDirectHops';
import { outcomeNumber } from './outcomeNumber';
import { direction } from './policies/Wire';
import { spanFlag } from './spans/spanFlag';
import { spanState } from './spans/spanState';

/** After so many seconds without an answer a caller without a timeout is told that the other side is gone. */
const LINK_GIVES_UP = 60;
const { degraded, error, lost, ok, unavailable } = outcomeNumber;

/** The way back of a call: its reply reaches the caller, is lost, or comes when nobody waits for it. */
export class Replies {
  private readonly kernel: Kernel;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** The call goes nowhere: the caller learns it by its timeout, or after a long while. */
  lose(row: number): void {
    const { spans } = this.kernel;
    if (this.isForNobody(row)) this.drop(row, lost);
    else if (spans.timeoutClass[row]! >= 0 || this.kernel.policies.isLimited(row)) {
      spans.flags[row]! |= spanFlag.silent;
    } else this.answerAfter(row, unavailable, LINK_GIVES_UP);
  }

  /** The callee does not exist any more, or there is no room to simulate the call: a failure at once, without a span. */
  turnAway(row: number, outcome: number): void {
    const { spans } = this.kernel;
    spans.outcome[row] = outcome;
    spans.state[row] = spanState.replying;
    if (this.isForNobody(row)) this.drop(row, outcome);
    else this.replied(row);
  }

  /** Whether nobody waits for an answer, or nobody any more. */
  isForNobody(row: number): boolean {
    return this.kernel.spans.isMarked(row, spanFlag.forNobody);
  }

  /** The work is done for nobody. Where somebody did wait, it was wasted. */
  discard(row: number, outcome: number): void {
    if (this.kernel.spans.isMarked(row, spanFlag.abandoned)) this.countLate(row);
    this.drop(row, outcome);
  }

  /** A call that nobody waits for any more is over; a caller that gave it up may still want to know how it ended. */
  drop(row: number, outcome: number): void {
    const { spans, components, links } = this.kernel;
    if (spans.isMarked(row, spanFlag.abandoned)) {
      components[links[spans.link[row]!]!.from]!.onLateEnd(row, outcome);
    }
    spans.release(row);
  }

  /** A reply comes after its caller has gone on: the work was wasted. */
  countLate(row: number): void {
    const { spans, touched } = this.kernel;
    const component = this.kernel.parts[spans.component[row]!]!;
    if (!component.isTouched) touched.component(component);
    component.meter.counts[meterCount.wasted]!++;
    this.kernel.links[spans.link[row]!]!.meter.counts[linkCount.late]!++;
  }

  /** The span ends at its component, whatever may come of it; as `Kernel.reply`. */
  end(row: number, outcome: number, component: Part): void {
    const { spans } = this.kernel;
    const flags = spans.flags[row]!;
    const isPoison = (flags & spanFlag.poison) !== 0;
    const fails =
      !this.kernel.isSound && outcome === ok && component.failsNow(spans.instance[row]!);
    const result = outcome === ok && (fails || isPoison) ? error : outcome;
    component.end(row, result);
    if ((flags & spanFlag.forNobody) !== 0) this.discard(row, result);
    else this.respond(row, result, component);
  }

  /** The outcome of a span sets out for whoever waits for it. */
  respond(row: number, outcome: number, component: Part): void {
    const { spans, payloads } = this.kernel;
    const link = this.kernel.links[spans.hop[row]!]!;
    const isLost = !this.kernel.isSound && this.isLost(row, link, component);
    if (isLost || link.guard?.losesReply() === true) {
      if (outcome <= degraded) spans.flags[row]! |= spanFlag.done;
      spans.state[row] = spanState.replying;
      this.lose(row);
      return;
    }
    this.kernel.departures.delay(row, link);
    if (link.guard !== undefined) {
      const { due } = this.kernel.queue;
      due[0]! += link.guard.sending(direction.reply, payloads[1], spans.operation[row]!);
    }
    this.answer(row, outcome);
  }

  /** Whether a fault loses the reply that a component sends now. */
  private isLost(row: number, link: Link, component: Part): boolean {
    return link.losesNow() || this.kernel.partition.isBetween(row, link) || component.losesReply();
  }

  /** The span has ended, but its reply never comes back: the caller learns nothing. */
  loseReply(row: number, outcome: number): void {
    const { spans } = this.kernel;
    this.kernel.parts[spans.component[row]!]!.end(row, outcome);
    if (this.isForNobody(row)) {
      this.discard(row, outcome);
      return;
    }
    if (outcome <= degraded) spans.flags[row]! |= spanFlag.done;
    spans.state[row] = spanState.replying;
    this.lose(row);
  }

  private answerAfter(row: number, outcome: number, delay: number): void {
    this.kernel.queue.due[0] = delay;
    this.answer(row, outcome);
  }

  /** Puts a reply on the way to the caller; its delay lies in `queue.due`. */
  private answer(row: number, outcome: number): void {
    const { spans } = this.kernel;
    const { due } = this.kernel.queue;
    spans.outcome[row] = outcome;
    spans.state[row] = spanState.replying;
    const hop = this.kernel.links[spans.hop[row]!]!;
    const { recorder } = this.kernel;
    if (recorder?.samples(spans.request[row]!) === true)
      recorder.reply(spans, row, hop, this.kernel.clock.now, due[0]!, outcome);
    if (due[0]! > 0 || ++this.kernel.directHops > mostDirectHops) {
      due[0]! += this.kernel.clock.now;
      spans.event[row] = this.kernel.queue.scheduleDue(eventKind.replied, row);
    } else {
      this.replied(row);
    }
  }

  /** A reply has reached its caller. */
  replied(row: number): void {
    const { spans } = this.kernel;
    spans.event[row] = -1;
    if (this.isForNobody(row)) this.discard(row, spans.outcome[row]!);
    else this.kernel.attempts.answered(row, this.kernel.links[spans.link[row]!]!);
  }
}
