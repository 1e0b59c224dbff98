import type { Kernel } from '../Kernel';
import { outcomeNumber } from '../outcomeNumber';
import { spanFlag } from '../spans/spanFlag';
import { spanState } from '../spans/spanState';
import type { CallPolicies } from './CallPolicies';
import { guardCount } from './GuardMeter';
import type { LinkGuard } from './LinkGuard';
import type { Ticket } from './Ticket';

const { cancelled } = outcomeNumber;
/** In the ticket column of a row that its caller has let go, while others of the same call are let go as well. */
const LET_GO = -2;

/**
 * Stops what nobody waits for any more: a span leaves its line or its slot, and so do the spans that it has called on
 * connections that cancel as well. Stopping one lets others start, which may end any row but those that are let go.
 */
export class Cancellation {
  private readonly kernel: Kernel;
  private readonly policies: CallPolicies;

  constructor(kernel: Kernel, policies: CallPolicies) {
    this.kernel = kernel;
    this.policies = policies;
  }

  /** The caller has given an attempt up: stops it where the connection cancels; true when it did. */
  stopGivenUp(row: number): boolean {
    const { spans, links } = this.kernel;
    if (links[spans.link[row]!]!.guard?.settings.cancels !== true) return false;
    return this.stop(row, this.policies.of(row));
  }

  /** One attempt has won: the others of its call are over. */
  endOthers(winner: Ticket): void {
    const { tickets } = this.policies;
    const first = this.policies.twinOf(winner);
    tickets.leaveRing(winner);
    // All are let go before the first is stopped: what follows from that must not make another one win.
    let ticket = first;
    do {
      this.letGo(ticket);
      ticket = this.policies.twinOf(ticket);
    } while (ticket !== first);
    while (!first.isAlone) this.finish(this.policies.twinOf(first));
    this.finish(first);
  }

  /** One attempt has started: the tied ones that have not are taken out of their lines. */
  withdrawOthers(starter: Ticket): void {
    const { spans } = this.kernel;
    while (!starter.isAlone) {
      const other = this.policies.twinOf(starter);
      const { row } = other;
      const state = spans.state[row]!;
      const isAtWork = state === spanState.serving || state === spanState.calling;
      this.letGo(other);
      if (isAtWork || !this.stop(row, other)) this.leave(row, other);
      else this.remove(row, other);
    }
  }

  /** Ends all calls of a span that was stopped, or of a join that is settled. */
  endChildren(ticket: Ticket): void {
    while (ticket.firstChild >= 0) this.endChild(this.policies.tickets.at(ticket.firstChild));
  }

  private endChild(ticket: Ticket): void {
    if (this.kernel.spans.state[ticket.row] === spanState.joining) {
      this.endJoin(ticket);
      return;
    }
    this.policies.tickets.leaveRing(ticket);
    this.letGo(ticket);
    this.finish(ticket);
  }

  /** A join whose caller was stopped makes no more calls, and those that are out are ended. */
  private endJoin(ticket: Ticket): void {
    const { spans } = this.kernel;
    const { row } = ticket;
    spans.pending[spans.parent[row]!]!--;
    spans.parent[row] = -1;
    spans.state[row] = spanState.ghost;
    spans.target[row] = 0;
    spans.pending[row]!++;
    this.policies.tickets.leaveParent(ticket);
    this.endChildren(ticket);
    this.policies.close(row);
    spans.pending[row]!--;
    spans.release(row);
  }

  /** The caller waits for an attempt no longer; neither does the caller's span. */
  private letGo(ticket: Ticket): void {
    const { spans, queue, timeouts, links, components } = this.kernel;
    const { row } = ticket;
    const link = links[spans.link[row]!]!;
    const state = spans.state[row]!;
    this.kernel.tracer?.settled(row, cancelled);
    if (state === spanState.pooled) {
      this.policies.leaveLine(ticket, link);
    } else if (state === spanState.backingOff) {
      if (spans.event[row]! >= 0) queue.cancel(spans.event[row]!);
      spans.event[row] = -1;
    } else {
      timeouts.disarm(row);
      link.meter.settle(row, cancelled);
      this.policies.learn(ticket, link.guard as LinkGuard, cancelled);
    }
    this.policies.cancelEvents(ticket);
    if (state !== spanState.backingOff) components[link.from]!.onAttemptOver(row);
    this.leaveCaller(row);
    spans.flags[row]! |= spanFlag.abandoned;
    spans.ticket[row] = LET_GO;
    this.policies.tickets.leaveParent(ticket);
    this.policies.leavePool(ticket, link);
  }

  /** A row is no call of its caller any more; a join without any is over. */
  private leaveCaller(row: number): void {
    const { spans, plans } = this.kernel;
    const caller = spans.parent[row]!;
    spans.parent[row] = -1;
    if (--spans.pending[caller]! > 0) return;
    if (spans.state[caller] === spanState.joining) plans.joins.callOff(caller);
    else if (spans.state[caller] === spanState.ghost) spans.release(caller);
  }

  /** Stops an attempt that was let go, if it is there still, and if its connection says so. */
  private finish(ticket: Ticket): void {
    const { spans, links } = this.kernel;
    const { row } = ticket;
    const isThere = spans.state[row] !== spanState.free && spans.ticket[row] === LET_GO;
    if (!isThere) {
      this.policies.tickets.release(ticket);
      return;
    }
    const link = links[spans.link[row]!]!;
    const stops = (link.guard as LinkGuard).settings.cancels || !this.isOut(row);
    if (stops && this.stop(row, ticket)) this.remove(row, ticket);
    else this.leave(row, ticket);
  }

  /** Whether an attempt is under way: sent, and neither lost nor to be repeated. */
  private isOut(row: number): boolean {
    const { spans } = this.kernel;
    const state = spans.state[row]!;
    const isSilent = (spans.flags[row]! & spanFlag.silent) !== 0;
    return !isSilent && state !== spanState.pooled && state !== spanState.backingOff;
  }

  /** A stopped attempt is gone. */
  private remove(row: number, ticket: Ticket): void {
    this.policies.tickets.release(ticket);
    this.kernel.spans.ticket[row] = -1;
    this.kernel.spans.release(row);
  }

  /** What the callee does goes on for nobody. */
  private leave(row: number, ticket: Ticket): void {
    this.policies.tickets.release(ticket);
    this.kernel.spans.ticket[row] = -1;
  }

  /** Ends the span of an attempt and its calls, without releasing the row; false where it is too late. */
  private stop(row: number, ticket: Ticket): boolean {
    const { spans, queue, links } = this.kernel;
    const state = spans.state[row]!;
    if (!this.isOut(row)) return true;
    if (state === spanState.sent) {
      if (spans.event[row]! >= 0) queue.cancel(spans.event[row]!);
      spans.event[row] = -1;
      spans.state[row] = spanState.replying;
    } else if (!this.stopSpan(row, state)) {
      return false;
    }
    (links[spans.link[row]!]!.guard as LinkGuard).meter.counts[guardCount.cancelled]!++;
    this.endChildren(ticket);
    return true;
  }

  private stopSpan(row: number, state: number): boolean {
    const { spans, components, parts } = this.kernel;
    const component = spans.component[row]!;
    if (state === spanState.hung) spans.state[row] = spanState.replying;
    else if (state > spanState.calling || !components[component]!.withdraw(row)) return false;
    parts[component]!.end(row, cancelled);
    return true;
  }
}
