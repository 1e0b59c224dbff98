import type { Saveable, Saved } from '../state/Saveable';
import type { GuardMeter } from './GuardMeter';
import type { GuardSettings } from './GuardSettings';
import type { Ticket } from './Ticket';
import type { Tickets } from './Tickets';

/** The connections of one calling instance, and the line of those that wait for one: first in, first out. */
export class Pool implements Saveable {
  private readonly tickets: Tickets;
  private readonly meter: GuardMeter;
  private settings: GuardSettings;
  private readonly state = { taken: 0, head: -1, tail: -1, length: 0, isCalled: 0 };

  constructor(tickets: Tickets, meter: GuardMeter, settings: GuardSettings) {
    this.tickets = tickets;
    this.meter = meter;
    this.settings = settings;
  }

  configure(settings: GuardSettings): void {
    this.settings = settings;
  }

  /** Whether the first in line can have a place now. */
  get canGrant(): boolean {
    return this.state.head >= 0 && this.state.taken < this.settings.maxInFlight;
  }

  /** Whether an event that hands out places is to come: set with the event, and taken back by it. */
  get isCalled(): boolean {
    return this.state.isCalled > 0;
  }

  set isCalled(isCalled: boolean) {
    this.state.isCalled = isCalled ? 1 : 0;
  }

  /** Gives the attempt a place; false where none is free, or others are before it. */
  enter(ticket: Ticket): boolean {
    if (this.state.head >= 0 || this.state.taken >= this.settings.maxInFlight) return false;
    this.seize(ticket);
    this.meter.wait.record(0);
    return true;
  }

  /** Puts the attempt at the end of the line; false where the line is full. */
  join(ticket: Ticket, now: number): boolean {
    const { state, settings } = this;
    // Places that are free already are handed out before time goes on.
    const idle = Math.max(0, settings.maxInFlight - state.taken);
    if (state.length - idle >= settings.maxPending) return false;
    ticket.waitsSince = now;
    ticket.linePrevious = state.tail;
    if (state.tail >= 0) this.tickets.at(state.tail).lineNext = ticket.number;
    else state.head = ticket.number;
    state.tail = ticket.number;
    state.length++;
    this.meter.pending.up();
    return true;
  }

  /** The first in line leaves it for a place. */
  grant(now: number): Ticket {
    const ticket = this.tickets.at(this.state.head);
    this.quit(ticket);
    this.seize(ticket);
    this.meter.wait.record(now - ticket.waitsSince);
    return ticket;
  }

  /** An attempt leaves the line. */
  quit(ticket: Ticket): void {
    const { state } = this;
    const { lineNext, linePrevious } = ticket;
    if (linePrevious >= 0) this.tickets.at(linePrevious).lineNext = lineNext;
    else state.head = lineNext;
    if (lineNext >= 0) this.tickets.at(lineNext).linePrevious = linePrevious;
    else state.tail = linePrevious;
    ticket.lineNext = -1;
    ticket.linePrevious = -1;
    state.length--;
    this.meter.pending.down();
  }

  /** An attempt gives its place back. */
  leave(ticket: Ticket): void {
    ticket.holdsPlace = 0;
    this.state.taken--;
    this.meter.inUse.down();
  }

  /** Places taken, and attempts that wait for one. */
  get load(): { readonly taken: number; readonly waiting: number } {
    return { taken: this.state.taken, waiting: this.state.length };
  }

  save(): Saved {
    const { taken, head, tail, length, isCalled } = this.state;
    return Float64Array.of(taken, head, tail, length, isCalled);
  }

  restore(saved: Saved): void {
    const [taken, head, tail, length, isCalled] = saved as Float64Array;
    Object.assign(this.state, { taken, head, tail, length, isCalled });
  }

  private seize(ticket: Ticket): void {
    ticket.holdsPlace = 1;
    this.state.taken++;
    this.meter.inUse.up();
  }
}
