import { eventKind } from '../eventKind';
import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import { mostRows } from '../spans/mostRows';
import { spanState } from '../spans/spanState';
import type { CallPolicies } from './CallPolicies';
import { guardCount } from './GuardMeter';
import type { LinkGuard } from './LinkGuard';
import type { Ticket } from './Ticket';

/** Draws of another instance for a copy before it goes to one that has the call already. */
const MOST_DRAWS = 32;

/** Copies of an attempt that go out beside it: hedges after a delay, and tied ones at once. */
export class Copies {
  private readonly kernel: Kernel;
  private readonly policies: CallPolicies;

  constructor(kernel: Kernel, policies: CallPolicies) {
    this.kernel = kernel;
    this.policies = policies;
  }

  /** Sets the time of the next copy of an attempt that goes out now. */
  schedule(ticket: Ticket, guard: LinkGuard): void {
    const { clock, queue } = this.kernel;
    const { hedging, hedgeSeconds } = guard.settings;
    let delay = hedging === 'tied' ? 0 : hedgeSeconds;
    if (hedging === 'percentile') delay = guard.latency.value;
    if (delay >= 0) {
      ticket.copyEvent = queue.schedule(clock.now + delay, eventKind.copy, ticket.number);
    }
  }

  /** No further copy goes out beside an attempt. */
  cancel(ticket: Ticket): void {
    if (ticket.copyEvent >= 0) this.kernel.queue.cancel(ticket.copyEvent);
    ticket.copyEvent = -1;
  }

  /** The time to the next copy of an attempt is over. */
  onDue(number: number): void {
    const { kernel } = this;
    const { spans } = kernel;
    const first = this.policies.tickets.at(number);
    const { row } = first;
    const link = kernel.links[spans.link[row]!]!;
    const guard = link.guard as LinkGuard;
    first.copyEvent = -1;
    if (!spans.isAtCalls(spans.parent[row]!) || link.faults.removed > 0) return;
    if (spans.live > mostRows.forCalls || !this.policies.affords(guard, first)) return;
    const copy = spans.takeForRetry(row);
    const ticket = this.policies.open(copy, first.place);
    spans.pending[spans.parent[row]!]!++;
    spans.state[copy] = spanState.backingOff;
    spans.version[copy] = spans.version[spans.parent[row]!]!;
    ticket.isCopy = 1;
    ticket.copies = first.copies - 1;
    this.policies.tickets.joinRing(ticket, first);
    guard.meter.counts[guardCount.hedges]!++;
    kernel.components[link.from]!.resend(copy, link);
  }

  /**
   * A span starts service: its tied copy is withdrawn, and no other goes out. False where those who move up in the line of the
   * copy have led to the span being stopped itself.
   */
  started(row: number): boolean {
    const { spans, links } = this.kernel;
    const ticket = this.policies.of(row);
    if (links[spans.link[row]!]!.guard?.settings.hedging !== 'tied') return true;
    ticket.copies = 0;
    this.cancel(ticket);
    // Held up meanwhile, so that the row is not used for something else.
    spans.pending[row]!++;
    this.policies.cancellation.withdrawOthers(ticket);
    spans.pending[row]!--;
    if (spans.state[row] === spanState.serving) return true;
    if (spans.state[row] === spanState.ghost) spans.release(row);
    return false;
  }

  /** An instance for a copy: another one than those that have the call already, where there is one. */
  pickElsewhere(row: number, link: Link, first: number): number {
    const component = this.kernel.components[link.to]!;
    let instance = first;
    for (let draw = 0; draw < MOST_DRAWS && this.isTried(row, link, instance); draw++) {
      instance = component.pick(row, link);
    }
    return instance;
  }

  /** Whether another attempt of the same call is out to this instance. */
  isTried(row: number, link: Link, instance: number): boolean {
    const { spans } = this.kernel;
    if (spans.ticket[row]! < 0) return false;
    const ticket = this.policies.of(row);
    for (
      let other = this.policies.twinOf(ticket);
      other !== ticket;
      other = this.policies.twinOf(other)
    ) {
      if (spans.link[other.row] === link.index && spans.target[other.row] === instance) return true;
    }
    return false;
  }
}
