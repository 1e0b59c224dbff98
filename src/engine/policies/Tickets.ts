import type { Saveable, Saved } from '../state/Saveable';
import { Ticket } from './Ticket';

type Field = Exclude<keyof Ticket, 'number' | 'begin' | 'isAlone'>;

const fields: readonly Field[] = [
  'row',
  'place',
  'twin',
  'stage',
  'copies',
  'copyEvent',
  'isCopy',
  'limitEvent',
  'epoch',
  'holdsPlace',
  'waitsSince',
  'lineNext',
  'linePrevious',
  'pause',
  'parent',
  'nextChild',
  'previousChild',
  'firstChild',
];

/** The tickets of all attempts that are out on connections with a policy. They are used again; there are no more than rows. */
export class Tickets implements Saveable {
  private all: Ticket[] = [];
  private free = -1;

  at(number: number): Ticket {
    return this.all[number]!;
  }

  /** Tickets that belong to an attempt. */
  get inUse(): number {
    return this.all.filter(({ row }) => row >= 0).length;
  }

  /** A ticket for the attempt in a row. */
  take(row: number): Ticket {
    let ticket: Ticket;
    if (this.free >= 0) {
      ticket = this.all[this.free]!;
      this.free = ticket.twin;
    } else {
      ticket = new Ticket(this.all.length);
      this.all.push(ticket);
    }
    ticket.begin(row);
    return ticket;
  }

  /** Takes a ticket back; it leaves its ring and its family. */
  release(ticket: Ticket): void {
    this.leaveRing(ticket);
    this.leaveParent(ticket);
    this.leaveChildren(ticket);
    ticket.row = -1;
    ticket.twin = this.free;
    this.free = ticket.number;
  }

  /** Makes a ticket that of a further attempt beside one that is out. */
  joinRing(ticket: Ticket, other: Ticket): void {
    ticket.twin = other.twin;
    other.twin = ticket.number;
  }

  leaveRing(ticket: Ticket): void {
    let before = ticket;
    while (before.twin !== ticket.number) before = this.at(before.twin);
    before.twin = ticket.twin;
    ticket.twin = ticket.number;
  }

  /** Enters a call in the list of those that the span of `parent` has out. */
  joinParent(ticket: Ticket, parent: Ticket): void {
    ticket.parent = parent.number;
    ticket.nextChild = parent.firstChild;
    if (parent.firstChild >= 0) this.at(parent.firstChild).previousChild = ticket.number;
    parent.firstChild = ticket.number;
  }

  /** The calls of the span that it belonged to are not its own any more. */
  leaveChildren(ticket: Ticket): void {
    while (ticket.firstChild >= 0) this.leaveParent(this.at(ticket.firstChild));
  }

  leaveParent(ticket: Ticket): void {
    const { parent, nextChild, previousChild } = ticket;
    if (parent < 0) return;
    if (previousChild >= 0) this.at(previousChild).nextChild = nextChild;
    else this.at(parent).firstChild = nextChild;
    if (nextChild >= 0) this.at(nextChild).previousChild = previousChild;
    ticket.parent = -1;
    ticket.nextChild = -1;
    ticket.previousChild = -1;
  }

  save(): Saved {
    const { all, free } = this;
    const values = new Float64Array(all.length * fields.length);
    all.forEach((ticket, number) =>
      fields.forEach((field, place) => (values[number * fields.length + place] = ticket[field])),
    );
    return { free, values };
  }

  restore(saved: Saved): void {
    const { free, values } = saved as { free: number; values: Float64Array };
    this.free = free;
    this.all = Array.from({ length: values.length / fields.length }, (_, number) => {
      const ticket = new Ticket(number);
      fields.forEach((field, place) => (ticket[field] = values[number * fields.length + place]!));
      return ticket;
    });
  }
}
