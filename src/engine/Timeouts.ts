import { eventKind } from './eventKind';
import type { EventQueue } from './EventQueue';
import type { SpanTable } from './spans/SpanTable';
import type { Saveable, Saved } from './state/Saveable';

/**
 * Timeouts of calls. All calls with the same allowance stand in one list in order of sending, and only the first of a list
 * has an event: arming and disarming cost no event.
 */
export class Timeouts implements Saveable {
  /** Allowance of each class, in seconds. Classes are never taken away. */
  private allowances: number[] = [];
  private heads: number[] = [];
  private tails: number[] = [];
  /** 1 while the event of the class is in the event list. */
  private armed: number[] = [];
  private readonly queue: EventQueue;
  private readonly spans: SpanTable;

  constructor(queue: EventQueue, spans: SpanTable) {
    this.queue = queue;
    this.spans = spans;
  }

  /** The class of an allowance in seconds; -1 where 0 or less means that callers wait for ever. */
  classOf(allowance: number): number {
    if (!(allowance > 0)) return -1;
    const known = this.allowances.indexOf(allowance);
    if (known >= 0) return known;
    this.heads.push(-1);
    this.tails.push(-1);
    this.armed.push(0);
    return this.allowances.push(allowance) - 1;
  }

  /** Starts the clock of a call that is sent now: its `sentAt` says when that is. */
  arm(row: number, timeoutClass: number): void {
    const { spans, queue } = this;
    const tail = this.tails[timeoutClass]!;
    spans.timeoutClass[row] = timeoutClass;
    spans.timeoutPrevious[row] = tail;
    spans.timeoutNext[row] = -1;
    if (tail >= 0) spans.timeoutNext[tail] = row;
    else this.heads[timeoutClass] = row;
    this.tails[timeoutClass] = row;
    if (this.armed[timeoutClass] === 0) {
      this.armed[timeoutClass] = 1;
      queue.due[0] = spans.sentAt[row]! + this.allowances[timeoutClass]!;
      queue.scheduleDue(eventKind.timeout, timeoutClass);
    }
  }

  /** Stops the clock of a call; harmless where none runs. */
  disarm(row: number): void {
    const { spans } = this;
    const timeoutClass = spans.timeoutClass[row]!;
    if (timeoutClass < 0) return;
    const previous = spans.timeoutPrevious[row]!;
    const next = spans.timeoutNext[row]!;
    if (previous >= 0) spans.timeoutNext[previous] = next;
    else this.heads[timeoutClass] = next;
    if (next >= 0) spans.timeoutPrevious[next] = previous;
    else this.tails[timeoutClass] = previous;
    spans.timeoutClass[row] = -1;
  }

  /** The next call of the class whose time is up, its clock stopped; -1 when none is, and then the event is set anew. */
  takeExpired(timeoutClass: number, now: number): number {
    const head = this.heads[timeoutClass]!;
    const allowance = this.allowances[timeoutClass]!;
    if (head < 0) {
      this.armed[timeoutClass] = 0;
      return -1;
    }
    const due = this.spans.sentAt[head]! + allowance;
    if (due <= now) {
      this.disarm(head);
      return head;
    }
    this.queue.schedule(due, eventKind.timeout, timeoutClass);
    return -1;
  }

  save(): Saved {
    return [this.allowances, this.heads, this.tails, this.armed].map((list) =>
      Float64Array.from(list),
    );
  }

  restore(saved: Saved): void {
    const [allowances, heads, tails, armed] = saved as Float64Array[];
    this.allowances = [...allowances!];
    this.heads = [...heads!];
    this.tails = [...tails!];
    this.armed = [...armed!];
  }
}
