/** In place of a ticket, an event or a number. */
const NONE = -1;

/** Where the attempt of a ticket is: not sent yet, sent and not settled, or settled and perhaps to be repeated. */
export const stage = { unsent: 0, out: 1, over: 2 } as const;

/**
 * What a connection with a policy remembers of an attempt beside its row in the span table. All of it is numbers; other
 * tickets are named by their number.
 */
export class Ticket {
  readonly number: number;
  /** The row of the attempt; of its next one while a pause lasts; -1: the ticket is free. */
  row = NONE;
  /** The instance that calls. */
  place = 0;
  /** The next attempt of the same call that is out at the same time, in a ring; of a free ticket: the next free one. */
  twin = NONE;
  stage: number = stage.unsent;
  /** Copies that may still be sent, and the event that sends the next. */
  copies = 0;
  copyEvent = NONE;
  /** 1: it was sent as a copy itself. */
  isCopy = 0;
  /** The event at which its time is up, where no class of timeouts says so. */
  limitEvent = NONE;
  /** What the breaker let it through with. */
  epoch = NONE;
  /** 1: it holds a place in the pool. Since when it waits for one, and its neighbours in that line. */
  holdsPlace = 0;
  waitsSince = 0;
  lineNext = NONE;
  linePrevious = NONE;
  /** Seconds of the last pause before an attempt of this call. */
  pause = 0;
  /** The ticket of the span that made the call, its neighbours among that one's calls, and the first call of its own. */
  parent = NONE;
  nextChild = NONE;
  previousChild = NONE;
  firstChild = NONE;

  constructor(number: number) {
    this.number = number;
  }

  /** Makes it that of a new attempt, which is alone. */
  begin(row: number): void {
    this.row = row;
    this.place = 0;
    this.twin = this.number;
    this.stage = stage.unsent;
    this.copies = 0;
    this.copyEvent = NONE;
    this.isCopy = 0;
    this.limitEvent = NONE;
    this.epoch = NONE;
    this.holdsPlace = 0;
    this.waitsSince = 0;
    this.lineNext = NONE;
    this.linePrevious = NONE;
    this.pause = 0;
    this.parent = NONE;
    this.nextChild = NONE;
    this.previousChild = NONE;
    this.firstChild = NONE;
  }

  /** Whether no other attempt of the same call is out. */
  get isAlone(): boolean {
    return this.twin === this.number;
  }
}
