import { longerColumn } from '../collections/longerColumn';
import type { Clock } from '../Clock';
import type { Saveable, Saved } from '../state/Saveable';

const UNKNOWN = -1;
const FIRST_ROWS = 256;

/**
 * The work that each instance of a station has left: what waits, as drawn at arrival, and what is under way. Nothing is
 * kept until a balancer asks for it; what had arrived before then is not counted.
 */
export class WorkAhead implements Saveable {
  isKept = false;
  /** Seconds of work of those who wait, at an instance of the usual speed. */
  private waiting = new Float64Array(0);
  /** How many are at work, and the sum of the moments at which they will be done. */
  private serving = new Float64Array(0);
  private doneAt = new Float64Array(0);
  /** By row of the span table: its drawn work, and when it will be done; -1: none that is counted. */
  private drawn = new Float64Array(FIRST_ROWS).fill(UNKNOWN);
  private due = new Float64Array(FIRST_ROWS).fill(UNKNOWN);
  private readonly clock: Clock;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** Makes room for instances. */
  fit(instances: number): void {
    if (this.waiting.length >= instances) return;
    this.waiting = longerColumn(this.waiting, instances);
    this.serving = longerColumn(this.serving, instances);
    this.doneAt = longerColumn(this.doneAt, instances);
  }

  /** A span has arrived whose work takes so many seconds. */
  arrive(row: number, instance: number, seconds: number): void {
    if (row >= this.drawn.length) {
      const rows = 2 * Math.max(row, this.drawn.length);
      this.drawn = longerColumn(this.drawn, rows, UNKNOWN);
      this.due = longerColumn(this.due, rows, UNKNOWN);
    }
    this.drawn[row] = seconds;
    this.waiting[instance]! += seconds;
  }

  /** The drawn work of a span; -1 for one that came before anybody asked. */
  workOf(row: number): number {
    return this.drawn[row] ?? UNKNOWN;
  }

  /** A span is worked on from now on, for so many seconds. */
  start(row: number, instance: number, seconds: number): void {
    if (this.workOf(row) < 0) return;
    this.waiting[instance]! -= this.drawn[row]!;
    this.due[row] = this.clock.now + seconds;
    this.serving[instance]!++;
    this.doneAt[instance]! += this.due[row];
  }

  /** A span at work has to wait again; work takes `pace` times as long here as drawn. */
  pause(row: number, instance: number, pace: number): void {
    if (this.workOf(row) < 0 || this.due[row]! < 0) return;
    const left = Math.max(0, this.due[row]! - this.clock.now) / pace;
    this.end(row, instance);
    this.arrive(row, instance, left);
  }

  /** A span's work is done, or will not be done any more; harmless for one that is not counted. */
  end(row: number, instance: number): void {
    if (this.workOf(row) < 0) return;
    if (this.due[row]! >= 0) {
      this.serving[instance]!--;
      this.doneAt[instance]! -= this.due[row]!;
      if (this.serving[instance] === 0) this.doneAt[instance] = 0;
    } else {
      this.waiting[instance]! -= this.drawn[row]!;
    }
    this.drawn[row] = UNKNOWN;
    this.due[row] = UNKNOWN;
  }

  /** Seconds of work left at an instance where what waits takes `pace` times as long as drawn. */
  secondsAt(instance: number, pace: number): number {
    const underWay = this.doneAt[instance]! - this.serving[instance]! * this.clock.now;
    // Sums of many terms: an idle instance may come out a rounding off 0.
    return Math.max(0, this.waiting[instance]! * pace + underWay);
  }

  save(): Saved {
    return [
      this.isKept,
      this.waiting.slice(),
      this.serving.slice(),
      this.doneAt.slice(),
      this.isKept ? this.drawn.slice() : null,
      this.isKept ? this.due.slice() : null,
    ];
  }

  restore(saved: Saved): void {
    const [isKept, waiting, serving, doneAt, drawn, due] = saved as [
      boolean,
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array | null,
      Float64Array | null,
    ];
    this.isKept = isKept;
    this.waiting = waiting.slice();
    this.serving = serving.slice();
    this.doneAt = doneAt.slice();
    if (drawn !== null) this.drawn = drawn.slice();
    if (due !== null) this.due = due.slice();
  }
}
