import { eventKind } from './eventKind';
import type { Kernel } from './Kernel';
import type { Link } from './Link';
import { linkCount } from './measures/LinkMeter';
import { outcomeNumber } from './outcomeNumber';
import { mostRows } from './spans/mostRows';
import { spanFlag } from './spans/spanFlag';
import { spanState } from './spans/spanState';

/** Two attempts are never closer than the second of these, in seconds: else the first of them lies between. */
const SHORTEST_PAUSE = 0.001;
const NEXT_TO_NO_TIME = 1e-9;
const { cancelled, degraded, timeout, unavailable } = outcomeNumber;

/** The caller's side of a call: an attempt is answered or given up, is tried again after a pause, and is settled at last. */
export class Attempts {
  private readonly kernel: Kernel;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** The answer to an attempt has reached a caller that waits for it. */
  answered(row: number, link: Link): void {
    const { spans } = this.kernel;
    this.kernel.timeouts.disarm(row);
    const outcome = spans.outcome[row]!;
    link.meter.settle(row, outcome);
    const { tracer } = this.kernel;
    if (tracer !== undefined && spans.followed[row] !== 0) tracer.settled(row, outcome);
    if (outcome > degraded || spans.ticket[row]! >= 0) {
      this.judge(row, link, outcome);
      return;
    }
    this.settle(spans.parent[row]!, row, outcome);
    spans.release(row);
  }

  /** An attempt has failed, or a policy has a say in what comes of it. */
  private judge(row: number, link: Link, outcome: number): void {
    const { spans } = this.kernel;
    if (spans.ticket[row]! >= 0 && this.endsQuietly(row, link, outcome)) return;
    if (outcome > degraded && this.mayRetry(row, link)) {
      this.kernel.components[link.from]!.onAttemptOver(row);
      const holder = spans.pending[row] === 0 ? row : this.takeHolder(row);
      if (holder !== row) spans.release(row);
      this.backOff(holder, link);
      return;
    }
    this.conclude(spans.parent[row]!, row, link, outcome);
    spans.release(row);
  }

  /** An attempt with a ticket is over: true where others of the same call are still out, and it goes. */
  private endsQuietly(row: number, link: Link, outcome: number): boolean {
    if (!this.kernel.policies.over(row, link, outcome)) return false;
    this.kernel.policies.close(row);
    this.kernel.spans.release(row);
    return true;
  }

  /** The row in which a call waits for its next attempt while the earlier one is still at the callee. */
  private takeHolder(row: number): number {
    const { spans } = this.kernel;
    const holder = spans.takeForRetry(row);
    if (spans.ticket[row]! >= 0) this.kernel.policies.move(row, holder);
    return holder;
  }

  /** Every call of a timeout class whose time is up. */
  expireAll(timeoutClass: number): void {
    const { timeouts, clock } = this.kernel;
    for (;;) {
      const row = timeouts.takeExpired(timeoutClass, clock.now);
      if (row < 0) return;
      this.abandon(row, timeout);
    }
  }

  /** The caller gives an attempt up; what the callee does goes on, unless the policy cancels it. */
  abandon(row: number, outcome: number): void {
    const { spans, policies } = this.kernel;
    const link = this.kernel.links[spans.link[row]!]!;
    const parent = spans.parent[row]!;
    const hasTicket = spans.ticket[row]! >= 0;
    this.kernel.timeouts.disarm(row);
    link.meter.settle(row, outcome);
    this.kernel.tracer?.settled(row, outcome);
    const othersAreOut = hasTicket && policies.over(row, link, outcome);
    const isStopped = hasTicket && policies.cancellation.stopGivenUp(row);
    const again = !othersAreOut && this.mayRetry(row, link);
    if (again) {
      this.kernel.components[link.from]!.onAttemptOver(row);
      this.backOff(this.takeHolder(row), link);
    }
    const isSilent = (spans.flags[row]! & spanFlag.silent) !== 0;
    spans.parent[row] = -1;
    if (!isSilent) spans.flags[row]! |= spanFlag.abandoned;
    if (othersAreOut) policies.close(row);
    else if (!again) this.conclude(parent, row, link, outcome);
    if (isStopped) this.kernel.replies.drop(row, cancelled);
    else if (isSilent) spans.release(row);
  }

  private mayRetry(row: number, link: Link): boolean {
    const { spans } = this.kernel;
    if (spans.attempt[row]! >= link.policy.attempts || link.faults.removed > 0) return false;
    // The earlier attempt keeps its row while the callee is at it.
    if (spans.live > mostRows.forCalls) return false;
    if (!spans.isAtCalls(spans.parent[row]!)) return false;
    return spans.ticket[row]! < 0 || this.kernel.policies.mayRetry(row, link);
  }

  private backOff(row: number, link: Link): void {
    const { spans } = this.kernel;
    let pause =
      spans.ticket[row]! < 0
        ? link.pause(spans.attempt[row]!)
        : this.kernel.policies.pause(row, link);
    // Attempts that fail at once and follow at once would leave no time between them.
    if (this.kernel.clock.now + pause - spans.sentAt[row]! < NEXT_TO_NO_TIME)
      pause = SHORTEST_PAUSE;
    spans.attempt[row]!++;
    spans.flags[row] = 0;
    spans.outcome[row] = 0;
    spans.step[row] = 0;
    spans.misses[row] = 0;
    spans.state[row] = spanState.backingOff;
    this.kernel.tracer?.backedOff(row);
    spans.event[row] = this.kernel.queue.schedule(
      this.kernel.clock.now + pause,
      eventKind.backoffOver,
      row,
    );
  }

  resend(row: number): void {
    const { spans } = this.kernel;
    const link = this.kernel.links[spans.link[row]!]!;
    spans.event[row] = -1;
    if (!spans.isAtCalls(spans.parent[row]!)) {
      this.giveUp(row, unavailable);
      return;
    }
    if (!link.isTouched) this.kernel.touched.link(link);
    link.meter.counts[linkCount.retries]!++;
    this.kernel.components[link.from]!.resend(row, link);
  }

  /** A call that waits for a further attempt fails without one. */
  giveUp(row: number, outcome: number): void {
    const { spans } = this.kernel;
    const link = this.kernel.links[spans.link[row]!]!;
    this.kernel.tracer?.settled(row, outcome);
    if (spans.ticket[row]! >= 0 && this.endsQuietly(row, link, outcome)) return;
    this.conclude(spans.parent[row]!, row, link, outcome);
    spans.release(row);
  }

  /** A call has failed or succeeded for good; the policy may put another answer in place of a failure. */
  private conclude(parent: number, row: number, link: Link, outcome: number): void {
    const told =
      this.kernel.spans.ticket[row]! < 0
        ? outcome
        : this.kernel.policies.conclude(parent, row, link, outcome);
    if (told !== outcome) this.kernel.tracer?.fellBack(row, told);
    this.settle(parent, row, told);
  }

  /** The call is over for its caller, further attempts included. */
  private settle(parent: number, row: number, outcome: number): void {
    const { spans } = this.kernel;
    spans.pending[parent]!--;
    const state = spans.state[parent]!;
    if (state === spanState.calling || state === spanState.stored)
      this.kernel.components[spans.component[parent]!]!.onCallSettled(parent, row, outcome);
    else this.settleElsewhere(parent, row, outcome);
  }

  /** The call was not made by a plan that waits for it: by a join, or by a span that has ended. */
  private settleElsewhere(parent: number, row: number, outcome: number): void {
    const { spans } = this.kernel;
    const state = spans.state[parent]!;
    if (state === spanState.joining) {
      this.kernel.plans.joins.settled(parent, row, outcome);
      return;
    }
    if (spans.state[row] !== spanState.backingOff) {
      this.kernel.components[this.kernel.links[spans.link[row]!]!.from]!.onAttemptOver(row);
    }
    if (state !== spanState.ghost) return;
    if (outcome <= degraded && this.kernel.plans.joins.isJoin(parent))
      this.kernel.replies.countLate(row);
    spans.release(parent);
  }

  /** A join has what it waited for, or never will: its caller goes on, and calls that are still out are for nobody. */
  settleJoin(join: number): void {
    const { spans, components } = this.kernel;
    const parent = spans.parent[join]!;
    this.kernel.tracer?.gathered(join);
    // Calls that end meanwhile find it settled, and there.
    spans.state[join] = spanState.ghost;
    spans.parent[join] = -1;
    spans.pending[join]!++;
    spans.pending[parent]!--;
    const state = spans.state[parent]!;
    if (state === spanState.calling) {
      components[spans.component[parent]!]!.onCallSettled(parent, join, spans.outcome[join]!);
    } else if (state === spanState.ghost) {
      spans.release(parent);
    }
    if (spans.ticket[join]! >= 0) this.kernel.policies.closeJoin(join);
    spans.pending[join]!--;
    spans.release(join);
  }
}
