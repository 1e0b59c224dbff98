import { eventKind } from '../eventKind';
import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import { outcomeNumber } from '../outcomeNumber';
import { spanState } from '../spans/spanState';
import type { Saveable, Saved } from '../state/Saveable';
import type { Caller } from './Caller';
import { Cancellation } from './Cancellation';
import { Copies } from './Copies';
import { guardCount } from './GuardMeter';
import type { LinkGuard } from './LinkGuard';
import { stage, type Ticket } from './Ticket';
import { Tickets } from './Tickets';

const { degraded, timeout, rejected, breakerOpen, conflict } = outcomeNumber;

/**
 * The life of a call on a connection with a policy, where it differs from that of a plain one: what lets an attempt go out,
 * copies beside it, and what follows from its outcome. The kernel asks it about rows with a ticket only.
 */
export class CallPolicies implements Saveable {
  readonly tickets = new Tickets();
  readonly cancellation: Cancellation;
  readonly copies: Copies;
  private readonly kernel: Kernel;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
    this.cancellation = new Cancellation(kernel, this);
    this.copies = new Copies(kernel, this);
  }

  save(): Saved {
    return this.tickets.save();
  }

  restore(saved: Saved): void {
    this.tickets.restore(saved);
  }

  /** Whether an attempt goes out now. If not it waits for a place in the pool, or has failed already. */
  admit(row: number, link: Link): boolean {
    const { guard } = link;
    if (guard === undefined) {
      // A balancer tries again on a connection without a policy.
      this.kernel.spans.deadline[row] = Infinity;
      this.close(row);
      return true;
    }
    const { spans, clock } = this.kernel;
    const ticket = this.ticketFor(row, link, guard);
    const caller = guard.at(ticket.place);
    if (guard.settings.passesDeadline && spans.deadline[spans.parent[row]!]! <= clock.now) {
      return this.refuse(row, link, timeout, guardCount.expired);
    }
    if (spans.attempt[row] === 1 && ticket.isCopy === 0) caller.budget?.deposit();
    if (guard.throttles(caller)) return this.refuse(row, link, rejected, guardCount.throttled);
    if (caller.breaker?.admits(clock.now) === false) {
      return this.refuse(row, link, breakerOpen, guardCount.shortCircuited);
    }
    if (guard.settings.maxInFlight === Infinity || caller.pool.enter(ticket)) {
      return this.enter(ticket, guard, caller);
    }
    if (!caller.pool.join(ticket, clock.now)) {
      return this.refuse(row, link, rejected, guardCount.poolFull);
    }
    this.limitWait(ticket, guard);
    return false;
  }

  /** An attempt goes out: its time begins to run, and that to a copy. */
  begin(row: number, link: Link): void {
    const { spans, clock, queue, timeouts } = this.kernel;
    const ticket = this.of(row);
    const { settings } = link.guard as LinkGuard;
    ticket.stage = stage.out;
    spans.deadline[row] = Infinity;
    const allowance = this.kernel.departures.allowanceOf(row, link);
    const own = allowance > 0 ? clock.now + allowance : Infinity;
    const inherited = settings.passesDeadline ? spans.deadline[spans.parent[row]!]! : Infinity;
    if (settings.passesDeadline) spans.deadline[row] = Math.min(own, inherited);
    if (inherited < own) {
      ticket.limitEvent = queue.schedule(inherited, eventKind.limit, ticket.number);
    } else if (allowance > 0) {
      timeouts.arm(row, this.kernel.departures.timeoutClassOf(row, link));
    }
    if (ticket.copies > 0) this.copies.schedule(ticket, link.guard as LinkGuard);
  }

  /** A callee has not started a span whose deadline had passed. */
  countExpired(row: number): void {
    const { spans, links } = this.kernel;
    const { guard } = links[spans.link[row]!]!;
    if (guard !== undefined) guard.meter.counts[guardCount.expired]!++;
  }

  /** Whether something will tell the caller of a lost attempt that its time is up. */
  isLimited(row: number): boolean {
    const { spans } = this.kernel;
    return spans.ticket[row]! >= 0 && this.of(row).limitEvent >= 0;
  }

  /** The time of an attempt is up: in line for a place, or out. */
  onLimit(number: number): void {
    const { kernel } = this;
    const ticket = this.tickets.at(number);
    const { row } = ticket;
    ticket.limitEvent = -1;
    if (kernel.spans.state[row] !== spanState.pooled) {
      kernel.abandon(row, timeout);
      return;
    }
    const link = kernel.links[kernel.spans.link[row]!]!;
    this.leaveLine(ticket, link);
    this.refuse(row, link, timeout, guardCount.poolTimeouts);
  }

  /** Places of a pool have come free: those in line take them. */
  onGrant(link: Link, place: number): void {
    const { spans, clock } = this.kernel;
    const guard = link.guard as LinkGuard;
    const caller = guard.at(place);
    caller.pool.isCalled = false;
    while (caller.pool.canGrant) {
      const ticket = caller.pool.grant(clock.now);
      const { row } = ticket;
      this.cancelLimit(ticket);
      spans.state[row] = spanState.sent;
      const parent = spans.parent[row]!;
      if (!spans.isAtCalls(parent) && spans.state[parent] !== spanState.stored) {
        this.kernel.refuse(row, outcomeNumber.unavailable);
      } else if (this.enter(ticket, guard, caller)) {
        this.kernel.departures.dispatch(row, link);
      }
    }
  }

  /** An attempt in line for a place ends there. */
  endPending(row: number, outcome: number): void {
    const ticket = this.of(row);
    this.leaveLine(ticket, this.kernel.links[this.kernel.spans.link[row]!]!);
    this.kernel.refuse(row, outcome);
  }

  /**
   * An attempt is over. True where others of the same call are out that may still answer: then the caller hears nothing. A
   * good answer ends the others. Harmless where it was told before.
   */
  over(row: number, link: Link, outcome: number): boolean {
    const { spans } = this.kernel;
    const ticket = this.of(row);
    const guard = link.guard as LinkGuard;
    if (ticket.stage === stage.out) this.learn(ticket, guard, outcome);
    this.leavePool(ticket, link);
    this.cancelEvents(ticket);
    ticket.stage = stage.over;
    if (ticket.isAlone) return false;
    if (outcome > degraded) {
      this.tickets.leaveRing(ticket);
      spans.pending[spans.parent[row]!]!--;
      if (spans.state[row] !== spanState.backingOff) {
        this.kernel.components[link.from]!.onAttemptOver(row);
      }
      return true;
    }
    if (ticket.isCopy > 0) guard.meter.counts[guardCount.hedgesWon]!++;
    this.cancellation.endOthers(ticket);
    return false;
  }

  /** Whether the policy lets a failed call be tried again. It takes a token of the budget. */
  mayRetry(row: number, link: Link): boolean {
    const { spans, clock } = this.kernel;
    const guard = link.guard as LinkGuard;
    if (guard.settings.passesDeadline && spans.deadline[spans.parent[row]!]! <= clock.now) {
      return false;
    }
    // What was not sent will not fare better at once.
    return this.affords(guard, this.of(row));
  }

  /** The pause before the next attempt, noted for the one after it. */
  pause(row: number, link: Link): number {
    const { spans } = this.kernel;
    const ticket = this.of(row);
    ticket.pause = link.pause(spans.attempt[row]!, ticket.pause);
    return ticket.pause;
  }

  /** The next attempt of a call waits in another row. What the earlier one has called is no business of it. */
  move(row: number, holder: number): void {
    const { spans } = this.kernel;
    const ticket = this.of(row);
    this.tickets.leaveChildren(ticket);
    spans.ticket[holder] = ticket.number;
    spans.ticket[row] = -1;
    ticket.row = holder;
  }

  /** What the caller is told of a call that is over for good: a failure, or the fallback's answer. */
  conclude(parent: number, row: number, link: Link, outcome: number): number {
    const { spans } = this.kernel;
    const guard = link.guard as LinkGuard;
    this.close(row);
    const waits = spans.isAtCalls(parent);
    if (outcome <= degraded || !guard.settings.fallsBack || !waits) return outcome;
    guard.meter.counts[guardCount.fallbacks]!++;
    return degraded;
  }

  /** A join is settled: its calls that are still out are stopped where the connection cancels. */
  closeJoin(row: number): void {
    const { spans, links } = this.kernel;
    const cancels = links[spans.link[row]!]!.guard?.settings.cancels === true;
    if (cancels) this.cancellation.endChildren(this.of(row));
    this.close(row);
  }

  /** Forgets an attempt. */
  close(row: number): void {
    const { spans } = this.kernel;
    this.tickets.release(this.of(row));
    spans.ticket[row] = -1;
  }

  /** The ticket of a row that has one. */
  of(row: number): Ticket {
    return this.tickets.at(this.kernel.spans.ticket[row]!);
  }

  twinOf(ticket: Ticket): Ticket {
    return this.tickets.at(ticket.twin);
  }

  /** Takes an attempt out of the line for a place. */
  leaveLine(ticket: Ticket, link: Link): void {
    (link.guard as LinkGuard).at(ticket.place).pool.quit(ticket);
    this.cancelLimit(ticket);
  }

  /** Gives back the place in the pool, if it has one; those in line are called. */
  leavePool(ticket: Ticket, link: Link): void {
    if (ticket.holdsPlace === 0) return;
    const { pool } = (link.guard as LinkGuard).at(ticket.place);
    pool.leave(ticket);
    this.callLine(link, ticket.place);
  }

  /** Lets places that are free be taken, in an event of its own. */
  callLine(link: Link, place: number): void {
    const { queue, clock } = this.kernel;
    const { pool } = (link.guard as LinkGuard).at(place);
    if (!pool.canGrant || pool.isCalled) return;
    pool.isCalled = true;
    queue.schedule(clock.now, eventKind.grant | (link.index << 4), place);
  }

  cancelEvents(ticket: Ticket): void {
    this.copies.cancel(ticket);
    this.cancelLimit(ticket);
  }

  private cancelLimit(ticket: Ticket): void {
    if (ticket.limitEvent >= 0) this.kernel.queue.cancel(ticket.limitEvent);
    ticket.limitEvent = -1;
  }

  /** The ticket of an attempt that is about to go out: its own, or a fresh one. */
  private ticketFor(row: number, link: Link, guard: LinkGuard): Ticket {
    const { spans } = this.kernel;
    const parent = spans.parent[row]!;
    const place = spans.component[parent] === link.from ? spans.instance[parent]! : 0;
    const ticket = spans.ticket[row]! < 0 ? this.open(row, place) : this.of(row);
    ticket.place = place;
    ticket.stage = stage.unsent;
    if (ticket.isCopy === 0) ticket.copies = guard.settings.hedges;
    return ticket;
  }

  /** A ticket for the attempt in a row. */
  open(row: number, place: number): Ticket {
    const { spans } = this.kernel;
    const ticket = this.tickets.take(row);
    // A join on a connection with a policy has a ticket too: its calls are found by it, and it by its caller's.
    const parent = spans.ticket[spans.parent[row]!]!;
    spans.ticket[row] = ticket.number;
    ticket.place = place;
    if (parent >= 0) this.tickets.joinParent(ticket, this.tickets.at(parent));
    return ticket;
  }

  /** Lets an attempt that has its place through the breaker. */
  private enter(ticket: Ticket, guard: LinkGuard, caller: Caller): boolean {
    if (caller.breaker === undefined) return true;
    ticket.epoch = caller.breaker.enter(this.kernel.clock.now);
    if (ticket.epoch >= 0) return true;
    // It opened while the call was in line.
    guard.meter.counts[guardCount.shortCircuited]!++;
    this.kernel.refuse(ticket.row, breakerOpen);
    return false;
  }

  private refuse(row: number, link: Link, outcome: number, count: number): false {
    (link.guard as LinkGuard).meter.counts[count]!++;
    this.kernel.refuse(row, outcome);
    return false;
  }

  /** Puts an attempt in line for so long as it may wait. */
  private limitWait(ticket: Ticket, guard: LinkGuard): void {
    const { spans, clock, queue } = this.kernel;
    const { settings } = guard;
    spans.state[ticket.row] = spanState.pooled;
    const deadline = settings.passesDeadline
      ? spans.deadline[spans.parent[ticket.row]!]!
      : Infinity;
    const end = Math.min(deadline, clock.now + settings.pendingSeconds);
    if (end < Infinity) {
      ticket.limitEvent = queue.schedule(end, eventKind.limit, ticket.number);
    }
  }

  /** Whether the budget has a token for a further attempt; it is taken. */
  affords(guard: LinkGuard, ticket: Ticket): boolean {
    const { budget } = guard.at(ticket.place);
    if (budget === undefined || budget.take()) return true;
    guard.meter.counts[guardCount.budgetRefusals]!++;
    return false;
  }

  /** What the caller learns from the outcome of an attempt. */
  learn(ticket: Ticket, guard: LinkGuard, outcome: number): void {
    const { clock, spans } = this.kernel;
    const { breaker, throttle } = guard.at(ticket.place);
    const isGood = outcome <= degraded || outcome === conflict;
    if (outcome === outcomeNumber.cancelled) {
      breaker?.forget(ticket.epoch);
    } else {
      if (breaker?.record(ticket.epoch, clock.now, !isGood) === true) {
        guard.meter.counts[guardCount.opens]!++;
      }
      if (isGood) throttle?.accepted(clock.now);
    }
    ticket.epoch = -1;
    if (guard.settings.hedging === 'percentile' && ticket.isCopy === 0) {
      guard.latency.note(clock.now - spans.sentAt[ticket.row]!, guard.settings.hedgeQuantile);
    }
  }
}
