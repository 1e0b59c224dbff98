import type { Saved } from '../state/Saveable';
import type { OutcomeWindow } from './OutcomeWindow';

/** The window moves on in so many steps. */
const PARTS = 20;
const LATEST = 0;
const ALL = 1;
const MARKED = 2;

/** A window over the latest `seconds`, which moves on by a twentieth of them at a time. */
export class TimeWindow implements OutcomeWindow {
  readonly seconds: number;
  private readonly all0 = new Float64Array(PARTS);
  private readonly marked0 = new Float64Array(PARTS);
  /** Number of the latest part, and the sums over all parts. */
  private readonly totals = new Float64Array(3);

  constructor(seconds: number) {
    this.seconds = seconds;
  }

  note(now: number, isMarked: boolean): void {
    this.noteAny(now);
    if (isMarked) this.mark(now);
  }

  /** Notes one thing of which it is not known yet whether it will be marked. */
  noteAny(now: number): void {
    const place = this.move(now);
    this.all0[place]!++;
    this.totals[ALL]!++;
  }

  /** Marks something that was noted before. */
  mark(now: number): void {
    const place = this.move(now);
    this.marked0[place]!++;
    this.totals[MARKED]!++;
  }

  all(now: number): number {
    this.move(now);
    return this.totals[ALL]!;
  }

  marked(now: number): number {
    this.move(now);
    return this.totals[MARKED]!;
  }

  clear(): void {
    this.all0.fill(0);
    this.marked0.fill(0);
    this.totals[ALL] = 0;
    this.totals[MARKED] = 0;
  }

  save(): Saved {
    return [this.all0.slice(), this.marked0.slice(), this.totals.slice()];
  }

  restore(saved: Saved): void {
    const [all, marked, totals] = saved as Float64Array[];
    this.all0.set(all!);
    this.marked0.set(marked!);
    this.totals.set(totals!);
  }

  /** Drops the parts that have left the window; the place of the present one. */
  private move(now: number): number {
    const { totals } = this;
    const part = Math.floor((now * PARTS) / this.seconds);
    const passed = Math.min(PARTS, part - totals[LATEST]!);
    for (let step = 0; step < passed; step++) {
      const place = (part - step) % PARTS;
      totals[ALL]! -= this.all0[place]!;
      totals[MARKED]! -= this.marked0[place]!;
      this.all0[place] = 0;
      this.marked0[place] = 0;
    }
    totals[LATEST] = part;
    return part % PARTS;
  }
}
